import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const HEAD = '规划概况: {编制阶段: 送审稿, 基准年: 2025}\n';
const NAME = '指标名称: 工业化学需氧量排放量';
const plan = (present: string, baseline: string, { head = HEAD, of = NAME, more = '' } = {}) =>
  `${head}污染状况分析:\n  现状指标:\n    - {编号: X1, ${NAME}, ${present}}\n${more}目标任务:\n  主要指标:\n    - {编号: M1, ${of}, 基期值: ${baseline}, 目标值: 3900吨, 目标年: 2030}\n`;
const present = '现状值: 4200吨, 年份: 2025';

/** Two targets on two present figures, of which the second may be of another year or be given otherwise. */
const years = (base: string, year: string, second = year, secondBase = 'X2') =>
  `规划概况: {编制阶段: 送审稿, 规划期: 2026—2030年, 基准年: ${base}}\n污染状况分析:\n  现状指标:\n    - {编号: X1, 指标名称: 工业氨氮排放量, 现状值: 310吨, 年份: ${year}}\n    - {编号: X2, 指标名称: 工业总磷排放量, 现状值: 186吨, 年份: ${second}}\n目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 工业氨氮排放量, 基期值: X1, 目标值: 下降8%, 目标年: 2030}\n    - {编号: M2, 指标名称: 工业总磷排放量, 基期值: ${secondBase}, 目标值: 下降8%, 目标年: 2030}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'a base year left over from the plan before',
    text: years('2020', '2025'),
    finds: ['2020'],
    severity: 'warning',
    related: '310吨',
    says: '基准年是2020年，各指标的基期却都是2025年的现状，请核对；如系沿用旧稿，请更新。',
  },
  {
    when: 'a base year left over, where the figures are named with keys',
    text: years('2020', '2025', '2025', '{现状指标: X2}'),
    finds: ['2020'],
  },
  {
    when: 'a base year left over, beside a target without a baseline',
    text: `${years('2020', '2025')}    - {编号: M3, 指标名称: 重污染天数, 目标值: 9天, 目标年: 2030}\n`,
    finds: ['2020'],
  },
  {
    when: 'a third target with a base of its own',
    text: `${years('2020', '2025')}    - {编号: M3, 指标名称: 重污染天数, 基期值: 12天, 目标值: 9天, 目标年: 2030}\n`,
  },
  { when: 'figures of which one alone is a baseline', text: years('2020', '2025').replace(/ {4}- \{编号: M2.*\n/, '') },
  {
    when: 'a figure of the base year that is no baseline',
    text: years('2020', '2025').replace(
      '目标任务:',
      '    - {编号: X3, 指标名称: 重污染天数, 现状值: 12天, 年份: 2020}\n目标任务:',
    ),
  },
  {
    when: 'a figure of no year that is told',
    text: years('2020', '2025').replace('目标任务:', '    - {编号: X3, 指标名称: 重污染天数, 现状值: 12天}\n目标任务:'),
  },
  {
    when: 'a plan without a base year',
    text: years('2020', '2025').replace(', 基准年: 2020', ''),
  },
  { when: 'the base year of the figures', text: years('2025', '2025') },
  { when: 'the figures of the year before, when those of the base year are not out', text: years('2025', '2024') },
  { when: 'figures of several years', text: years('2020', '2025', '2024') },
  { when: 'a figure of the base year', text: years('2020', '2025', '2020') },
  { when: 'a target with a base of its own', text: years('2020', '2025', '2025', '2020年') },
  {
    when: 'another number beside the id',
    text: plan(present, '{现状指标: X1, 数值: 4300吨, 年份: 2025}'),
    finds: ['4300吨'],
    severity: 'error',
    related: '4200吨',
    says: '“工业化学需氧量排放量”的基期值4300吨与现状指标4200吨不一致，请核对。',
    fixed: '基期值: X1, 目标值',
    asked: true,
  },
  {
    when: 'the id of another pollutant',
    text: plan(present, 'X2', { more: '    - {编号: X2, 指标名称: 工业氨氮排放量, 现状值: 310吨, 年份: 2025}\n' }),
    finds: ['X2'],
    severity: 'warning',
    related: '310吨',
    fixed: null,
    says: '“工业化学需氧量排放量”的基期值引用的是“工业氨氮排放量”（X2），不是同一指标，请核对编号。',
  },
  {
    when: 'the id of another kind of quantity, which is inferred',
    text: plan('现状值: 4200吨, 年份: 2025', '{现状指标: X2}', {
      of: '指标名称: 规模以上工业单位增加值能耗',
      more: '    - {编号: X2, 指标名称: 工业固体废物综合利用率, 现状值: 62%, 年份: 2025}\n',
    }),
    finds: ['X2'],
    severity: 'hint',
  },
  {
    when: 'the id of the same pollutant under its other name',
    text: plan(present, 'X1', { of: '指标名称: COD排放总量' }),
  },
  {
    when: 'the id of what is emitted, for what is generated',
    text: plan(present, 'X1', { of: '指标名称: 化学需氧量产生量' }),
  },
  {
    when: 'the id of one of several pollutants together',
    text: plan(present, 'X1', { of: '指标名称: 化学需氧量和氨氮排放总量' }),
  },
  {
    when: 'the id of dust, which has a new name',
    text: plan(present, 'X2', {
      of: '指标名称: 工业颗粒物排放量',
      more: '    - {编号: X2, 指标名称: 工业烟（粉）尘排放量, 现状值: 5000吨, 年份: 2025}\n',
    }),
  },
  {
    when: 'the id of what no table knows',
    text: plan(present, 'X2', { more: '    - {编号: X2, 指标名称: 重污染天数, 现状值: 12天, 年份: 2025}\n' }),
  },
  {
    when: 'another number, where the figure it names goes by another name',
    text: plan(present, '{现状指标: X2, 数值: 4300吨}', {
      more: '    - {编号: X2, 指标名称: 园区水污染物排放量, 现状值: 4900吨, 年份: 2025}\n',
    }),
    finds: ['4300吨'],
    related: '4900吨',
  },
  {
    when: 'the number of the figure it names, beside one of its own name',
    text: plan(present, '{现状指标: X2, 数值: 4300吨}', {
      more: '    - {编号: X2, 指标名称: 园区水污染物排放量, 现状值: 4300吨, 年份: 2025}\n',
    }),
  },
  {
    when: 'a number of no year that is told',
    text: plan(present, '4300吨', { head: '规划概况: {编制阶段: 送审稿}\n' }),
    finds: ['4300吨'],
  },
  {
    when: 'the figure of that year beside one of no year that is told',
    text: plan(present, '4300吨', { more: `    - {编号: X2, ${NAME}, 现状值: 4900吨}\n` }),
    finds: ['4300吨'],
    related: '4200吨',
  },
  {
    when: 'a way to count that only the baseline tells',
    text: plan(present, '{现状指标: X1, 数值: 4300吨, 口径: 规模以上}'),
    finds: ['4300吨'],
    fixed: null,
  },
  {
    when: 'a way to count that only the figure tells',
    text: plan(`${present}, 口径: 规模以上`, '{现状指标: X1, 数值: 4300吨}'),
    finds: ['4300吨'],
  },
  {
    when: 'one way to count',
    text: plan(`${present}, 口径: 规模以上`, '{现状指标: X1, 数值: 4300吨, 口径: 规模以上}'),
    finds: ['4300吨'],
  },
  {
    when: 'a number with its source, which is not thrown away',
    text: plan(present, '{数值: 4300吨, 年份: 2025, 数据来源: 环境统计}'),
    finds: ['4300吨'],
    fixed: null,
  },
  {
    when: 'a figure without an id to refer to',
    text: plan(present, '4300吨').replace('编号: X1, ', ''),
    finds: ['4300吨'],
    fixed: null,
  },
  {
    when: 'another range counted, though it names the figure',
    text: plan(`${present}, 统计范围: 全部工业`, '{现状指标: X1, 数值: 4300吨, 统计范围: 名单内企业}'),
  },
  { when: 'a figure without a number', text: plan('年份: 2025', '{现状指标: X1, 数值: 4300吨}') },
  { when: 'a number alone', text: plan(present, '4300吨'), finds: ['4300吨'], fixed: '基期值: X1, 目标值' },
  { when: 'another unit', text: plan(present, '0.43万吨'), finds: ['0.43万吨'] },
  { when: 'a present value without a year', text: plan('现状值: 4200吨', '4300吨'), finds: ['4300吨'] },
  {
    when: 'in lines',
    text: `${HEAD}污染状况分析:\n  现状指标:\n    - {编号: X1, ${NAME}, ${present}}\n目标任务:\n  主要指标:\n    - ${NAME}\n      基期值:\n        数值: 4300吨\n        年份: 2025\n      目标值: 3900吨\n`,
    finds: ['4300吨'],
    fixed: '      基期值:\n        X1\n      目标值: 3900吨\n',
  },
  {
    when: 'the figure of that year among several',
    text: plan(present, '{数值: 4300吨, 年份: 2025}', {
      more: `    - {编号: X2, ${NAME}, 现状值: 4900吨, 年份: 2020}\n`,
    }),
    finds: ['4300吨'],
    related: '4200吨',
  },
  {
    when: 'issued',
    text: plan(present, '4300吨', { head: '规划概况: {编制阶段: 已印发, 基准年: 2025}\n' }),
    finds: ['4300吨'],
    severity: 'warning',
  },
  {
    when: 'English keys',
    text: `about: { baseYear: 2025 }\npollutionAnalysis: { indicators: [{ id: X1, name: 甲, value: 85%, year: 2025 }] }\ngoalsAndTasks: { targets: [{ name: 甲, baseline: 83%, target: 90% }] }\n`,
    finds: ['83%'],
    fixed: 'baseline: X1, target',
  },
  { when: 'the same number', text: plan(present, '{现状指标: X1, 数值: 0.42万吨, 年份: 2025}') },
  { when: 'the id alone', text: plan(present, 'X1') },
  { when: 'a year alone', text: plan(present, '{现状指标: X1, 年份: 2025}') },
  { when: 'another year', text: plan(present, '{数值: 4900吨, 年份: 2020}') },
  { when: 'the base year of the plan, which is another', text: plan('现状值: 4200吨, 年份: 2024', '4300吨') },
  { when: 'about', text: plan(present, '约4300吨') },
  { when: 'at least', text: plan(present, '4300吨以上') },
  { when: 'a present value that is about', text: plan('现状值: 4200吨左右, 年份: 2025', '4300吨') },
  {
    when: 'another way to count',
    text: plan(`${present}, 口径: 全口径`, '{数值: 4300吨, 口径: 规模以上, 年份: 2025}'),
  },
  {
    when: 'another way to count, though it names the figure',
    text: plan(`${present}, 口径: 全口径`, '{现状指标: X1, 数值: 4300吨, 口径: 规模以上, 年份: 2025}'),
  },
  { when: 'a part of the area', text: plan(present, '4300吨', { of: `${NAME}, 地区: 章丘区` }) },
  { when: 'another indicator', text: plan(present, '4300吨', { of: '指标名称: 工业氨氮排放量' }) },
  { when: 'a factor of ten thousand', text: plan(present, '4200万吨') },
  {
    when: 'two figures, of which none is of the year',
    text: plan('现状值: 4200吨, 年份: 2023', '{数值: 4300吨}', {
      head: '规划概况: {编制阶段: 送审稿}\n',
      more: `    - {编号: X2, ${NAME}, 现状值: 4900吨, 年份: 2020}\n`,
    }),
  },
];

describe('baseline-mismatch', () => itFinds('baseline-mismatch', cases));
