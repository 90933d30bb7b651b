import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { LspClient, modern, pulling } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const SLIPS = '规划格式: 1\n规划概况：\n  标题:甲 #拟\n  牵头单位：乙\n';
const MENDED = '规划格式: 1\n规划概况:\n  标题: 甲 # 拟\n  牵头单位: 乙\n';

/** The text with an action applied as an editor does, the last edit first. */
function applied(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toReversed()
    .reduce((source, { range, newText }) => source.withEdit(range, newText), SourceText.of(text))
    .toString();
}

const versioned = ({ edit }: CodeAction): TextEdit[] => {
  const [change] = edit?.documentChanges ?? [];
  assert.ok(change !== undefined && 'edits' in change);
  assert.equal(change.textDocument.version, 1);
  return change.edits as TextEdit[];
};

describe('mending all over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  it('is said to be something the server does', async () => {
    client = await LspClient.start({ capabilities: modern });
    const { codeActionProvider } = client.initialized.capabilities;
    assert.ok(typeof codeActionProvider === 'object');
    assert.deepEqual(codeActionProvider.codeActionKinds?.slice(0, 2), ['quickfix', 'source.fixAll.cleanplan']);
  });

  for (const only of ['source.fixAll.cleanplan', 'source.fixAll', 'source'])
    it(`answers who asks for ${only} on saving, and once is enough`, async () => {
      client = await LspClient.start({ capabilities: modern, locale: 'zh-CN' });
      await client.open(URI, SLIPS);
      const [action, ...others] = await client.codeActions(URI, WHOLE, [only]);
      assert.ok(action);
      assert.deepEqual(others, []);
      assert.equal(action.kind, 'source.fixAll.cleanplan');
      assert.equal(action.title, '改正标点、空格、全半角等写法，不改文字');
      assert.equal(applied(SLIPS, versioned(action)), MENDED);
      await client.change(URI, 2, [{ text: MENDED }]);
      assert.deepEqual(await client.codeActions(URI, WHOLE, [only]), []);
    });

  it('leaves what is known of the text as it was when nobody takes it', async () => {
    client = await LspClient.start({ capabilities: modern });
    const rows =
      '\n重点工业企业名单:\n  - {编号: Q1, 企业名称: 甲厂，所在地区: 370102}\n重点投资项目规划:\n  - {编号: P1, 项目单位: Q1 }\n';
    const text = `规划概况：\n\n  标题:甲 #拟\n${rows}`;
    await client.open(URI, text);
    const position = { line: 5, character: 10 };
    const rename = () =>
      client.connection.sendRequest('textDocument/rename', { textDocument: { uri: URI }, position, newName: 'Q7' });
    const before = await rename();
    assert.match(JSON.stringify(before), /Q7.*Q7/);
    assert.notDeepEqual(await client.codeActions(URI, WHOLE, ['source.fixAll']), []);
    assert.deepEqual(await rename(), before);
  });

  it('is not among what is offered at a cursor, nor where something else is asked for', async () => {
    client = await LspClient.start({ capabilities: modern });
    await client.open(URI, SLIPS);
    const kinds = new Set((await client.codeActions(URI, WHOLE)).map(({ kind }) => kind));
    assert.deepEqual(
      [...kinds].filter((kind) => !kind?.startsWith('refactor')),
      ['quickfix'],
    );
    for (const only of ['source.organizeImports', 'source.fixAll.eslint', 'refactor.extract'])
      assert.deepEqual(await client.codeActions(URI, WHOLE, [only]), [], only);
  });

  it('says nothing of a text that is no plan or not open', async () => {
    client = await LspClient.start({ capabilities: modern });
    assert.deepEqual(await client.codeActions(URI, WHOLE, ['source.fixAll']), []);
    await client.open('file:///settings.yaml', 'a：1\nb:2\n', 1, 'yaml');
    assert.deepEqual(await client.codeActions('file:///settings.yaml', WHOLE, ['source.fixAll']), []);
  });

  it('gives nothing to a client that knows commands only', async () => {
    client = await LspClient.start({ capabilities: pulling });
    await client.open(URI, SLIPS);
    assert.deepEqual(await client.codeActions(URI, WHOLE, ['source.fixAll']), []);
  });

  for (const [locale, title] of [
    ['zh-CN', '本文件中的2处一并改正：改成半角冒号加空格'],
    ['en', 'Fix all 2 in this file: Replace with an ASCII colon and a space'],
  ] as const)
    it(`is offered for one kind beside its fix (${locale})`, async () => {
      client = await LspClient.start({
        capabilities: { ...modern, workspace: { workspaceEdit: {} } },
        locale,
      });
      await client.open(URI, SLIPS);
      const at = { line: 1, character: 4 };
      const [fix, all] = await client.codeActions(URI, { start: at, end: at }, ['quickfix']);
      assert.ok(fix && all);
      assert.equal(fix.isPreferred, true);
      assert.equal(all.title, title);
      assert.equal(all.isPreferred, undefined);
      assert.deepEqual(
        all.diagnostics?.map(({ code }) => code),
        ['fullwidth-colon'],
      );
      const edits = all.edit?.changes?.[URI];
      assert.ok(edits);
      assert.equal(applied(SLIPS, edits), SLIPS.replaceAll('：乙', ': 乙').replace('：', ':'));
    });

  it('is offered once where several of a kind are selected', async () => {
    client = await LspClient.start({ capabilities: modern, locale: 'en' });
    await client.open(URI, SLIPS);
    const titles = (await client.codeActions(URI, WHOLE)).map(({ title }) => title);
    assert.equal(titles.filter((title) => title.startsWith('Fix all')).length, 1);
  });
});
