import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const PERIOD = '规划概况: {规划期: 2026—2030年}\n';
const task = (text: string, due = '2028年6月底前') =>
  `${PERIOD}目标任务:\n  主要任务:\n    - {编号: R1, 任务名称: 窑炉改造, 说明: ${text}, 完成时限: ${due}}\n`;
const goal = (text: string, due = '2028年底') =>
  `${PERIOD}目标任务:\n  总体目标:\n    - {表述: "${text}", 衡量标准: 指标完成, 完成时限: ${due}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'a task that is done later in its words',
    text: task('名单内企业2029年6月底前完成审核。'),
    finds: ['2029年6月底前'],
    severity: 'warning',
    related: '2028年6月底前',
    says: '文中“2029年6月底前”晚于本条时限“2028年6月底前”，请统一。',
  },
  { when: 'a year later', text: task('2029年底前全部建成', '2028年底前'), finds: ['2029年底前'] },
  {
    when: 'a measure',
    text: `${PERIOD}主要措施:\n  - {名称: 2029年底前淘汰落后窑炉, 措施类别: 淘汰落后, 完成时限: 2027年底前}\n`,
    finds: ['2029年底前'],
  },
  {
    when: 'what a stage has to show',
    text: `${PERIOD}进度安排:\n  - {阶段: 中期评估, 时间: 2028年底前, 阶段成果: [2029年底前完成中期评估]}\n`,
    finds: ['2029年底前'],
  },
  {
    when: 'a goal of another year',
    text: goal('到2030年，清洁生产水平显著提高。'),
    finds: ['到2030年'],
    severity: 'warning',
    says: '文中“到2030年”与完成时限“2028年底”不是同一年，请统一。',
  },
  {
    when: 'English keys',
    text: 'about: { period: 2026—2030年 }\nmeasures:\n  - { name: 淘汰窑炉, kind: phaseOut, text: 2029年底前淘汰, due: 2027年底前 }\n',
    finds: ['2029年底前'],
  },
  { when: 'the same time', text: task('名单内企业2028年6月底前完成审核。') },
  { when: 'the same time in other words', text: task('2029年前完成审核。', '2028年底前') },
  { when: 'a step on the way', text: task('2027年底前完成一半。') },
  { when: 'what follows', text: task('2028年6月底前完成改造，2030年底前全部达到领跑水平。') },
  { when: 'an aim further off', text: task('为2030年底前碳达峰作贡献。') },
  { when: 'the level to be reached in the end', text: task('到2030年利用率提高到25%。') },
  { when: 'the first months of a year', text: task('2029年前三季度完成总结。') },
  { when: 'no limit in the row', text: `${PERIOD}主要措施:\n  - {名称: 淘汰窑炉, 说明: 2029年底前淘汰}\n` },
  { when: 'a limit that is a span', text: task('2030年底前完成。', '2030年底前') },
  { when: 'a goal of the same year', text: goal('到2028年，清洁生产水平显著提高。') },
  { when: 'a goal in steps', text: goal('到2028年，完成审核；到2030年，水平显著提高。', '2030年底') },
  { when: 'a goal with another thing up to a year', text: goal('率先完成到2030年的减排任务。') },
];

describe('due-in-words', () => itFinds('due-in-words', cases));
