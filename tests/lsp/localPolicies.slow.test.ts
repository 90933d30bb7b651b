import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Location, LocationLink, MarkupContent } from 'vscode-languageserver-protocol/node';
import { LocalPoliciesOfUris } from '../../server/src/host/localPoliciesOfUris.ts';
import { LspClient, modern, pushing } from '../support/lspClient.ts';
import { root } from '../support/plan.ts';

const EXAMPLE = join(root, 'schemas/examples/local');
const PACK = '.cleanplan/policies/yunjiang-2026';
const NAMES = ['policy.yaml', 'provisions.yaml', 'requirements.yaml', 'source.txt'] as const;

const plan = (name: string): string => readFileSync(join(EXAMPLE, `${name}.cleanplan.yaml`), 'utf8');
const files = Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(EXAMPLE, PACK, name), 'utf8')]));

/** A folder that is in no file system, as in a browser. */
const FOLDER = 'vscode-vfs://region/plans';
const URI = `${FOLDER}/breaks.cleanplan.yaml`;
const PACK_URI = `${FOLDER}/${PACK}`;

const send = (client: LspClient, own: Readonly<Record<string, string>> | undefined): Promise<void> =>
  client.connection.sendNotification('cleanplan/localPolicies', {
    folder: FOLDER,
    packs: own === undefined ? [] : [{ id: 'yunjiang-2026', path: PACK_URI, files: own }],
  });

const shownIn = (content: unknown): string => (content as MarkupContent | undefined)?.value ?? '';

const wordsOf = ({ message }: Diagnostic): string => (typeof message === 'string' ? message : message.value);

const local = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics
    .filter((each) => wordsOf(each).includes('云政发'))
    .map((each) => `${each.code} ${each.range.start.line + 1} ${wordsOf(each).split('\n')[1]}`);

const FOUND = [
  'content-missing 2 依据：云政发〔2026〕9号 第二条「应当写明绿色金融支持措施」',
  'local-required 69 依据：云政发〔2026〕9号 第五条「主要任务要写明协作园区」',
  'local-required 120 依据：云政发〔2026〕9号 第三条「应当写明统一社会信用代码」',
  'local-value 158 依据：云政发〔2026〕9号 第四条「重点投资项目总投资不得低于100万元」',
  'local-value 166 依据：云政发〔2026〕9号 第四条「重点投资项目的建设期不得晚于2030年年底」',
];

const shownOf = (client: LspClient, uri: string): readonly Diagnostic[] | undefined =>
  client.published.findLast((each) => each.uri === uri)?.diagnostics;

