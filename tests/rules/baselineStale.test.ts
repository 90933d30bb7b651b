import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const plan = (row: string, about = '规划期: 2026—2030年') =>
  `规划概况: {${about}}\n污染状况分析:\n  现状指标:\n    - {编号: X1, 指标名称: 化学需氧量排放量, 现状值: 4200吨, ${row}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'a figure of four years before the period',
    text: plan('年份: 2022'),
    finds: ['2022'],
    severity: 'hint',
    says: '“化学需氧量排放量”为2022年数据，距规划期较久，请核对。',
  },
  { when: 'a census of more than five', text: plan('年份: 2017, 数据来源: 第二次污染源普查'), finds: ['2017'] },
  { when: 'the base year is another', text: plan('年份: 2020', '规划期: 2026—2030年, 基准年: 2025'), finds: ['2020'] },
  { when: 'past years that end early', text: plan('年份: 2020, 历年数据: {2018: 1吨, 2021: 2吨}'), finds: ['2020'] },
  {
    when: 'English keys',
    text: 'about: { period: 2026—2030年 }\npollutionAnalysis: { indicators: [{ name: 甲, value: 1吨, year: 2019 }] }\n',
    finds: ['2019'],
  },
  { when: 'three years before', text: plan('年份: 2023') },
  { when: 'a census of five', text: plan('年份: 2021, 数据来源: 水利普查') },
  { when: 'the base year', text: plan('年份: 2020', '规划期: 2026—2030年, 基准年: 2020') },
  { when: 'a base year still blank', text: plan('年份: 2020', '规划期: 2026—2030年, 基准年: ') },
  { when: 'past years that go on', text: plan('年份: 2020, 历年数据: {2023: 1吨, 2024: 2吨}') },
  { when: 'past years beside it', text: plan('年份: 2025, 历年数据: {2018: 1吨}') },
  { when: 'no year', text: plan('数据来源: 甲') },
  { when: 'no period', text: plan('年份: 2010', '标题: 甲') },
  { when: 'issued', text: plan('年份: 2010', '规划期: 2026—2030年, 编制阶段: 已印发') },
];

describe('baseline-stale', () => itFinds('baseline-stale', cases));
