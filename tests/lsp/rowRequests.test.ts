import assert from 'node:assert/strict';
import type { CopiedRows } from '../../server/src/core/features/copyRows/copyRows.ts';
import type { PasteRowsAnswer } from '../../server/src/lsp/ownRequests/rowRequests.ts';
import { marked } from '../support/cursor.ts';
import { LspClient, modern } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';
const PLAN = '规划格式: 1\n主要措施:\n  - {名称: 甲, 措施类别: 税收}$0\n附件:\n';
const TABLE = '序号\t名称\t措施类别\t所需资金（万元）\t经办人\n1\t乙\t资金\t1,200\t丙\n';

describe('Rows and tables over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  const { text, position } = marked(PLAN);
  const start = async (locale = 'zh-cn') => {
    client = await LspClient.start({ capabilities: modern, locale });
    await client.open(URI, text.toString());
  };
  const paste = (params: object = {}) =>
    client.connection.sendRequest<PasteRowsAnswer | null>('cleanplan/pasteRows', {
      uri: URI,
      position,
      plain: TABLE,
      ...params,
    });

  it('gives a table as an edit of the version that was asked about, with what is to be said', async () => {
    await start();
    const answer = await paste();
    assert.ok(answer !== null && !('refused' in answer));
    const { edit, ...rest } = answer;
    assert.equal(
      text.withEdit(edit.range, edit.newText).toString(),
      PLAN.replace('$0', '\n  - {名称: 乙, 措施类别: 资金, 所需资金: 1200万元, 备注: 经办人：丙}'),
    );
    assert.deepEqual(rest, {
      list: '主要措施',
      count: 1,
      version: 1,
      remarks: [
        { doubt: true, text: '这份清单没有“经办人”一项，1个值写进了“备注”' },
        { doubt: false, text: '“序号”一列只是序号，没有写入' },
        { doubt: false, text: '“所需资金（万元）”的单位写在每个数的后面' },
        { doubt: false, text: '去掉了数里的千分位逗号（第2行）' },
      ],
    });
  });

  it('gives the rows with a summary as well, where the table has totals and the content a place for them', async () => {
    await start();
    await client.change(URI, 2, [{ text: '重点投资项目规划:\n' }]);
    const pasted = async (plain: string) => {
      const answer = await paste({ position: { line: 0, character: 3 }, plain });
      assert.ok(answer !== null && !('refused' in answer));
      return answer;
    };
    const { edit, withSummary } = await pasted('项目名称\t总投资（万元）\n乙\t12\n合计\t12\n');
    assert.equal(edit.newText, '\n  - {编号: P1, 项目名称: 乙, 总投资: 12万元}');
    assert.deepEqual(withSummary, {
      range: edit.range,
      newText:
        '\n  汇总:\n    项目数: 1个\n    总投资: 12万元\n  清单:\n    - {编号: P1, 项目名称: 乙, 总投资: 12万元}',
    });
    assert.ok(!('withSummary' in (await pasted('项目名称\t总投资（万元）\n乙\t12\n'))));
  });

  it('prefers the page, which tells merged cells', async () => {
    await start();
    const html = '<table><tr><td>名称<td>措施类别<tr><td>乙<td rowspan=2>资金<tr><td>丙</table>';
    const answer = await paste({ html });
    assert.ok(answer !== null && !('refused' in answer));
    assert.equal(answer.edit.newText, '\n  - {名称: 乙, 措施类别: 资金}\n  - {名称: 丙, 措施类别: 资金}');
  });

  it('is about the text as it is now', async () => {
    await start();
    await client.change(URI, 2, [{ text: '主要措施:\n  - 名称: 甲\n    措施类别: 税收\n' }]);
    const answer = await paste({ position: { line: 2, character: 4 } });
    assert.ok(answer !== null && !('refused' in answer));
    assert.equal(answer.version, 2);
    assert.match(answer.edit.newText, /^\n {2}- 名称: 乙\n {4}措施类别: 资金\n/);
  });

  for (const [locale, reason, remark] of [
    ['zh-cn', /光标不在清单里/, /只是序号/],
    ['en', /The cursor is in no list/, /only numbers the rows/],
  ] as const)
    it(`says why it refuses and what it did in the reader’s language (${locale})`, async () => {
      await start(locale);
      const refused = await paste({ position: { line: 0, character: 0 } });
      assert.match(refused !== null && 'refused' in refused ? refused.refused : '', reason);
      const answer = await paste();
      assert.ok(answer !== null && !('refused' in answer));
      assert.ok(answer.remarks.some(({ text: said }) => remark.test(said)));
    });

  it('gives rows as a table', async () => {
    await start();
    const range = { start: position, end: position };
    const copied = await client.connection.sendRequest<CopiedRows>('cleanplan/copyRows', { uri: URI, range });
    assert.deepEqual(copied, { list: '主要措施', count: 1, text: '名称\t措施类别\n甲\t税收\n' });
    const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const refused = await client.connection.sendRequest('cleanplan/copyRows', { uri: URI, range: elsewhere });
    assert.match((refused as { refused: string }).refused, /没有可复制的/);
  });

  it('answers null for a text that is not open, or no plan', async () => {
    await start();
    assert.equal(await paste({ uri: 'file:///other.cleanplan.yaml' }), null);
    await client.open('file:///notes.yaml', 'a: 1\n', 1, 'yaml');
    assert.equal(await paste({ uri: 'file:///notes.yaml' }), null);
  });

  for (const params of [
    { position: undefined },
    { position: { line: -1, character: 0 } },
    { plain: 7 },
    { html: [] },
    { uri: 1 },
  ])
    it(`refuses ${JSON.stringify(params)} without failing`, async () => {
      await start();
      await assert.rejects(paste(params), /is not as it should be/);
      assert.notEqual(await paste(), null);
    });
});
