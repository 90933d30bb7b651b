import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const plan = (target: string, { about = '编制阶段: 送审稿', analysis = '{主要问题: [甲]}' } = {}) =>
  `规划概况: {${about}}\n污染状况分析: ${analysis}\n目标任务:\n  主要指标:\n    - {指标名称: 化学需氧量排放量, ${target}}\n`;
const many = (count: number) =>
  `目标任务:\n  主要指标:\n${Array.from({ length: count }, (_, at) => `    - {指标名称: 指标${at}, 目标值: 下降8%}\n`).join('')}`;
const level = '编制阶段: 报批稿, 规划层级: 市级';

const cases: readonly RuleCase[] = [
  {
    when: 'no base anywhere',
    text: plan('目标值: 下降8%'),
    finds: ['下降8%'],
    severity: 'warning',
    fixed: '{指标名称: 化学需氧量排放量, 基期值: , 目标值: 下降8%}',
  },
  { when: 'a draft', text: plan('目标值: 下降8%', { about: '标题: 甲' }), finds: ['下降8%'], severity: 'information' },
  { when: '降幅 before the number', text: plan('目标值: 降幅不低于8%'), finds: ['降幅不低于8%'] },
  { when: 'an increase', text: plan('目标值: 提高20%以上'), finds: ['提高20%以上'] },
  {
    when: 'a value in parts',
    text: plan('目标值: {变化方向: 下降, 数值: 8, 单位: "%"}'),
    finds: ['{变化方向: 下降, 数值: 8, 单位: "%"}'],
  },
  {
    when: 'a row in lines',
    text: '目标任务:\n  主要指标:\n    - 指标名称: 甲\n      目标值: 下降8% # 暂定\n',
    finds: ['下降8%'],
    fixed: '    - 指标名称: 甲\n      基期值:\n      目标值: 下降8% # 暂定\n',
  },
  {
    when: 'a row in lines that begins with the target',
    text: '目标任务:\n  主要指标:\n    - 目标值: 下降8%\n      指标名称: 甲\n',
    finds: ['下降8%'],
    fixed: '    - 基期值:\n      目标值: 下降8%\n',
  },
  {
    when: 'English keys',
    text: 'goalsAndTasks: { targets: [{ name: 甲, target: 下降8% }] }\n',
    finds: ['下降8%'],
    fixed: 'baseline: , target: 下降8%',
  },
  { when: 'an analysis in an annex', text: plan('目标值: 下降8%', { analysis: '{附件: 附件1}' }), finds: ['下降8%'] },
  { when: 'an analysis not read', text: plan('目标值: 下降8%', { analysis: '{未转录: 片段}' }), finds: ['下降8%'] },
  { when: 'four of them', text: many(4), finds: ['下降8%', '下降8%', '下降8%', '下降8%'] },
  { when: 'five of them, told once', text: many(5), finds: ['主要指标'] },
  { when: 'an amount', text: plan('目标值: 1.9万吨以下') },
  { when: 'a change by an amount', text: plan('目标值: 减少181吨/年') },
  { when: 'percentage points', text: plan('目标值: 提高3个百分点') },
  { when: 'a rate of each year', text: plan('目标值: 年均下降3%') },
  { when: 'a value as baseline', text: plan('目标值: 下降8%, 基期值: 2.1万吨') },
  { when: 'a year as baseline', text: plan('目标值: 下降8%, 基期值: 2025年') },
  { when: 'a baseline that is still blank', text: plan('目标值: 下降8%, 基期值: ') },
  {
    when: 'no base, where the period tells which year it may be',
    text: plan('目标值: 下降8%', { about: '编制阶段: 送审稿, 规划期: 2026—2030年' }),
    finds: ['下降8%'],
    says: '“化学需氧量排放量”为升降幅度，未写明与哪一年相比，请补充基期，如“比2025年下降8%”。',
  },
  {
    when: 'no base and no period',
    text: plan('目标值: 下降8%'),
    finds: ['下降8%'],
    says: '“化学需氧量排放量”为升降幅度，未写明与哪一年相比，请补充基期。',
  },
  { when: 'a year in the value', text: plan('目标值: 比2025年下降8%') },
  { when: 'on the year before', text: plan('目标值: 同比下降2%以上') },
  { when: 'a named period, 相较于', text: plan('目标值: 相较于“十四五”末下降8%') },
  { when: 'a named period in the value', text: plan('目标值: 比“十四五”末下降8%') },
  { when: 'a base in 口径', text: plan('目标值: 下降8%, 口径: 按2025年产品产量核算') },
  { when: 'a base in 原文表述', text: plan('目标值: 下降8%, 原文表述: 与2025年相比，分别下降8%、10%') },
  {
    when: 'an indicator of the same name',
    text: plan('目标值: 下降8%', { analysis: '{现状指标: [{指标名称: COD排放总量, 现状值: 1吨}]}' }),
  },
  { when: '基准年 of the plan', text: plan('目标值: 下降8%', { about: '基准年: 2025' }) },
  { when: '基准年 that is still blank', text: plan('目标值: 下降8%', { about: '基准年: ' }) },
  {
    when: 'a year alone, to be approved',
    text: plan('目标值: 下降8%, 基期值: 2025年', { about: level }),
    finds: ['主要指标'],
    severity: 'information',
  },
  {
    when: 'a year alone, for review',
    text: plan('目标值: 下降8%, 基期值: 2025年', { about: '规划层级: 市级, 编制阶段: 送审稿' }),
  },
  {
    when: 'a year alone, of the state',
    text: plan('目标值: 下降8%, 基期值: 2025年', { about: '规划层级: 国家级, 编制阶段: 报批稿' }),
  },
  {
    when: 'a year alone, issued',
    text: plan('目标值: 下降8%, 基期值: 2025年', { about: '规划层级: 市级, 编制阶段: 已印发' }),
  },
];

describe('target-baseline', () => {
  itFinds('target-baseline', cases);
});
