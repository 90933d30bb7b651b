import assert from 'node:assert/strict';
import { analyze } from '../support/plan.ts';

const project = (investment: string, funding: string) =>
  `重点投资项目规划:\n  - {项目名称: 甲, 总投资: ${investment}, 资金来源: ${funding}}\n`;
const target = (value: string, breakdown: string) =>
  `目标任务:\n  主要指标:\n    - {指标名称: 甲, 目标值: ${value}, 目标分解: ${breakdown}}\n`;
const listed = (count: string, rows: string) => `重点工业企业名单: {汇总: {企业数: ${count}}, 清单: [${rows}]}\n`;

const cases: readonly [rule: string, what: string, text: string, finds: boolean][] = [
  ['funding-sum', 'the same', project('1.2亿元', '{企业自筹: 0.8亿元, 银行贷款: 0.4亿元}'), false],
  [
    'funding-sum',
    'the same in other units',
    project('1.2亿元', '{企业自筹: 0.8亿元, 银行贷款: 3000万元, 市级财政: 1000万元}'),
    false,
  ],
  ['funding-sum', 'another sum', project('12000万元', '{企业自筹: 8000万元, 银行贷款: 3000万元}'), true],
  ['funding-sum', 'a slip of 万 for 亿', project('1.2亿元', '{企业自筹: 0.8万元, 银行贷款: 0.4亿元}'), true],
  ['funding-sum', 'a rounding', project('1.25亿元', '{企业自筹: 0.83亿元, 银行贷款: 0.41亿元}'), false],
  ['funding-sum', 'a share among them', project('1.2亿元', '{企业自筹: 0.8亿元, 银行贷款: 不超过30%}'), false],
  ['funding-sum', 'a rounded total', project('约1.2亿元', '{企业自筹: 0.2亿元}'), false],
  ['breakdown-sum', 'the same', target('300吨', '{分地区: {甲: 100吨, 乙: 200吨}}'), false],
  ['breakdown-sum', 'another sum', target('300吨', '{分地区: {甲: 100吨, 乙: 150吨}}'), true],
  ['breakdown-sum', 'rates', target('下降8%', '{分地区: {甲: 下降10%, 乙: 下降5%}}'), false],
  ['breakdown-sum', 'shares', target('86%', '{分地区: {甲: 80%, 乙: 90%}}'), false],
  ['breakdown-sum', 'a rounding', target('76.7万吨', '{分地区: {甲: 25.5万吨, 乙: 25.6万吨, 丙: 25.5万吨}}'), false],
  ['breakdown-sum', 'other units', target('下降8%', '{分地区: {甲: 10吨, 乙: 20吨}}'), false],
  [
    'breakdown-sum',
    'two partitions that agree',
    target('下降8%', '{分地区: {甲: 10吨, 乙: 20吨}, 分行业: {丙: 15吨, 丁: 15吨}}'),
    false,
  ],
  [
    'breakdown-sum',
    'two partitions that differ',
    target('下降8%', '{分地区: {甲: 10吨, 乙: 20吨}, 分行业: {丙: 15吨, 丁: 25吨}}'),
    true,
  ],
  [
    'funding-sum',
    'the investment in the period, beside the whole',
    project('2亿元, 规划期投资: 1.2亿元', '{企业自筹: 0.8亿元, 银行贷款: 0.4亿元}'),
    false,
  ],
  [
    'funding-sum',
    'neither the whole nor what is in the period',
    project('20000万元, 规划期投资: 12000万元', '{企业自筹: 8000万元, 银行贷款: 5000万元}'),
    true,
  ],
  [
    'breakdown-sum',
    'subtotals of items',
    target('74家', '{分地区: {南部: {小计: 46家, 分项: {甲: 25家, 乙: 21家}}, 北部: 28家}}'),
    false,
  ],
  [
    'breakdown-sum',
    'subtotals that are not the total',
    target('74家', '{分地区: {南部: {小计: 46家, 分项: {甲: 25家, 乙: 21家}}, 北部: 27家}}'),
    true,
  ],
  [
    'breakdown-sum',
    'items that are not their subtotal',
    target('74家', '{分地区: {南部: {小计: 46家, 分项: {甲: 25家, 乙: 20家}}, 北部: 28家}}'),
    true,
  ],
  ['breakdown-sum', 'counts that are exact', target('74家', '{分地区: {甲: 25家, 乙: 27家, 丙: 21家}}'), true],
  ['breakdown-sum', 'counts of which one is 余', target('74家', '{分地区: {甲: 25家, 乙: 27家, 丙: 20余家}}'), false],
  [
    'breakdown-sum',
    'parts of which some were not read',
    target('74家', '{分地区: {甲: 25家, 乙: 27家, 未转录: 其余各市}}'),
    false,
  ],
  ['count-mismatch', 'the same', listed('2家', '{企业名称: 甲}, {企业名称: 乙}'), false],
  ['count-mismatch', 'another count', listed('3家', '{企业名称: 甲}, {企业名称: 乙}'), true],
  [
    'count-mismatch',
    'the count of one tier',
    '重点投资项目规划: {汇总: {项目等级: 骨干, 项目数: 1个}, 清单: [{项目名称: 甲}, {项目名称: 乙}]}\n',
    false,
  ],
  ['count-mismatch', 'a rounded count', listed('约3家', '{企业名称: 甲}, {企业名称: 乙}'), false],
  ['enterprise-duplicate', 'another name', '重点工业企业名单: [{企业名称: 甲}, {企业名称: 乙}]\n', false],
  ['enterprise-duplicate', 'the same name', '重点工业企业名单: [{企业名称: 甲}, {企业名称: 甲}]\n', true],
  [
    'enterprise-duplicate',
    'the same name elsewhere',
    '重点工业企业名单: [{企业名称: 甲, 地址: 一厂}, {企业名称: 甲, 地址: 二厂}]\n',
    false,
  ],
];

describe('Sums and counts', () => {
  for (const [rule, what, text, finds] of cases) {
    it(`${rule}, ${what}: ${finds ? 'a finding' : 'none'}`, () => {
      const found = analyze(text).findings.filter((finding) => finding.rule.id === rule);
      assert.equal(found.length, finds ? 1 : 0);
    });
  }
});
