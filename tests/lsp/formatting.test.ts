import assert from 'node:assert/strict';
import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { withEdits } from '../support/formatted.ts';
import { LspClient, modern } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';
const PLAN = '主要措施:\n-   {名称:  甲}\n-   {名称:  乙}\n指导思想:\n    表述:   "丙  丁"  \n';

/** What editors send by themselves, none of it ours. */
const options = { tabSize: 8, insertSpaces: false, trimTrailingWhitespace: false, insertFinalNewline: true };

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
  const range = (from: Position, to: Position): { range: Range } => ({ range: { start: from, end: to } });
  const at = (line: number, character = 0): Position => ({ line, character });

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

  it('says nothing of a text that is no plan or not open', async () => {
    const other = { textDocument: { uri: 'file:///other.cleanplan.yaml' }, options };
    assert.equal(await client.connection.sendRequest('textDocument/formatting', other), null);
    await client.open('file:///settings.yaml', 'a:   1\n', 1, 'yaml');
    const yaml = { textDocument: { uri: 'file:///settings.yaml' }, options };
    assert.equal(await client.connection.sendRequest('textDocument/formatting', yaml), null);
  });
});
