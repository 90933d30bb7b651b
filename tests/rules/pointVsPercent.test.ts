import assert from 'node:assert/strict';
import { analyze, ofFragment } from '../support/plan.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const plan = (target: string, indicator = '', about = '基准年: 2025') =>
  `规划概况: {${about}}\n${indicator === '' ? '' : `污染状况分析:\n  现状指标: [{${indicator}}]\n`}目标任务:\n  主要指标:\n    - {${target}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'a baseline in per cent',
    text: plan('指标名称: 工业用水重复利用率, 基期值: 85%, 目标值: 提高3%'),
    finds: ['提高3%'],
    severity: 'warning',
    fixed: '目标值: 提高3个百分点}',
  },
  { when: 'the share of heavily polluted days', text: plan('指标名称: 重度及以上污染天数比率, 目标值: 下降20%以上') },
  {
    when: 'the share of good days',
    text: plan('指标名称: 空气质量优良天数比率, 目标值: 提高2%'),
    finds: ['提高2%'],
  },
  { when: 'a name in 率', text: plan('指标名称: 农膜回收率, 目标值: 提高5%以上'), finds: ['提高5%以上'] },
  { when: 'a name in 占比', text: plan('指标名称: 清洁能源占比, 目标值: 增加5%'), finds: ['增加5%'] },
  { when: 'a name in 比重', text: plan('指标名称: 煤炭消费比重, 目标值: 下降4%左右'), finds: ['下降4%左右'] },
  {
    when: 'the share that one thing has of another, which is in the table',
    text: plan('指标名称: 煤炭占能源消费总量比重, 目标值: 下降5%'),
    finds: ['下降5%'],
  },
  { when: 'that other thing itself', text: plan('指标名称: 能源消费总量, 目标值: 下降5%') },
  { when: 'a name in 份额', text: plan('指标名称: 铁路货运份额, 目标值: 提升2%'), finds: ['提升2%'] },
  {
    when: 'a baseline in the value',
    text: plan('指标名称: 农膜回收率, 目标值: 比2025年提高5%'),
    finds: ['比2025年提高5%'],
  },
  {
    when: 'a full-width sign',
    text: plan('指标名称: 农膜回收率, 目标值: 提高5％'),
    finds: ['提高5％'],
    fixed: '目标值: 提高5个百分点',
  },
  {
    when: 'a value in quotation marks',
    text: plan('指标名称: 农膜回收率, 目标值: "提高5%"'),
    finds: ['"提高5%"'],
    fixed: '目标值: "提高5个百分点"',
  },
  {
    when: 'a value in parts',
    text: plan('指标名称: 农膜回收率, 目标值: {变化方向: 提高, 数值: 5, 单位: "%"}'),
    finds: ['{变化方向: 提高, 数值: 5, 单位: "%"}'],
    fixed: '单位: "个百分点"',
  },
  {
    when: 'the change beside a level',
    text: plan('指标名称: 甲, 基期值: 77%, 目标值: 80%, 变化幅度: 提高3%'),
    finds: ['提高3%'],
  },
  {
    when: 'the years',
    text: plan('指标名称: 农膜回收率, 基期值: 80%, 目标值: 85%, 年度目标: {2027: 提高2%, 2028: 提高1个百分点}'),
    finds: ['提高2%'],
  },
  {
    when: 'a present figure in per cent that the baseline names',
    text: plan('指标名称: 水泥新型干法工艺, 基期值: X1, 目标值: 提高3%', '编号: X1, 指标名称: 新型干法, 现状值: 95%'),
    finds: ['提高3%'],
  },
  {
    when: 'a present figure in per cent of the same name',
    text: plan('指标名称: 新型干法水平, 目标值: 提高3%', '指标名称: 新型干法水平, 现状值: 95%'),
    finds: ['提高3%'],
  },
  {
    when: 'English keys',
    text: 'goalsAndTasks: { targets: [{ name: 农膜回收率, baseline: 80%, target: 提高5% }] }\n',
    finds: ['提高5%'],
  },
  { when: 'percentage points', text: plan('指标名称: 农膜回收率, 目标值: 提高5个百分点') },
  { when: 'a level that is reached', text: plan('指标名称: 农膜回收率, 目标值: 提高到85%') },
  { when: 'a level that is kept', text: plan('指标名称: 秸秆综合利用率, 目标值: 稳定在86%以上') },
  { when: 'an amount', text: plan('指标名称: 化学需氧量排放量, 基期值: 4200吨, 目标值: 下降8%') },
  { when: 'an intensity', text: plan('指标名称: 单位地区生产总值能耗, 目标值: 下降14%') },
  { when: 'an amount no table knows', text: plan('指标名称: 新鲜水取用量, 目标值: 下降14%') },
  { when: 'a rate of change by its name', text: plan('指标名称: 万元产值能耗下降率, 目标值: 下降14%') },
  { when: 'a proportion of decrease', text: plan('指标名称: 碳排放强度下降比例, 目标值: 下降18%') },
  { when: '产出率', text: plan('指标名称: 主要资源产出率, 目标值: 提高20%') },
  { when: '效率', text: plan('指标名称: 能源利用效率, 目标值: 提高5%') },
  { when: '劳动生产率', text: plan('指标名称: 全员劳动生产率, 目标值: 提高30%') },
  { when: 'a move between two levels', text: plan('指标名称: 漏损率, 目标值: 由12%降至9%') },
  { when: 'what was reached', text: plan('指标名称: 农膜回收率, 目标值: 85%, 完成情况: [{完成值: 提高3%}]') },
  { when: 'a value that is not given yet', text: plan('指标名称: 农膜回收率, 目标值: ') },
];

describe('point-vs-percent', () => {
  itFinds('point-vs-percent', cases);

  it('has the one word about a change without a base', () => {
    const { findings } = analyze('目标任务: {主要指标: [{指标名称: 农膜回收率, 目标值: 提高5%}]}\n');
    assert.deepEqual(
      findings.map(({ rule }) => rule.id).filter((id) => id === 'point-vs-percent' || id === 'target-baseline'),
      ['point-vs-percent'],
    );
  });

  it('is mended only when asked for', () => {
    const [finding] = ofFragment(analyze('目标任务: {主要指标: [{指标名称: 农膜回收率, 目标值: 提高5%}]}\n'));
    assert.equal(finding?.fix?.asked, true);
  });
});
