import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { LspClient, modern } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';

describe('a finding that may be mended in several ways', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({ capabilities: modern, locale: 'zh-CN' });
  });
  after(() => client.stop());

  /** The quick fixes at the first place of a piece of text: their titles, and what they make of its line. */
  async function fixesAt(text: string, piece: string): Promise<readonly (readonly [string, boolean, string])[]> {
    await client.open(URI, text);
    const source = SourceText.of(text);
    const at = source.positionAt(text.indexOf(piece));
    const actions = await client.codeActions(URI, { start: at, end: at }, ['quickfix']);
    await client.close(URI);
    return actions.flatMap(({ title, isPreferred, edit }) => {
      const [change] = edit?.documentChanges ?? [];
      if (change === undefined || !('edits' in change) || /例外说明/.test(title)) return [];
      const mended = (change.edits as TextEdit[])
        .toReversed()
        .reduce((before, { range, newText }) => before.withEdit(range, newText), source);
      return [[title, isPreferred === true, mended.lineText(at.line)] as const];
    });
  }

  for (const [what, lead, end] of [
    ['plain', '', '\n'],
    ['with CRLF', '', '\r\n'],
    ['with a byte order mark', '\ufeff', '\n'],
    ['behind an astral character', '# 𠮷\n', '\n'],
  ] as const)
    it(`has a quick fix for each, none of them preferred, ${what}`, async () => {
      const text = `${lead}重点投资项目规划:${end}  - {项目名称: 𠮷厂, 资金来源: {银行贷款: 1500}}${end}`;
      assert.deepEqual(await fixesAt(text, '1500'), [
        ['“1500”改为“1500万元”', false, '  - {项目名称: 𠮷厂, 资金来源: {银行贷款: 1500万元}}'],
        ['“1500”改为“1500亿元”', false, '  - {项目名称: 𠮷厂, 资金来源: {银行贷款: 1500亿元}}'],
      ]);
    });

  it('has none where a sum has its unit', async () => {
    assert.deepEqual(await fixesAt('重点投资项目规划:\n  - {项目名称: 甲, 总投资: 1500万元}\n', '1500'), []);
  });
});
