import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const targets = (...rows: readonly string[]) =>
  `目标任务:\n  主要指标:\n${rows.map((row) => `    - {${row}, 目标年: 2030}\n`).join('')}`;
const presents = (...rows: readonly string[]) =>
  `污染状况分析:\n  现状指标:\n${rows.map((row) => `    - {${row}}\n`).join('')}`;

const cases: readonly RuleCase[] = [
  {
    when: 'two targets of one indicator and year',
    text: targets('指标名称: 工业用水重复利用率, 目标值: 达到90%', '指标名称: 工业用水重复利用率, 目标值: 达到92%'),
    finds: ['工业用水重复利用率'],
    severity: 'warning',
    related: '工业用水重复利用率',
    says: '“工业用水重复利用率”列了两次，数值分别为达到90%、达到92%，请核对。',
  },
  {
    when: 'the year of the present value among the years, with another number',
    text: presents('指标名称: 甲, 现状值: 5200吨, 年份: 2025, 历年数据: {2024: 5380吨, 2025: 5020吨}'),
    finds: ['5020吨'],
    severity: 'warning',
    related: '5200吨',
    says: '“甲”列了两次，数值分别为5200吨、5020吨，请核对。',
  },
  {
    when: 'the year of the present value among the years, a thousand times as much',
    text: presents('指标名称: 甲, 现状值: 5200吨, 年份: 2025, 历年数据: {2025: 520万吨}'),
    finds: ['520万吨'],
  },
  {
    when: 'the year of the present value among the years, with the same number',
    text: presents('指标名称: 甲, 现状值: 5200吨, 年份: 2025年, 历年数据: {2023: 5560吨, 2025年: 0.52万吨}'),
  },
  {
    when: 'other years than that of the present value',
    text: presents('指标名称: 甲, 现状值: 5200吨, 年份: 2025, 历年数据: {2023: 5560吨, 2024: 5380吨}'),
  },
  {
    when: 'about as much in the year of the present value',
    text: presents('指标名称: 甲, 现状值: 5200吨, 年份: 2025, 历年数据: {2025: 约5000吨}'),
  },
  {
    when: 'aliases',
    text: targets('指标名称: 化学需氧量排放量, 目标值: 下降8%', '指标名称: COD排放总量, 目标值: 下降10%'),
    finds: ['COD排放总量'],
  },
  {
    when: '口径 on one side only',
    text: targets('指标名称: 甲, 目标值: 8吨, 口径: 排放量', '指标名称: 甲, 目标值: 9吨'),
    finds: ['甲'],
  },
  {
    when: 'three of them',
    text: targets('指标名称: 甲, 目标值: 8吨', '指标名称: 甲, 目标值: 9吨', '指标名称: 甲, 目标值: 10吨'),
    finds: ['甲', '甲'],
  },
  {
    when: 'the year in the value',
    text: '目标任务:\n  主要指标:\n    - {指标名称: 甲, 目标值: 到2030年达到90%}\n    - {指标名称: 甲, 目标值: 达到92%, 目标年: 2030年}\n',
    finds: ['甲'],
  },
  {
    when: 'two present figures of one year',
    text: presents('指标名称: 甲, 现状值: 4200吨, 年份: 2025', '指标名称: 甲, 现状值: 4300吨, 年份: 2025年'),
    finds: ['甲'],
  },
  {
    when: 'English keys',
    text: 'goalsAndTasks:\n  targets:\n    - { name: 甲, target: 8吨, by: 2030 }\n    - { name: 甲, target: 9吨, by: 2030 }\n',
    finds: ['甲'],
  },
  {
    when: 'one nature, and one row that does not tell',
    text: targets(
      '指标名称: 甲, 目标值: 8吨, 属性: 约束性',
      '指标名称: 甲, 目标值: 9吨',
      '指标名称: 乙, 目标值: 8吨, 属性: 约束性',
      '指标名称: 乙, 目标值: 9吨, 属性: 约束性',
      '指标名称: 丙, 目标值: 8吨',
      '指标名称: 丙, 目标值: 9吨, 属性: 约束性',
    ),
    finds: ['甲', '乙', '丙'],
  },
  {
    when: 'an amount of the year and one that leaves that out',
    text: presents('指标名称: 甲, 现状值: 5200吨, 年份: 2025, 历年数据: {2025: 5020吨/年}'),
    finds: ['5020吨/年'],
  },
  {
    when: '目标年 that is not that in the value',
    text: '目标任务:\n  主要指标:\n    - {指标名称: 甲, 目标值: 到2030年达到90%, 目标年: 待定}\n    - {指标名称: 甲, 目标值: 达到92%, 目标年: 2030}\n',
  },
  {
    when: 'rows without a name, a value or a year',
    text:
      targets('目标值: 8吨', '目标值: 9吨', '指标名称: 甲', '指标名称: 甲, 目标值: 9吨') +
      presents(
        '现状值: 9吨, 年份: 2025, 历年数据: {2025: 8吨}',
        '指标名称: 乙, 年份: 2025, 历年数据: {2025: 8吨}',
        '指标名称: 丙, 现状值: 9吨, 历年数据: {2025: 8吨}',
      ),
  },
  { when: 'two indicators', text: targets('指标名称: 甲, 目标值: 8吨', '指标名称: 乙, 目标值: 8吨') },
  {
    when: 'two years',
    text: '目标任务:\n  主要指标:\n    - {指标名称: 甲, 目标值: 8吨, 目标年: 2027}\n    - {指标名称: 甲, 目标值: 9吨, 目标年: 2030}\n',
  },
  {
    when: 'two natures',
    text: targets('指标名称: 甲, 目标值: 8吨, 属性: 约束性', '指标名称: 甲, 目标值: 9吨, 属性: 预期性'),
  },
  {
    when: 'sums over other spans',
    text: targets('指标名称: 甲, 目标值: 8吨', '指标名称: 甲, 目标值: 40吨, 核算期: 2026—2030年'),
  },
  { when: 'a part of the plan', text: targets('指标名称: 甲, 目标值: 8吨', '指标名称: 甲, 目标值: 2吨, 地区: 章丘区') },
  {
    when: 'two zones',
    text: targets('指标名称: 甲, 目标值: 8吨, 片区: 北部', '指标名称: 甲, 目标值: 2吨, 片区: 南部'),
  },
  {
    when: 'other accounting',
    text: targets('指标名称: 甲, 目标值: 8吨, 口径: 排放量', '指标名称: 甲, 目标值: 9吨, 口径: 产生量'),
  },
  {
    when: 'a level and a sum cut',
    text: targets('指标名称: 甲, 目标值: 8吨', '指标名称: 甲, 目标值: 2吨, 数值性质: 累计削减'),
  },
  {
    when: 'present figures of two years',
    text: presents('指标名称: 甲, 现状值: 4200吨, 年份: 2020', '指标名称: 甲, 现状值: 4300吨, 年份: 2025'),
  },
  {
    when: 'a present figure and its target',
    text: presents('指标名称: 甲, 现状值: 9吨, 年份: 2025') + targets('指标名称: 甲, 目标值: 8吨'),
  },
];

describe('target-duplicate', () => itFinds('target-duplicate', cases));
