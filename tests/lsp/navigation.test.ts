import assert from 'node:assert/strict';
import type { DocumentHighlight, DocumentLink, Location, SelectionRange } from 'vscode-languageserver-protocol';
import { marked } from '../support/cursor.ts';
import { LspClient, SOURCE_ROOT } from '../support/lspClient.ts';

const URI = 'file:///甲/plan.cleanplan.yaml';
const PLAN =
  '审查依据: [gbf-2003-100]\n目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: a}\n主要措施:\n  - {名称: b, 对应指标: [M$01]}\n附件:\n  - {编号: 附件1, 文件: 甲 表.xlsx}\n';

describe('finding one’s way over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  async function asked<T>(method: string, params: object = {}, uri = URI): Promise<T> {
    client = await LspClient.start();
    const { text, position } = marked(PLAN);
    await client.open(URI, text.toString());
    return client.connection.sendRequest<T>(method, { textDocument: { uri }, position, ...params });
  }

  const lines = (places: readonly { readonly range: Location['range'] }[]) =>
    places.map(({ range }) => range.start.line);

  it('gives the places that name an id, with the one that gives it or without', async () => {
    const found = await asked<Location[]>('textDocument/references', { context: { includeDeclaration: true } });
    assert.deepEqual(lines(found), [3, 5]);
    assert.ok(found.every(({ uri }) => uri === URI));
    await client.stop();
    assert.deepEqual(lines(await asked('textDocument/references', { context: { includeDeclaration: false } })), [5]);
  });

  it('gives from a key the places of its clause, with the clause itself or without', async () => {
    client = await LspClient.start();
    const plan =
      '规划格式: 1\n规划概况: {规划层级: 市级, 编制阶段: 送审稿, 编制依据: [国办发〔2003〕100号]}\n进度安排:\n';
    await client.open(URI, plan);
    const params = { textDocument: { uri: URI }, position: { line: 2, character: 1 } };
    const places = (includeDeclaration: boolean) =>
      client.connection.sendRequest<Location[]>('textDocument/references', {
        ...params,
        context: { includeDeclaration },
      });
    const [clause, ...own] = await places(true);
    assert.equal(clause?.uri, `${SOURCE_ROOT}/seeds/gbf-2003-100.txt`);
    assert.deepEqual(own, await places(false));
    assert.deepEqual(own, [{ uri: URI, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } } }]);

    // From the clause on the way back, to the places in all plans that are open.
    await client.open('file:///b.cleanplan.yaml', `${plan}  - {阶段: 甲, 时间: 2026年}\n`);
    const fromSource = (position: object | undefined) =>
      client.connection.sendRequest<Location[] | null>('textDocument/references', {
        textDocument: { uri: clause?.uri },
        position,
        context: { includeDeclaration: false },
      });
    const back = (await fromSource(clause?.range.start)) ?? [];
    for (const uri of [URI, 'file:///b.cleanplan.yaml'])
      assert.ok(back.some((place) => place.uri === uri && place.range.start.line === 2));
    assert.equal(await fromSource({ line: 0, character: 0 }), null);
  });

  it('shows where an id is written and where it is read', async () => {
    const found = await asked<DocumentHighlight[]>('textDocument/documentHighlight');
    assert.deepEqual(
      found.map(({ kind, range }) => [range.start.line, kind]),
      [
        [3, 3],
        [5, 2],
      ],
    );
  });

  it('expands a selection from the word to the file', async () => {
    const [first] = await asked<SelectionRange[]>('textDocument/selectionRange', {
      positions: [marked(PLAN).position],
    });
    const chain: string[] = [];
    for (let each = first; each !== undefined; each = each.parent)
      chain.push(
        `${each.range.start.line}:${each.range.start.character}-${each.range.end.line}:${each.range.end.character}`,
      );
    assert.deepEqual(chain, ['5:19-5:21', '5:18-5:22', '5:12-5:22', '5:4-5:23', '4:0-5:23', '0:0-8:0']);
  });

  it('leads to files beside the plan and to the policy', async () => {
    const found = await asked<DocumentLink[]>('textDocument/documentLink');
    assert.deepEqual(
      found.map(({ target }) => target),
      [`${SOURCE_ROOT}/seeds/gbf-2003-100.txt`, 'file:///甲/%E7%94%B2%20%E8%A1%A8.xlsx'],
    );
  });

  for (const method of ['references', 'documentHighlight', 'documentLink', 'selectionRange'])
    it(`answers ${method} about a text that is not open with nothing`, async () => {
      const params = { context: { includeDeclaration: true }, positions: [{ line: 0, character: 0 }] };
      assert.equal(await asked(`textDocument/${method}`, params, 'file:///other.cleanplan.yaml'), null);
    });
});
