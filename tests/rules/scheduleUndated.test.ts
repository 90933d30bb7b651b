import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { analyze } from '../support/plan.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const REVIEW = '规划概况: {编制阶段: 送审稿}\n';
const stage = (row: string, head = REVIEW) => `${head}进度安排:\n  - {${row}}\n`;
const of = (list: string, row: string) => `${REVIEW}${list}:\n  - {${row}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'a stage without a time',
    text: stage('阶段: 中期评估, 阶段成果: [完成评估]'),
    finds: ['中期评估'],
    severity: 'warning',
    says: '“中期评估”未明确时间，请补充到年或月。',
  },
  {
    when: 'a stage of no name',
    text: `${REVIEW}进度安排:\n  - 说明: 完成评估\n`,
    finds: ['说明: 完成评估'],
    says: '“完成评估”未明确时间，请补充到年或月。',
  },
  {
    when: 'a stage whose name is still blank, by what it produces',
    text: stage('阶段: 阶段 ××, 阶段成果: [完成审核]'),
    finds: ['{阶段: 阶段 ××, 阶段成果: [完成审核]}'],
    says: '“完成审核”未明确时间，请补充到年或月。',
  },
  {
    when: 'a stage whose name is still blank, by its id',
    text: stage('编号: J4, 阶段: , 阶段成果: [完成审核]'),
    finds: ['J4'],
    says: '“J4”未明确时间，请补充到年或月。',
  },
  {
    when: 'a stage with an id whose time is put off',
    text: stage('编号: J4, 时间: 适时, 阶段成果: [完成审核]'),
    finds: ['适时'],
    says: '“J4”未明确时间，请补充到年或月。',
  },
  {
    when: 'a stage that says nothing but for whom it is',
    text: stage('责任单位: 市发展改革局'),
    finds: ['{责任单位: 市发展改革局}'],
    says: '这一项未明确时间，请补充到年或月。',
  },
  {
    when: 'a word in place of a time',
    text: stage('阶段: 中期评估, 时间: 适时'),
    finds: ['适时'],
    says: '“中期评估”未明确时间，请补充到年或月。',
  },
  { when: 'a task', text: `${REVIEW}目标任务:\n  主要任务:\n    - {任务名称: 甲, 完成时限: 待定}\n`, finds: ['待定'] },
  { when: 'a goal', text: `${REVIEW}目标任务:\n  总体目标:\n    - {表述: 甲, 完成时限: 尽快}\n`, finds: ['尽快'] },
  { when: 'a measure', text: of('主要措施', '名称: 甲, 完成时限: 条件成熟时'), finds: ['条件成熟时'] },
  { when: 'a pilot', text: of('清洁生产试点', '名称: 甲, 起止时间: 待定'), finds: ['待定'] },
  { when: 'a project', text: of('重点投资项目规划', '项目名称: 甲, 建设起止年限: 近期'), finds: ['近期'] },
  { when: 'a stage put off', text: stage('阶段: 中期评估, 时间: 略'), finds: ['略'] },
  { when: 'a measure put off', text: of('主要措施', '名称: 甲, 完成时限: 待补充'), finds: ['待补充'] },
  {
    when: 'an audit',
    text: of('重点工业企业名单', '企业名称: 甲, 清洁生产审核: {完成时限: 择机}'),
    finds: ['择机'],
  },
  {
    when: 'four stages, each where it stands',
    text: `${REVIEW}进度安排:\n${'  - {阶段: 甲}\n'.repeat(4)}`,
    finds: Array(4).fill('甲'),
  },
  { when: 'five stages, told once', text: `${REVIEW}进度安排:\n${'  - {阶段: 甲}\n'.repeat(5)}`, finds: ['进度安排'] },
  {
    when: 'five words, each where it stands',
    text: `${REVIEW}进度安排:\n${'  - {阶段: 甲, 时间: 适时}\n'.repeat(5)}`,
    finds: Array(5).fill('适时'),
  },
  {
    when: 'English keys',
    text: 'about: { stage: consultation }\nschedule:\n  - stage: 甲\n    time: 待定\n',
    finds: ['待定'],
  },
  { when: 'a year', text: stage('阶段: 甲, 时间: 2028年') },
  { when: 'each year', text: stage('阶段: 甲, 时间: 每年3月31日前') },
  { when: 'without end', text: stage('阶段: 甲, 时间: 长期坚持') },
  { when: 'settled elsewhere', text: stage('阶段: 甲, 时间: 另行确定') },
  { when: 'settled by somebody', text: stage('阶段: 甲, 时间: {另行确定: {确定单位: 市政府, 确定时间: 2027年}}') },
  { when: 'a year in the name', text: stage('阶段: 启动阶段（2026年7—12月）') },
  { when: 'a year in what it produces', text: stage('阶段: 启动, 阶段成果: [2027年底前公布名单]') },
  { when: 'a blank', text: stage('阶段: 甲, 时间: ') },
  { when: 'a task without a time of its own', text: `${REVIEW}目标任务:\n  主要任务:\n    - {任务名称: 甲}\n` },
  { when: 'a value that is open', text: `${REVIEW}目标任务:\n  主要指标:\n    - {指标名称: 甲, 目标值: 待定}\n` },
  { when: 'a draft', text: stage('阶段: 甲, 时间: 适时', '') },
  { when: 'issued', text: stage('阶段: 甲', '规划概况: {编制阶段: 已印发}\n') },
  { when: 'a yearly plan', text: stage('阶段: 甲', '规划概况: {编制阶段: 送审稿, 规划类型: 年度计划}\n') },
  { when: 'a schedule read in part', text: `${REVIEW}进度安排: {清单: [{阶段: 甲}], 未转录: 其余}\n` },
  {
    when: 'a schedule that was not read',
    text: `转录来源: [{名称: 甲, 读到的部分: [目标任务]}]\n${stage('阶段: 甲')}`,
  },
  { when: 'an answer', text: `${REVIEW}进度安排: {见本规划: 目标任务}\n` },
];

describe('schedule-undated', () => itFinds('schedule-undated', cases));

describe('rows without a name', () => {
  const said = (text: string, id: string) =>
    analyze(text, '2026-11-20')
      .findings.filter(({ rule }) => rule.id === id)
      .map((each) => [renderFinding(each, 'zh-CN'), renderFinding(each, 'en')]);

  it('are told by their place, not as “”', () => {
    assert.deepEqual(said(stage('责任单位: 市发展改革局'), 'schedule-undated'), [
      ['这一项未明确时间，请补充到年或月。', 'This item has no definite time: give a year or month.'],
    ]);
    const target = '目标任务:\n  主要指标:\n    - {年度目标: {2028: 下降9%, 2030: 下降8%}}\n';
    assert.deepEqual(said(target, 'milestone-monotone'), [
      [
        '这一项2030年目标（下降8%）比2028年目标（下降9%）倒退，请核对年度目标。',
        'The 2030 target of this item (下降8%) falls behind that of 2028 (下降9%).',
      ],
    ]);
  });

  it('are counted where there are many', () => {
    const stages = `${REVIEW}进度安排:\n${'  - {责任单位: 市发展改革局}\n'.repeat(5)}`;
    assert.equal(said(stages, 'schedule-undated')[0]?.[0], '5项未明确时间，请补充到年或月。');
  });

  it('near miss: of those with a name, the name is told', () => {
    const stages = `${REVIEW}进度安排:\n${'  - {阶段: 甲}\n'.repeat(5)}`;
    assert.equal(said(stages, 'schedule-undated')[0]?.[0], '“甲”等5项未明确时间，请补充到年或月。');
  });
});
