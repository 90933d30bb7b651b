import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const targets = (...rows: readonly string[]) =>
  `目标任务:\n  主要指标:\n${rows.map((row) => `    - {${row}}\n`).join('')}`;
const REVIEW = '规划概况: {编制阶段: 送审稿}\n';
const RATE = '指标名称: 工业用水重复利用率, 目标值: 达到90%';

const cases: readonly RuleCase[] = [
  {
    when: 'no year anywhere',
    text: REVIEW + targets(RATE),
    finds: ['工业用水重复利用率'],
    severity: 'warning',
    says: '“工业用水重复利用率”未写明目标年，请补充。',
  },
  {
    when: 'a draft',
    text: `规划概况: {编制阶段: 起草稿}\n${targets(RATE)}`,
    finds: ['工业用水重复利用率'],
    severity: 'information',
  },
  {
    when: 'only the year it is compared with',
    text: REVIEW + targets('指标名称: 甲, 基期值: 2025年, 目标值: 比2025年下降8%'),
    finds: ['甲'],
  },
  { when: 'a target that has only an id', text: REVIEW + targets('编号: M1, 目标值: 达到90%'), finds: ['M1'] },
  {
    when: 'five of them, told once',
    text: REVIEW + targets(...[1, 2, 3, 4, 5].map((at) => `编号: M${at}, 指标名称: 指标${at}, 目标值: ${at}吨`)),
    finds: ['主要指标'],
  },
  {
    when: 'English keys',
    text: 'about: { stage: review }\ngoalsAndTasks: { targets: [{ id: M1, name: 甲, target: 达到90% }] }\n',
    finds: ['甲'],
  },
  { when: 'its year', text: REVIEW + targets(`${RATE}, 目标年: 2030`) },
  { when: 'its year still blank', text: REVIEW + targets(`${RATE}, 目标年: `) },
  { when: 'the year in the value', text: REVIEW + targets('指标名称: 甲, 目标值: 到2030年达到90%') },
  { when: 'a five-year plan in the value', text: REVIEW + targets('指标名称: 甲, 目标值: 到“十五五”末达到90%') },
  { when: 'the year in the sentence', text: REVIEW + targets(`${RATE}, 原文表述: 到2030年达到90%。`) },
  { when: 'yearly targets', text: REVIEW + targets(`${RATE}, 年度目标: {2028: 85%, 2030: 90%}`) },
  { when: 'a sum over a span', text: REVIEW + targets('指标名称: 甲, 目标值: 40吨, 核算期: 2026—2030年') },
  { when: 'a target that is settled later', text: REVIEW + targets('指标名称: 甲, 目标值: 另行确定') },
  { when: 'a plan with a period', text: `规划概况: {编制阶段: 送审稿, 规划期: 2026—2030年}\n${targets(RATE)}` },
  { when: 'a period still blank', text: `规划概况:\n  编制阶段: 送审稿\n  规划期:\n${targets(RATE)}` },
  { when: 'a period not read', text: `规划概况: {编制阶段: 送审稿, 规划期: {未转录: 片段}}\n${targets(RATE)}` },
  { when: 'a plan that has no head yet', text: targets(RATE) },
  {
    when: 'a head not read',
    text: `转录来源:\n  - {名称: 甲, 读到的部分: [目标任务]}\n${REVIEW}${targets(RATE)}`,
  },
];

describe('target-year', () => itFinds('target-year', cases));
