import assert from 'node:assert/strict';
import { analyze } from '../support/plan.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const target = (fields: string, name = '化学需氧量排放量') =>
  `规划概况: {基准年: 2025}\n目标任务:\n  主要指标:\n    - {指标名称: ${name}, ${fields}}\n`;
const both = (indicator: string, fields: string, name = '化学需氧量排放量') =>
  `污染状况分析:\n  现状指标: [{编号: X1, 指标名称: ${name}, ${indicator}}]\n${target(fields, name)}`;
const present = (fields: string, name = '化学需氧量排放量') =>
  `污染状况分析:\n  现状指标: [{指标名称: ${name}, ${fields}}]\n`;

const benefits = (text: string) => `重点投资项目规划:\n  - {编号: P1, 项目名称: 改造, 预期效益: [${text}]}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'power for a year’s electricity, coal for water, tonnes of nothing for energy',
    text: benefits('节电1.5亿千瓦/年, 节水120万吨标准煤/年, 节能1.2万吨/年'),
    finds: ['亿千瓦/年', '万吨标准煤/年', '万吨/年'],
    severity: 'warning',
    says: '“节电1.5亿千瓦/年”的计量单位“亿千瓦/年”与所说的效益不符，请核对。',
  },
  { when: 'a benefit in parts', text: benefits('{名称: 节水量, 数值: 3万千瓦时/年}'), finds: ['万千瓦时/年'] },
  {
    when: 'benefits in units of their own',
    text: benefits(
      '节电1.5亿千瓦时/年, 节水120万吨/年, 节水3万立方米/日, 节能1.2万吨标准煤/年, 节能300万千瓦时/年, 节约标准煤2万吨/年',
    ),
  },
  {
    when: 'benefits in per cent, in money and of something else',
    text: benefits('节水20%, 节电300万元/年, 节水器具5000套, 节能锅炉20蒸吨, 节水灌溉面积3万亩'),
  },
  {
    when: 'volume and mass',
    text: target('基期值: 4200立方米, 目标值: 3800吨'),
    finds: ['吨'],
    severity: 'error',
    related: '立方米',
  },
  {
    when: 'points of an amount',
    text: target('基期值: 2025年, 目标值: 下降10个百分点'),
    finds: ['个百分点'],
    severity: 'warning',
    says: '“化学需氧量排放量”的计量单位“个百分点”与指标不符，请核对。',
  },
  {
    when: 'points of an intensity, whose kind is inferred',
    text: target('基期值: 0.92吨标准煤/万元, 目标值: 下降14.5个百分点', '规模以上工业单位增加值能耗'),
    finds: ['个百分点'],
    severity: 'hint',
  },
  { when: 'points of a share', text: target('基期值: 85%, 目标值: 提高3个百分点', '工业用水重复利用率') },
  { when: 'points of a rate of change', text: target('基期值: 5%, 目标值: 提高3个百分点', '工业增加值增长率') },
  { when: 'points of what no table knows', text: target('目标值: 提高3个百分点', '群众满意度') },
  {
    when: 'a multiplier',
    text: target('基期值: 0.42万立方米, 目标值: 0.38万吨'),
    finds: ['万吨'],
    related: '万立方米',
  },
  {
    when: 'the present figure and the target',
    text: both('现状值: 4200吨, 年份: 2025', '基期值: X1, 目标值: 3800立方米'),
    finds: ['立方米'],
    related: '吨',
  },
  {
    when: 'the present figure of the same indicator',
    text: both('现状值: 4200吨', '目标值: 3800立方米'),
    finds: ['立方米'],
  },
  {
    when: 'a present figure that suits neither its name nor the target, where it stands',
    text: both('现状值: 4200立方米', '目标值: 3800吨'),
    finds: ['立方米'],
  },
  {
    when: 'the years',
    text: target('目标值: 3800吨, 年度目标: {2027: 4100吨, 2028: 4000立方米}'),
    finds: ['立方米'],
  },
  {
    when: 'a part',
    text: target('目标值: 300吨, 目标分解: {分地区: {甲: 150吨, 乙: 150千瓦时}}'),
    finds: ['千瓦时'],
  },
  { when: 'a reduction', text: target('目标值: 3800吨, 净削减量: 400立方米'), finds: ['立方米'] },
  { when: 'what was reached', text: target('目标值: 3800吨, 完成情况: [{完成值: 3900立方米}]'), finds: ['立方米'] },
  {
    when: 'per head and per output',
    text: target('基期值: 42立方米/人, 目标值: 38立方米/万元', '单位产出用水量'),
    finds: ['立方米/万元'],
  },
  { when: 'a share and an amount', text: target('基期值: 85%, 目标值: 3800吨', '甲'), finds: ['吨'] },
  { when: 'a day and a year', text: target('基期值: 4200吨/日, 目标值: 3800吨/年'), finds: ['吨/年'] },
  { when: 'a yearly flow beside an amount', text: target('基期值: 4200吨, 目标值: 3800吨/年'), finds: ['吨/年'] },
  {
    when: 'enterprises and visits',
    text: target('基期值: 30家, 目标值: 40家次', '清洁生产审核企业数'),
    finds: ['家次'],
  },
  { when: 'people and visits', text: target('基期值: 300人, 目标值: 400人次', '甲'), finds: ['人次'] },
  {
    when: 'values in parts',
    text: target('基期值: {数值: {数值: 4200, 单位: 立方米}}, 目标值: {数值: 3800, 单位: 吨}'),
    finds: ['吨'],
    related: '立方米',
  },
  {
    when: 'English keys',
    text: 'goalsAndTasks: { targets: [{ name: 甲, baseline: 4200立方米, target: 3800吨 }] }\n',
    finds: ['吨'],
  },
  {
    when: 'a unit that does not suit the name',
    text: target('目标值: 3800千瓦时'),
    finds: ['千瓦时'],
    severity: 'warning',
  },
  {
    when: 'coal by its weight',
    text: target('目标值: 控制在82万吨以内', '能源消费总量'),
    finds: ['万吨'],
    // What it is measured in is inferred.
    severity: 'hint',
  },
  { when: 'a present figure that does not suit its name', text: present('现状值: 42立方米'), finds: ['立方米'] },
  { when: 'years of the analysis', text: present('现状值: 42吨, 历年数据: {2024: 43立方米}'), finds: ['立方米'] },
  { when: 'one kind', text: target('基期值: 4200吨, 目标值: 0.38万吨, 年度目标: {2027: 4000000千克}') },
  { when: 'a change in per cent', text: target('基期值: 4200吨, 目标值: 下降8%, 变化幅度: 8%') },
  { when: 'points', text: target('基期值: 85%, 目标值: 提高3个百分点', '农膜回收率') },
  { when: 'water in tonnes', text: target('基期值: 4200万吨, 目标值: 4000万立方米', '工业用水总量') },
  { when: 'water in tonnes, by its name', text: target('目标值: 4000万吨', '用水总量') },
  {
    when: 'carbon in tonnes',
    text: target('基期值: 1.35吨/万元, 目标值: 1.2吨二氧化碳/万元', '单位工业增加值二氧化碳排放量'),
  },
  { when: 'waste water as the medium of a mass', text: target('目标值: 减少0.3吨/年', '废水中汞排放量') },
  {
    when: 'what it is per is in the name',
    text: target('基期值: 14.2立方米, 目标值: 12立方米/万元', '万元工业增加值用水量'),
  },
  { when: 'per tonne of product', text: target('基期值: 0.9吨标准煤/吨, 目标值: 0.8吨标准煤/吨产品', '单位产品能耗') },
  {
    when: 'a flow and its stock, counted by the year',
    text: target('基期值: 4200吨, 目标值: 3800吨/年, 核算期: 2030年'),
  },
  { when: 'a flow and its stock, counted each year', text: target('基期值: 4200吨, 目标值: 3800吨/年, 核算期: 每年') },
  { when: 'a flow and its stock, by the name', text: target('基期值: 4200吨, 目标值: 3800吨/年', '年排放量') },
  { when: 'a reduction of each year beside a stock', text: target('基期值: 4200吨, 目标值: 减少300吨/年') },
  { when: 'counting words', text: target('目标值: 30家, 年度目标: {2027: 8个, 2028: 10户}', '清洁生产审核企业数') },
  { when: 'parts as shares', text: target('目标值: 300吨, 目标分解: {分地区: {甲: 40%, 乙: 60%}}') },
  {
    when: 'a share and the amounts behind it',
    text: target('目标值: 85%, 净削减量: 40万吨, 目标分解: {分地区: {甲: 30万吨, 乙: 10万吨}}', '秸秆综合利用率'),
  },
  { when: 'how much of it is done', text: target('目标值: 30家, 完成情况: [{完成值: 80%}]', '清洁生产审核企业数') },
  { when: 'an indicator and units no table knows', text: target('基期值: 30沓, 目标值: 40摞', '甲') },
  { when: 'times as much', text: target('基期值: 300吨, 目标值: 2倍', '再生利用规模') },
  { when: 'a bare number', text: target('基期值: 300, 目标值: 400吨', '甲') },
  {
    when: 'another accounting',
    text: both('现状值: 4200立方米, 口径: 取水量', '口径: 用电量, 目标值: 3800千瓦时', '资源消耗'),
  },
  { when: 'a number that is not given yet', text: target('基期值: , 目标值: 3800吨') },
];

describe('unit-mismatch', () => {
  itFinds('unit-mismatch', cases);

  it('speaks once of a row', () => {
    const { findings } = analyze(target('基期值: 4200立方米, 目标值: 3800吨, 年度目标: {2027: 4100吨, 2028: 4000吨}'));
    assert.equal(findings.filter(({ rule }) => rule.id === 'unit-mismatch').length, 1);
  });
});
