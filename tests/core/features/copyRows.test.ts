import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { copyRows } from '../../../server/src/core/features/copyRows/copyRows.ts';
import { pasteRows } from '../../../server/src/core/features/pasteRows/pasteRows.ts';
import { isDoubt } from '../../../server/src/core/features/pasteRows/remarks.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import type { Range } from '../../../server/src/core/text/span.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

const list =
  '主要措施:\n  - {名称: 甲一, 措施类别: 资金}\n  - 名称: 甲二\n    配合单位: [乙局, 丙局]\n  - {名称: 甲三}\n附件:\n';

/** What is selected stands between `«»`, or the cursor is `│`; `|` divides the cells of what is copied. */
const cases: readonly (readonly [what: string, plan: string, table: readonly string[]])[] = [
  ['all rows, from the key', `│${list}`, ['名称|措施类别|配合单位', '甲一|资金|', '甲二||乙局、丙局', '甲三||']],
  [
    'all rows, from one of them',
    list.replace('甲二', '甲二│'),
    ['名称|措施类别|配合单位', '甲一|资金|', '甲二||乙局、丙局', '甲三||'],
  ],
  ['the row that is selected', list.replace('措施类别: 资金', '«措施│类别: 资金»'), ['名称|措施类别', '甲一|资金']],
  [
    'the rows a selection touches',
    list.replace('资金', '资«金│').replace('乙局', '乙»局'),
    ['名称|措施类别|配合单位', '甲一|资金|', '甲二||乙局、丙局'],
  ],
  ['keys in the schema’s order', '主要措施:\n  - {措施类别: 资金, 名称: 甲│}\n', ['名称|措施类别', '甲|资金']],
  [
    'what is inside a map as columns',
    '重点工业企业名单:\n  - {企业名称: 甲│, 清洁生产审核: {审核类型: 强制性}}\n',
    ['企业名称|清洁生产审核·审核类型', '甲|强制性'],
  ],
  [
    'keys that are data',
    '重点投资项目规划:\n  - {项目名称: 甲│, 资金来源: {企业自筹: 1亿元}}\n',
    ['项目名称|资金来源·企业自筹', '甲|1亿元'],
  ],
  [
    'sentences on lines of their own',
    '进度安排:\n  - {阶段: 甲│, 阶段成果: [公布名单, 完成审核]}\n',
    ['阶段|阶段成果', '甲|"公布名单', '完成审核"'],
  ],
  ['a key that nobody knows', '主要措施:\n  - {名称: 甲│, 无此项: 乙}\n', ['名称|无此项', '甲|乙']],
  ['rows that are texts', '污染状况分析:\n  主要问题:\n    - 甲│\n    - 乙\n', ['表述', '甲', '乙']],
  [
    'what a spreadsheet would change, kept as text',
    '重点工业企业名单:\n  - {编号: 001, 企业名称: 甲│, 排污许可证编号: 0012, 统一社会信用代码: 913701000000000000}\n',
    ['编号|企业名称|统一社会信用代码|排污许可证编号', '="001"|甲|="913701000000000000"|="0012"'],
  ],
  ['a month as text', '主要措施:\n  - {名称: 甲│, 完成时限: 2027-06}\n', ['名称|完成时限', '甲|="2027-06"']],
  ['a formula as text', '主要措施:\n  - {名称: "=甲│"}\n', ['名称', '="=甲"']],
  [
    'the innermost list',
    '重点投资项目规划:\n  - 项目名称: 甲\n    淘汰设备:\n      - {设备名称: 乙│}\n',
    ['设备名称', '乙'],
  ],
  [
    'the list of a content that has other keys',
    '重点工业企业名单:\n  汇总: {企业总数: 1家}\n  清单:\n    - {企业名称: 甲│}\n',
    ['企业名称', '甲'],
  ],
  ['the only list beside the cursor', '污染状况分析:\n  概述: 甲│\n  主要问题: [乙]\n', ['表述', '乙']],
];

/** Nothing is copied. */
const none: readonly (readonly [what: string, plan: string])[] = [
  ['an empty file', '│'],
  ['an outline', '规划概况:\n  标题: 甲│\n'],
  ['prose', '指导思想:\n  表述: 甲│\n'],
  ['a list without rows', '主要措施:│\n'],
  ['empty brackets', '主要措施: []│\n'],
  ['a content answered by an annex', '重点投资项目规划: {附件: 甲│}\n'],
  ['a list of names', '规划概况:\n  会同部门: [甲局│]\n'],
  ['a text in the place of a list', '主要措施: 甲│\n'],
  ['a list under a key that nobody knows', '无此项:\n  - {名称: 甲│}\n'],
  ['a comment above the plan', '# 甲│\n主要措施:\n  - {名称: 甲}\n'],
];

