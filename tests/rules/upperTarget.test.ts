import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const row = (name: string, target: string, above: string, more = '') =>
  `目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: ${name}, 目标值: ${target}, 上级目标: {数值: ${above}, 来源: 全省方案}${more}}\n`;
const RATE = '工业用水重复利用率';
const WATER = '万元工业增加值用水量';

const cases: readonly RuleCase[] = [
  {
    when: 'a lower rate',
    text: row(RATE, '达到88%', '达到90%'),
    finds: ['达到88%'],
    // That more of it is better is recalled.
    severity: 'hint',
    related: '达到90%',
    says: '“工业用水重复利用率”达到88%低于上级目标达到90%，请核对或说明。',
  },
  {
    when: 'a smaller reduction',
    text: row('氨氮排放量', '下降6%', '下降8%以上'),
    finds: ['下降6%'],
    severity: 'warning',
  },
  {
    when: 'a higher cap',
    text: row(WATER, '不高于14立方米/万元', '不高于13立方米/万元'),
    finds: ['不高于14立方米/万元'],
  },
  {
    when: 'other units',
    text: row('氨氮排放量', '控制在1.3万吨以内', '控制在12000吨以内'),
    finds: ['控制在1.3万吨以内'],
  },
  {
    when: 'English keys',
    text: 'goalsAndTasks: {targets: [{name: 氨氮排放量, target: 下降6%, upperTarget: {value: 下降8%, source: 甲}}]}\n',
    finds: ['下降6%'],
  },
  { when: 'a higher rate', text: row(RATE, '达到92%', '达到90%') },
  { when: 'the same, with 以上', text: row(RATE, '90%以上', '达到90%') },
  { when: 'a lower cap', text: row(WATER, '不高于12立方米/万元', '不高于13立方米/万元') },
  { when: 'a rate and an amount', text: row('氨氮减排量', '300吨', '下降8%') },
  { when: 'what works reduce', text: row('氨氮排放量', '下降3%', '下降8%', ', 口径: 重点工程减排量') },
  { when: 'about', text: row('氨氮排放量', '下降7%左右', '下降8%') },
  { when: 'changes from two bases', text: row('氨氮排放量', '比2025年下降6%', '比2020年下降8%') },
  { when: 'nobody knows which way is better', text: row('审核项数', '300项', '400项') },
  {
    when: 'a note says why',
    text: row(RATE, '达到88%', '达到90%').replace('来源: 全省方案', '来源: 全省方案, 备注: 分地区表为88%'),
  },
  { when: 'none', text: row(RATE, '达到88%', '达到90%').replace(/, 上级目标: \{.*?\}/, '') },
];

describe('upper-target', () => itFinds('upper-target', cases));
