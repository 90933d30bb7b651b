import assert from 'node:assert/strict';
import { pasteRows } from '../../../server/src/core/features/pasteRows/pasteRows.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

const PROJECTS = `项目名称\t总投资（万元）\t自筹（万元）\t贷款（万元）\t化学需氧量减排量（吨/年）\t责任部门
乙项目\t1,200\t200\t1,000\t10\t市发改委
丙项目\t约800\t800\t\t5\t
合计\t2,000\t1,000\t1,000\t15\t1家
`;
const ROWS = [
  '{编号: P1, 项目名称: 乙项目, 总投资: 1200万元, 资金来源: {企业自筹: 200万元, 银行贷款: 1000万元}, 预期效益: [化学需氧量减排10吨/年], 责任单位: [市发改委]}',
  '{编号: P2, 项目名称: 丙项目, 总投资: 约800万元, 资金来源: {企业自筹: 800万元}, 预期效益: [化学需氧量减排5吨/年]}',
];
const summed = (...rows: readonly string[]): string => `
  汇总:
    项目数: 2个
    总投资: 2000万元
    资金来源: {企业自筹: 1000万元, 银行贷款: 1000万元}
    预期效益: [化学需氧量减排15吨/年]
  清单:
${rows.join('\n')}`;

const offered: readonly (readonly [what: string, table: string, plan: string, result: string])[] = [
  [
    'below a key with nothing behind it',
    PROJECTS,
    '重点投资项目规划:│\n附件: []\n',
    `重点投资项目规划:${summed(...ROWS.map((row) => `    - ${row}`))}\n附件: []\n`,
  ],
  [
    'in the place of a skeleton nobody has touched, in lines as that is',
    '项目名称\t总投资（万元）\n乙项目\t1200\n总计\t1200\n',
    '重点投资项目规划:\n  # 甲\n  - 编号: P1\n    项目名称: 项目名称│\n    总投资: 总投资\n',
    '重点投资项目规划:\n  # 甲\n  汇总:\n    项目数: 1个\n    总投资: 1200万元\n  清单:\n    - 编号: P1\n      项目名称: 乙项目\n      总投资: 1200万元\n',
  ],
  [
    'of enterprises, which are only counted',
    '企业名称\t所在地区\n乙厂\t钢城区\n丙厂\t章丘区\n合计\t2家\n',
    '重点工业企业名单: []│\n',
    '重点工业企业名单:\n  汇总:\n    企业数: 2家\n  清单:\n    - {编号: Q1, 企业名称: 乙厂, 所在地区: 钢城区}\n    - {编号: Q2, 企业名称: 丙厂, 所在地区: 章丘区}\n',
  ],
];

const TOTAL = '项目名称\t总投资（万元）\n乙项目\t1200\n合计\t1200\n';
const none: readonly (readonly [what: string, table: string, plan: string])[] = [
  ['without a row of totals', TOTAL.replace('合计\t1200\n', ''), '重点投资项目规划:│\n'],
  ['with sums of parts alone', TOTAL.replace('合计', '小计'), '重点投资项目规划:│\n'],
  ['with two rows of totals', `${TOTAL}总计\t1200\n`, '重点投资项目规划:│\n'],
  ['that does not hold all rows of the list', TOTAL, '重点投资项目规划:\n  - {项目名称: 甲│}\n'],
  ['for a list that stands beside a summary', TOTAL, '重点投资项目规划:\n  清单:│\n'],
  ['for a list between brackets', TOTAL, '重点投资项目规划: [{项目名称: 项目名称│}]\n'],
  ['for a list that has no summary', '指标名称\t目标值\n乙\t1吨\n合计\t1\n', '目标任务:\n  主要指标:│\n'],
];

const paste = ({ text, position }: ReturnType<typeof cursorPlans>[number], table: string) => {
  const rows = pasteRows(analyzed(text), packageService, position, { plain: table });
  if ('refused' in rows) assert.fail(JSON.stringify(rows));
  return rows;
};

describe('The totals of a pasted table as a summary', () => {
  for (const [what, table, plan, result] of offered) {
    const results = new Map(cursorPlans(`${result}│`).map(({ way, text }) => [way, text.toString()]));
    for (const before of cursorPlans(plan))
      it(`are offered ${what}, ${before.way}`, () => {
        const { withSummary } = paste(before, table);
        assert.ok(withSummary);
        const after = before.text.withEdit(withSummary.range, withSummary.newText);
        assert.equal(after.toString(), results.get(before.way));
        assert.deepEqual(analyzed(after).document.problems, []);
      });
  }

  for (const [what, table, plan] of none)
    for (const before of cursorPlans(plan))
      it(`are not offered of a table ${what}, ${before.way}`, () => {
        assert.equal(paste(before, table).withSummary, undefined);
      });
});
