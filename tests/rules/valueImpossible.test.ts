import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const about = (fields: string) => `规划概况: {${fields}}\n`;
const target = (fields: string, name = '农膜回收率', head = '基准年: 2025') =>
  `规划概况: {${head}}\n目标任务:\n  主要指标:\n    - {指标名称: ${name}, ${fields}}\n`;
const present = (value: string, name: string) => `污染状况分析:\n  现状指标: [{指标名称: ${name}, 现状值: ${value}}]\n`;
const task = (due: string) => `目标任务: {主要任务: [{任务名称: 甲, 完成时限: ${due}}]}\n`;
const project = (fields: string) => `重点投资项目规划: [{项目名称: 甲, ${fields}}]\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'points that lead above the whole',
    text: present('46%', '农膜回收率') + target('目标值: 提高55个百分点以上'),
    finds: ['提高55个百分点以上'],
    severity: 'error',
    says: '“提高55个百分点以上”有误：比现状46%提高这么多，超过100%，请更正。',
    related: '46%',
  },
  {
    when: 'points that lead above the whole from a base of its own, as the change',
    text: target('基期值: 86%, 目标值: 95%以上, 变化幅度: 提高15个百分点'),
    finds: ['提高15个百分点'],
  },
  { when: 'points that lead to the whole', text: present('46%', '农膜回收率') + target('目标值: 提高54个百分点') },
  { when: 'points that fall', text: present('46%', '农膜回收率') + target('目标值: 下降55个百分点') },
  {
    when: 'what may exceed the whole',
    text:
      present('96%', '工业固体废物综合利用任务完成率') +
      target('目标值: 提高8个百分点', '工业固体废物综合利用任务完成率'),
  },
  {
    when: 'a part of a whole in words',
    text: '污染状况分析:\n  概述: 造纸行业化学需氧量排放量占全市工业的115%，约120%的水泥企业未开展审核。\n',
    finds: ['115%', '120%'],
  },
  {
    when: 'more than the whole of something else in words',
    text: '污染状况分析:\n  概述: 产值为2020年的135%，占比提高，增长120%的企业有3家，任务完成率120%，占全市的100%，占2020年用水量的1.15倍。\n',
  },
  {
    when: 'a plan that ends before it begins',
    text: about('规划期: 2030—2026年'),
    finds: ['2030—2026年'],
    severity: 'error',
    fixed: '规划期: 2026—2030年',
  },
  {
    when: 'months the wrong way round',
    text: project('建设起止年限: 2027年12月—2026年3月'),
    finds: ['2027年12月—2026年3月'],
    fixed: '2026年3月—2027年12月',
  },
  { when: 'a plan of forty years', text: about('规划期: 2026—2066年'), finds: ['2026—2066年'], severity: 'error' },
  { when: 'a thirteenth month', text: task('2026年13月'), finds: ['2026年13月'] },
  { when: 'the thirtieth of February', text: about('成文日期: 2026-02-30'), finds: ['2026-02-30'] },
  { when: 'a year long gone', text: task('1928年底前'), finds: ['1928年底前'] },
  { when: 'a year far off', text: about('规划期: 2026—2300年'), finds: ['2026—2300年'] },
  {
    when: 'a base year at the end of the plan',
    text: about('规划期: 2026—2030年, 基准年: 2030'),
    finds: ['2030'],
    severity: 'error',
  },
  {
    when: 'a base year within the plan',
    text: about('规划期: 2026—2030年, 基准年: 2027'),
    finds: ['2027'],
    severity: 'warning',
  },
  { when: 'a target of the base year', text: target('目标值: 85%, 目标年: 2025'), finds: ['2025'], severity: 'error' },
  {
    when: 'a target before its own base',
    text: target('基期值: {数值: 80%, 年份: 2024}, 目标值: 85%, 目标年: 2023', '甲', '标题: 甲'),
    finds: ['2023'],
  },
  {
    when: 'a target before its own base year',
    text: target('基期值: 2024年, 目标值: 85%, 目标年: 2023'),
    finds: ['2023'],
  },
  {
    when: 'a base year behind the beginning, once',
    text: target('目标值: 85%, 目标年: 2026', '甲', '规划期: 2026—2030年, 基准年: 2035'),
    finds: ['2035'],
  },
  {
    when: 'a share above the whole',
    text: target('目标值: 120%'),
    finds: ['120%'],
    severity: 'error',
  },
  {
    when: 'what is inferred to be a share, above the whole',
    text: present('120%', '污水处理率'),
    finds: ['120%'],
    severity: 'hint',
  },
  { when: 'a share that is to reach more', text: target('目标值: 达到105%以上'), finds: ['达到105%以上'] },
  { when: 'a present share above the whole', text: present('150%', '工业固废综合利用率'), finds: ['150%'] },
  { when: 'the share of enterprises that are done', text: present('110%', '审核企业完成率'), finds: ['110%'] },
  { when: 'a share below nought', text: present('-5%', '工业固废综合利用率'), finds: ['-5%'] },
  {
    when: 'a fall by more than the whole',
    text: target('目标值: 下降120%', '氨氮排放量'),
    finds: ['下降120%'],
    severity: 'error',
  },
  {
    when: 'a range the wrong way round',
    text: target('目标值: 5%—3%', '甲'),
    finds: ['5%—3%'],
    fixed: '目标值: 3%—5%',
  },
  {
    when: 'a range the wrong way round that is below nought either way',
    text: project('总投资: -3万元—-5万元'),
    finds: ['-3万元—-5万元'],
    fixed: null,
  },
  {
    when: 'a change by a range the wrong way round',
    text: target('目标值: 下降10%—8%', '甲'),
    finds: ['下降10%—8%'],
    fixed: '目标值: 下降8%—10%',
  },
  {
    when: 'a range in parts',
    text: target('目标值: {下限: 5, 上限: 3, 单位: 吨}', '甲'),
    finds: ['{下限: 5, 上限: 3, 单位: 吨}'],
  },
  { when: 'money below nought', text: project('总投资: -500万元'), finds: ['-500万元'], severity: 'error' },
  { when: 'a count below nought', text: '重点工业企业名单: {汇总: {企业数: -3家}}\n', finds: ['-3家'] },
  { when: 'English keys', text: 'about: { period: 2030—2026 }\n', finds: ['2030—2026'], fixed: 'period: 2026—2030' },
  { when: 'a plan', text: about('规划期: 2026—2030年, 基准年: 2025') },
  { when: 'a base year that is the first', text: about('规划期: 2026—2030年, 基准年: 2026') },
  {
    when: 'a base year within a period that is not that of the title',
    text: about('标题: 济南市方案（2026—2030年）, 规划期: 2016—2020年, 基准年: 2025'),
  },
  { when: 'a plan of thirty years', text: about('规划期: 2021—2050年') },
  { when: 'the last day of February', text: about('成文日期: 2028-02-29') },
  { when: 'growth', text: target('目标值: 提高150%', '清洁生产产业产值') },
  { when: 'a task done beyond plan', text: present('103%', '投资完成率') },
  { when: '超额', text: target('目标值: 超额完成120%') },
  { when: 'a load above the whole', text: present('105%', '县污水处理厂负荷率') },
  { when: 'a rate of growth', text: present('120%', '产值增长率') },
  { when: 'a share no table knows', text: present('115%', '粮食自给率') },
  { when: 'a rate of reduction', text: present('100%', '汞削减率') },
  { when: 'what was done of a share', text: target('目标值: 85%, 完成情况: [{完成值: 104%}]') },
  { when: 'a fall between two levels', text: target('目标值: 由5%降至3%', '漏损率') },
  { when: 'a fall by no more than', text: target('目标值: 下降不超过120%', '甲') },
  { when: 'a minus sign for a fall', text: target('目标值: 80%, 变化幅度: -8%') },
  { when: 'a whole', text: target('目标值: 100%') },
  { when: 'dates that are blank', text: about('成文日期: 2026年  月  日, 规划期: , 基准年: ') },
  { when: 'a target year behind the base', text: target('目标值: 85%, 目标年: 2026') },
];

describe('value-impossible', () => {
  itFinds('value-impossible', cases);
});
