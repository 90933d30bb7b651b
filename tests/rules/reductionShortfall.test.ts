import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const target = (value: string, more = '', name = '化学需氧量重点工程减排量') =>
  `目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: ${name}, 目标值: ${value}, 目标年: 2030, 口径: 重点工程减排量${more}}\n`;
const projects = (...benefits: readonly string[]) =>
  `重点投资项目规划:\n${benefits.map((each, at) => `  - {编号: P${at + 1}, 项目名称: 甲, 预期效益: [${each}]}\n`).join('')}`;

const cases: readonly RuleCase[] = [
  {
    when: 'less than the target asks',
    text: target('300吨') + projects('化学需氧量减排140吨/年', 'COD减排100吨/年'),
    finds: ['300吨'],
    severity: 'warning',
    related: '重点投资项目规划',
    says: '项目合计减排240吨，为目标300吨的80%，请核对。',
  },
  { when: 'at least', text: target('300吨以上') + projects('化学需氧量减排240吨/年'), finds: ['300吨以上'] },
  { when: 'another unit', text: target('0.03万吨') + projects('化学需氧量减排240吨/年'), finds: ['0.03万吨'] },
  {
    when: 'by the accounting alone',
    text: target('300吨', '', '化学需氧量减排量') + projects('化学需氧量减排240吨/年'),
    finds: ['300吨'],
  },
  {
    when: 'benefits in parts',
    text: target('300吨') + projects('{名称: 化学需氧量, 数值: 240吨/年}'),
    finds: ['300吨'],
  },
  {
    when: 'a benefit of something else that is not understood',
    text: target('300吨') + projects('化学需氧量减排240吨/年, 提高产品质量'),
    finds: ['300吨'],
  },
  {
    when: 'English keys',
    text: 'goalsAndTasks: { targets: [{ name: 化学需氧量重点工程减排量, target: 300吨, by: 2030 }] }\nkeyProjects: [{ name: 甲, benefits: [化学需氧量减排240吨/年] }]\n',
    finds: ['300吨'],
  },
  {
    when: 'a concentration beside it, which is no amount',
    text: target('300吨') + projects('化学需氧量减排240吨/年, 化学需氧量降至50毫克/升以下'),
    finds: ['300吨'],
  },
  {
    when: 'so much a day, of nobody knows how many days',
    text: target('300吨') + projects('化学需氧量减排240吨/年', '化学需氧量减排1吨/日'),
  },
  {
    when: 'a sum over several years in words',
    text: target('300吨') + projects('化学需氧量减排240吨/年', '化学需氧量累计减排40吨'),
  },
  {
    when: 'a benefit that could not be read',
    text: target('300吨') + projects('化学需氧量减排240吨/年, [节水]'),
  },
  {
    when: 'a benefit in parts without its number',
    text: target('300吨') + projects('化学需氧量减排240吨/年', '{名称: 化学需氧量}'),
  },
  {
    when: 'a project that could not be read',
    text: `${target('300吨') + projects('化学需氧量减排240吨/年')}  - 乙项目\n`,
  },
  {
    when: 'a list that is not among the parts read',
    text: `${target('300吨') + projects('化学需氧量减排240吨/年')}转录来源: [{名称: 甲, 读到的部分: [目标任务]}]\n`,
  },
  {
    when: 'another part that is the only one read in part',
    text: `${target('300吨') + projects('化学需氧量减排240吨/年')}主要措施: {清单: [{名称: 甲}], 未转录: 其余}\n`,
    finds: ['300吨'],
  },
  { when: 'a target of a day', text: target('1吨/日') + projects('化学需氧量减排0.3吨/年') },
  {
    when: 'a target summed over the years',
    text: target('300吨', ', 数值性质: 累计削减') + projects('化学需氧量减排240吨/年'),
  },
  { when: 'enough', text: target('300吨') + projects('化学需氧量减排240吨/年', '化学需氧量减排60吨/年') },
  { when: 'enough within the last digit', text: target('0.03万吨') + projects('化学需氧量减排298吨/年') },
  { when: 'nothing said of it', text: target('300吨') + projects('氨氮减排24吨/年') },
  { when: 'a number that is not exact', text: target('300吨') + projects('化学需氧量减排240吨/年以上') },
  {
    when: 'a benefit that may be of it',
    text: target('300吨') + projects('化学需氧量减排240吨/年, 减少污染物排放'),
  },
  {
    when: 'a sum over several years',
    text: target('300吨') + projects('{名称: 化学需氧量, 数值: 240吨, 数值性质: 累计削减}'),
  },
  { when: 'a target of several years', text: target('累计300吨') + projects('化学需氧量减排240吨/年') },
  { when: 'a target of a part', text: target('300吨', ', 地区: 章丘区') + projects('化学需氧量减排240吨/年') },
  { when: 'a target that is settled later', text: target('另行确定') + projects('化学需氧量减排240吨/年') },
  { when: 'about so much', text: target('约300吨') + projects('化学需氧量减排240吨/年') },
  {
    when: 'a list in an annex',
    text: `${target('300吨')}重点投资项目规划: {附件: 附件1}\n附件: [{编号: 附件1, 名称: 甲}]\n`,
  },
  {
    when: 'a list read in part',
    text: `${target('300吨')}重点投资项目规划:\n  清单:\n    - {项目名称: 甲, 预期效益: [化学需氧量减排240吨/年]}\n  未转录: 其余\n`,
  },
  {
    when: 'a level',
    text: `目标任务:\n  主要指标:\n    - {指标名称: 化学需氧量排放量, 目标值: 300吨, 目标年: 2030}\n${projects('化学需氧量减排240吨/年')}`,
  },
];

describe('reduction-shortfall', () => itFinds('reduction-shortfall', cases));