const rangeOf = ({ position, marked: [selected] }: ReturnType<typeof cursorPlans>[number]): Range =>
  selected ?? { start: position, end: position };

const english = (way: string): boolean => way.includes('English');

/** A line of the table as it is of a plan written in another way. */
function inWay(line: string, way: string): string {
  if (english(way)) return line.replace('资金', 'funding').replace('强制性', 'mandatory');
  return way === 'with 𠮷' ? line.replaceAll('甲', '𠮷') : line;
}

describe('Copying rows', () => {
  for (const [what, fixture, table] of cases)
    for (const plan of cursorPlans(fixture))
      it(`copies ${what}, ${plan.way}`, () => {
        const copied = copyRows(analyzed(plan.text), rangeOf(plan));
        const lines = copied?.text.replace(/\n$/, '').split('\n') ?? [];
        const right = table.map((line) => inWay(line.replaceAll('|', '\t'), plan.way));
        // Heads of an English plan are the English titles, and its table the same besides.
        assert.deepEqual(english(plan.way) ? lines.slice(1) : lines, english(plan.way) ? right.slice(1) : right);
        assert.equal(lines[0]?.split('\t').length, right[0]?.split('\t').length);
      });

  for (const [what, fixture] of none)
    for (const plan of cursorPlans(fixture))
      it(`copies nothing of ${what}, ${plan.way}`, () =>
        assert.equal(copyRows(analyzed(plan.text), rangeOf(plan)), undefined));

  for (const file of ['complete.zh', 'complete.en'])
    it(`gives tables that become the same rows again: ${file}`, () => {
      const text = SourceText.of(readFileSync(`schemas/examples/${file}.cleanplan.yaml`, 'utf8'));
      const analysis = analyzed(text);
      const names =
        file === 'complete.zh'
          ? ['重点内容', '主要措施', '进度安排', '重点工业企业名单', '重点投资项目规划']
          : ['keyContents', 'measures', 'schedule', 'keyEnterprises', 'keyProjects'];
      for (const name of names) {
        const line = text.lines().findIndex((each) => each.startsWith(`${name}:`));
        const place = { line, character: 0 };
        const copied = copyRows(analysis, { start: place, end: place });
        assert.ok(copied && copied.count > 2, name);
        const empty = SourceText.of(`${name}:\n`);
        const rows = pasteRows(analyzed(empty), packageService, { line: 0, character: 0 }, { plain: copied.text });
        if ('refused' in rows) assert.fail(JSON.stringify(rows));
        assert.deepEqual(rows.remarks.filter(isDoubt), [], name);
        const again = analyzed(empty.withEdit(rows.edit.range, rows.edit.newText));
        const copiedAgain = copyRows(again, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
        assert.equal(copiedAgain?.text, copied.text, name);
      }
    });

  it('gives items of several keys that become the same items again, and texts beside them', () => {
    const row =
      '{项目名称: 甲, 预期效益: [{名称: 化学需氧量减排量, 数值: 100吨, 数值性质: 累计削减}, 节水240万立方米/年]}';
    const text = SourceText.of(`重点投资项目规划:\n  - ${row}\n`);
    const place = { line: 0, character: 0 };
    const copied = copyRows(analyzed(text), { start: place, end: place });
    const empty = SourceText.of('重点投资项目规划:\n');
    const rows = pasteRows(analyzed(empty), packageService, place, { plain: copied?.text ?? '' });
    if ('refused' in rows) assert.fail(JSON.stringify(rows));
    assert.deepEqual(rows.remarks.filter(isDoubt), []);
    assert.equal(rows.edit.newText.replace('编号: P1, ', ''), `\n  - ${row}`);
  });

  it('takes what begins with no key of the item for texts', () => {
    const plain = '项目名称\t预期效益\n甲\t名称：化学需氧量减排100吨/年；其他：节水\n';
    const rows = pasteRows(
      analyzed(SourceText.of('重点投资项目规划:\n')),
      packageService,
      { line: 0, character: 0 },
      { plain },
    );
    if ('refused' in rows) assert.fail(JSON.stringify(rows));
    assert.doesNotMatch(rows.edit.newText, /\{名称/);
  });
});
