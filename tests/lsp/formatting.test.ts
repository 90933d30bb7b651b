import assert from 'node:assert/strict';
import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { withEdits } from '../support/formatted.ts';
import { LspClient, modern } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';
const PLAN = '主要措施:\n-   {名称:  甲}\n-   {名称:  乙}\n指导思想:\n    表述:   "丙  丁"  \n';

/** What editors send by themselves, none of it ours. */
const options = { tabSize: 8, insertSpaces: false, trimTrailingWhitespace: false, insertFinalNewline: true };

const range = (from: Position, to: Position): { range: Range } => ({ range: { start: from, end: to } });
const at = (line: number, character = 0): Position => ({ line, character });

describe('formatting over the protocol', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start({ capabilities: modern });
  });
  afterEach(() => client.stop());

  async function formatted(text: string, method: string, params: object = {}): Promise<string> {
    await client.open(URI, text);
    const edits = await client.connection.sendRequest<TextEdit[] | null>(`textDocument/${method}`, {
      textDocument: { uri: URI },
      options,
      ...params,
    });
    return withEdits({ text: SourceText.of(text) }, edits ?? []);
  }
  it('lays a plan out in its one form, whatever the editor is set to', async () => {
    const laidOut = '主要措施:\n  - {名称: 甲}\n  - {名称: 乙}\n指导思想:\n  表述: "丙  丁"\n';
    assert.equal(await formatted(PLAN, 'formatting'), laidOut);
    await client.change(URI, 2, [{ text: laidOut }]);
    assert.deepEqual(
      await client.connection.sendRequest('textDocument/formatting', { textDocument: { uri: URI }, options }),
      [],
    );
  });

  it('lays out the lines that are selected', async () => {
    const laidOut = PLAN.replace('    表述:   "丙  丁"  ', '  表述: "丙  丁"');
    assert.equal(await formatted(PLAN, 'rangeFormatting', range(at(3, 2), at(4, 3))), laidOut);
  });

  it('leaves the line alone at whose beginning a selection ends', async () => {
    const selected = PLAN.replace('{名称:  甲}', '{名称: 甲}').replace('-   {', '- {');
    assert.equal(await formatted(PLAN, 'rangeFormatting', range(at(1), at(2))), selected);
  });

  it('tidies a line when it is finished', async () => {
    const text = '规划概况:\n     标题:   甲  \n     \n';
    const tidied = '规划概况:\n     标题: 甲\n     \n';
    assert.equal(await formatted(text, 'onTypeFormatting', { position: at(2, 5), ch: '\n' }), tidied);
  });

  it('is asked at the signs after which it may have something to do', () => {
    assert.deepEqual(client.initialized.capabilities.documentOnTypeFormattingProvider, {
      firstTriggerCharacter: '\n',
      moreTriggerCharacter: [':', '：', '，', ' '],
    });
  });

  for (const [what, text, position, ch, becomes] of [
    ['a full-width colon', '规划概况:\r\n  标题：\r\n', at(1, 5), '：', '规划概况:\r\n  标题: \r\n'],
    ['a colon without its blank', '规划概况:\n  标题:甲\n', at(1, 5), ':', '规划概况:\n  标题: 甲\n'],
    ['a full-width comma', '主要措施:\n  - {编号: C1，}\n', at(1, 12), '，', '主要措施:\n  - {编号: C1, }\n'],
    ['the blank that is there already', '规划概况:\n  标题:  \n', at(1, 7), ' ', '规划概况:\n  标题: \n'],
    ['a row', '主要措施:\n  - {名称:   甲}\n  ', at(2, 2), '\n', '主要措施:\n  - {名称: 甲}\n  - '],
    ['an empty row', '主要措施:\n  - {名称: 甲}\n  - \n  ', at(3, 2), '\n', '主要措施:\n  - {名称: 甲}\n'],
  ] as const)
    it(`sees to ${what} as it is typed`, async () => {
      assert.equal(await formatted(text, 'onTypeFormatting', { position, ch }), becomes);
    });

  for (const [what, text, position, ch] of [
    ['a full-width colon in a text', '规划概况:\n  标题: 甲：\n', at(1, 8), '：'],
    ['a full-width comma in a text', '规划概况:\n  标题: 甲，\n', at(1, 8), '，'],
    ['a blank in a text', '规划概况:\n  标题: 甲 \n', at(1, 8), ' '],
    ['a sign that is not there any more', '规划概况:\n  标题\n', at(1, 5), '：'],
    ['a place outside the text', '规划概况:\n', at(9, 9), '：'],
    ['a sign nobody asked about', '规划概况:\n  标题;\n', at(1, 5), ';'],
  ] as const)
    it(`leaves ${what} alone`, async () => {
      assert.equal(await formatted(text, 'onTypeFormatting', { position, ch }), text);
    });

  it('sees to what is typed in the text as it is by then', async () => {
    await client.open(URI, '规划概况:\n  标题\n');
    await client.change(URI, 2, [{ ...range(at(1, 4), at(1, 4)), text: '：' }]);
    const params = { textDocument: { uri: URI }, options, position: at(1, 5), ch: '：' };
    const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/onTypeFormatting', params);
    assert.deepEqual(edits, [{ ...range(at(1, 4), at(1, 5)), newText: ': ' }]);
    await client.close(URI);
    assert.equal(await client.connection.sendRequest('textDocument/onTypeFormatting', params), null);
    assert.equal(await client.connection.sendRequest('textDocument/onTypeFormatting', { ...params, ch: ' ' }), null);
  });

  it('says nothing of a text that is no plan or not open', async () => {
    const other = { textDocument: { uri: 'file:///other.cleanplan.yaml' }, options };
    assert.equal(await client.connection.sendRequest('textDocument/formatting', other), null);
    await client.open('file:///settings.yaml', 'a:   1\n', 1, 'yaml');
    const yaml = { textDocument: { uri: 'file:///settings.yaml' }, options };
    assert.equal(await client.connection.sendRequest('textDocument/formatting', yaml), null);
  });
});
