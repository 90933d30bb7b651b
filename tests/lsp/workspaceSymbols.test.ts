import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, RequestType, type SymbolInformation } from 'vscode-languageserver-protocol';
import { PlanFilesOfUris } from '../../server/src/host/planFilesOfUris.ts';
import { type ClientOptions, LspClient } from '../support/lspClient.ts';

const firm = (name: string) => `规划格式: 1\n重点工业企业名单:\n  - {编号: Q1, 企业名称: ${name}}\n`;

interface Sent {
  readonly uri: string;
  readonly stamp: string;
  readonly text?: string;
}
const PlanFiles = new RequestType<{ readonly known: Record<string, string> }, readonly Sent[], void>(
  'cleanplan/planFiles',
);

describe('workspace symbols over the protocol', () => {
  let client: LspClient;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cleanplan-symbols-'));
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function begin(options: ClientOptions = {}): Promise<void> {
    const folders = [pathToFileURL(folder).href];
    client = await LspClient.start({ planFiles: new PlanFilesOfUris(), folders, ...options });
  }
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name)).href;
  };
  const asked = async (query: string): Promise<SymbolInformation[]> =>
    (await client.connection.sendRequest('workspace/symbol', { query })) as SymbolInformation[];
  const labels = async (query: string) => (await asked(query)).map(({ name }) => name);

  it('are those of plans that are open and of those on disk', async () => {
    mkdirSync(join(folder, '区县'));
    const uri = write('区县/甲.cleanplan.yaml', firm('甲钢铁厂'));
    write('其他.yaml', firm('乙钢铁厂'));
    await begin();
    await client.open('file:///open.cleanplan.yaml', firm('丙钢铁厂'));
    assert.deepEqual(await labels('钢铁'), ['Q1 丙钢铁厂', 'Q1 甲钢铁厂']);
    const [, onDisk] = await asked('gtc');
    assert.deepEqual(onDisk, {
      name: 'Q1 甲钢铁厂 · jgtc',
      kind: 23,
      location: { uri, range: { start: { line: 2, character: 19 }, end: { line: 2, character: 23 } } },
      containerName: '重点工业企业名单',
    });
  });

  it('are those of an open plan as it is in the editor, whatever is on disk', async () => {
    const uri = write('plan.cleanplan.yaml', firm('甲厂'));
    await begin();
    // Editors escape more of a name than others do.
    await client.open(uri.replace('plan.', 'pl%61n.'), firm('乙厂'));
    assert.deepEqual(await labels('厂'), ['Q1 乙厂']);
    await client.close(uri.replace('plan.', 'pl%61n.'));
    assert.deepEqual(await labels('厂'), ['Q1 甲厂']);
  });

  it('follow files that change, come and go', async () => {
    write('a.cleanplan.yaml', firm('甲厂'));
    await begin();
    assert.deepEqual(await labels('厂'), ['Q1 甲厂']);
    write('a.cleanplan.yaml', firm('甲乙丙厂'));
    write('b.cleanplan.yaml', firm('丁厂'));
    assert.deepEqual(await labels('厂'), ['Q1 甲乙丙厂', 'Q1 丁厂']);
    rmSync(join(folder, 'a.cleanplan.yaml'));
    assert.deepEqual(await labels('厂'), ['Q1 丁厂']);
  });

  it('pass over what is no text and what cannot be read', async () => {
    writeFileSync(join(folder, 'a.cleanplan.yaml'), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    write('b.cleanplan.yaml', '"[{\n\u0000: - -');
    write('c.cleanplan.yaml', firm('甲厂'));
    await begin();
    assert.deepEqual(await labels('厂'), ['Q1 甲厂']);
    assert.deepEqual(client.logged, []);
  });

  it('are those of open plans where nobody can read files', async () => {
    write('a.cleanplan.yaml', firm('甲厂'));
    client = await LspClient.start();
    assert.deepEqual(await asked(''), []);
    await client.open('file:///open.cleanplan.yaml', firm('乙厂'));
    assert.deepEqual(await labels('厂'), ['Q1 乙厂']);
    await client.open('file:///other.yaml', 'a: 厂\n', 1, 'yaml');
    assert.deepEqual(await labels('厂'), ['Q1 乙厂']);
  });

  it('are those of the plans that a client sends, each text once', async () => {
    const sent: (readonly (string | undefined)[])[] = [];
    await begin({ initializationOptions: { sendsPlans: true } });
    client.connection.onRequest(PlanFiles, ({ known }) => {
      const file = { uri: 'memfs:/a.cleanplan.yaml', stamp: '1' };
      const answer = known[file.uri] === '1' ? file : { ...file, text: firm('甲厂') };
      sent.push([known[file.uri], 'text' in answer ? 'text' : undefined]);
      return [answer, { uri: 'memfs:/gone.cleanplan.yaml', stamp: '' }, null as never];
    });
    assert.deepEqual(await labels('厂'), ['Q1 甲厂']);
    assert.deepEqual(await labels('jc'), ['Q1 甲厂 · jc']);
    assert.deepEqual(sent, [
      [undefined, 'text'],
      ['1', undefined],
    ]);
  });

  it('are those of open plans, and a word in the log, where a client that sends plans does not', async () => {
    await begin({ initializationOptions: { sendsPlans: true } });
    await client.open('file:///open.cleanplan.yaml', firm('乙厂'));
    assert.deepEqual(await labels('厂'), ['Q1 乙厂']);
    await client.until(() => client.logged.some((line) => line.includes('workspaceSymbol')));
  });

  it('are none once nobody waits for them', async () => {
    await begin();
    const source = new CancellationTokenSource();
    const asking = client.connection.sendRequest('workspace/symbol', { query: '' }, source.token);
    source.cancel();
    await asking.then(undefined, (error: { code?: number }) => assert.equal(error.code, -32800));
    assert.deepEqual(await asked(''), []);
  });
});