describe("A region's pack in the language server, sent by the client", () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start({
      capabilities: modern,
      locale: 'zh-CN',
      initializationOptions: { sendsLocalPolicies: true },
    });
  });
  afterEach(() => client.stop());

  it('is checked against, with its own clauses', async () => {
    await send(client, files);
    await client.open(URI, plan('breaks'));
    assert.deepEqual(local(await client.diagnostics(URI)), FOUND);
  });

  it('is not for plans of other folders, nor where nothing was sent', async () => {
    await send(client, files);
    const other = 'vscode-vfs://region/other/breaks.cleanplan.yaml';
    await client.open(other, plan('breaks'));
    assert.deepEqual(local(await client.diagnostics(other)), []);
  });

  it('shows in completion, hover and go-to-definition', async () => {
    await send(client, files);
    const text = `${plan('breaks')}\n绿`;
    await client.open(URI, text);
    const line = text.split('\n').length - 1;
    const items = await client.completion(URI, { line, character: 1 });
    const ninth = items.find(({ label }) => label === '绿色金融');
    assert.match(shownIn(ninth?.documentation), /云政发〔2026〕9号 第二条[\s\S]*应当写明绿色金融支持措施/);
    const lines = text.split('\n');
    const codeLine = lines.findIndex((each) => each.includes('统一社会信用代码'));
    const hover = await client.hover(URI, { line: codeLine, character: 5 });
    assert.match(shownIn(hover?.contents), /云政发〔2026〕9号 第三条[\s\S]*应当写明统一社会信用代码/);
    const [target] = (await client.definition(URI, { line: codeLine, character: 5 })) as LocationLink[];
    assert.equal(target?.targetUri, `${PACK_URI}/source.txt`);
    assert.equal(target?.targetRange.start.line, 8);
  });

  it('offers the ninth content as a quick fix, as it does the eight', async () => {
    await send(client, files);
    await client.open(URI, plan('breaks'));
    const start = { line: 1, character: 0 };
    const titles = (await client.codeActions(URI, { start, end: start })).map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.includes('绿色金融')),
      titles.join(),
    );
  });

  it('that is broken is a diagnostic on its own file, which goes when it is mended', async () => {
    await send(client, { ...files, 'source.txt': '无' });
    await client.open(URI, plan('breaks'));
    const broken = `${PACK_URI}/policy.yaml`;
    await client.until(() => shownOf(client, broken)?.length === 1);
    assert.match((shownOf(client, broken) ?? []).map(wordsOf).join(), /原文的标题部分没有|标题部分/);
    const told = (await client.diagnostics(URI)).filter(({ code }) => code === 'local-pack');
    assert.equal(told.length, 1);
    assert.deepEqual(local(await client.diagnostics(URI)), []);
    const refreshes = client.refreshes;
    await send(client, files);
    await client.until(() => shownOf(client, broken)?.length === 0 && client.refreshes > refreshes);
    assert.deepEqual(local(await client.diagnostics(URI)), FOUND);
    // Taken away, nothing is left of it.
    await send(client, undefined);
    await client.until(() => client.refreshes > refreshes + 1);
    assert.deepEqual(local(await client.diagnostics(URI)), []);
  });

  it('is what the check of texts that are not open uses, too', async () => {
    await send(client, files);
    const checked = await client.connection.sendRequest<{ diagnostics: Diagnostic[] }>('cleanplan/check', {
      uri: URI,
      text: plan('breaks'),
    });
    assert.deepEqual(local(checked.diagnostics), FOUND);
  });

  for (const [name, sent] of [
    ['nothing', undefined],
    ['a text', 'x'],
    ['packs that are none', { folder: FOLDER, packs: [1, { id: 'x' }, null] }],
    ['files that are none', { folder: FOLDER, packs: [{ id: 'x', path: 'x', files: { 'policy.yaml': 7 } }] }],
  ] as const) {
    it(`survives a client that sends ${name}`, async () => {
      await client.connection.sendNotification('cleanplan/localPolicies', sent as object);
      await client.open(URI, plan('breaks'));
      assert.deepEqual(local(await client.diagnostics(URI)), []);
    });
  }
});

describe("A region's pack in the language server, read from disk", () => {
  let folder: string;
  let client: LspClient;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cleanplan-lsp-'));
    mkdirSync(join(folder, '.git'));
    cpSync(EXAMPLE, folder, { recursive: true });
    const capabilities = { ...pushing, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    client = await LspClient.start({ capabilities, locale: 'zh-CN', localPolicies: new LocalPoliciesOfUris() });
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it('is checked against, and again when its files change', async () => {
    const uri = pathToFileURL(join(folder, 'breaks.cleanplan.yaml')).href;
    const requirements = join(folder, PACK, 'requirements.yaml');
    await client.open(uri, plan('breaks'));
    await client.until(() => shownOf(client, uri) !== undefined);
    assert.deepEqual(local(shownOf(client, uri) ?? []), FOUND);
    await client.until(() => client.registered.includes('workspace/didChangeWatchedFiles'));
    writeFileSync(requirements, readFileSync(requirements, 'utf8').replace('min: 100万元', 'min: 80万元'));
    const before = client.published.length;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(requirements).href, type: 2 }],
    });
    await client.until(() => client.published.slice(before).some((each) => each.uri === uri));
    assert.deepEqual(
      local(shownOf(client, uri) ?? []),
      FOUND.filter((line) => !line.includes('158')),
    );
  });

  it('leads to its source on disk', async () => {
    const uri = pathToFileURL(join(folder, 'meets.cleanplan.yaml')).href;
    const text = plan('meets');
    await client.open(uri, text);
    const line = text.split('\n').findIndex((each) => each.startsWith('绿色金融'));
    const [target] = (await client.definition(uri, { line, character: 1 })) as Location[];
    assert.equal(target?.uri, pathToFileURL(join(folder, PACK, 'source.txt')).href);
    assert.equal(target?.range.start.line, 6);
  });
});
