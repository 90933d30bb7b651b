import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const plan = (times: readonly string[], about = '规划期: 2026—2030年') =>
  `规划概况: {${about}}\n进度安排:\n${times.map((time, at) => `  - {阶段: 第${at + 1}步, 时间: ${time}}\n`).join('')}`;

const cases: readonly RuleCase[] = [
  {
    when: 'four years without a stage',
    text: plan(['2026年底前', '2030年底前']),
    finds: ['2030年底前'],
    severity: 'information',
    related: '2026年底前',
    says: '2026年底前至2030年底前之间未安排阶段节点，请视情况补充。',
  },
  {
    when: 'times with 到',
    text: plan(['到2026年', '到2030年']),
    finds: ['到2030年'],
    says: '2026年至2030年之间未安排阶段节点，请视情况补充。',
  },
  { when: 'half a year more than two', text: plan(['2026年', '2029年6月', '2030年底前']), finds: ['2029年6月'] },
  {
    when: 'nothing in the last year',
    text: plan(['2026年底前', '2028年底前']),
    finds: ['2028年底前'],
    related: '2026—2030年',
    says: '2028年底前至规划期末（2026—2030年）之间未安排阶段节点，请视情况补充。',
  },
  { when: 'out of order', text: plan(['2030年底前', '2026年底前']), finds: ['2030年底前'] },
  {
    when: 'English keys, rows beside a remark',
    text: 'about: {period: 2026—2030年}\nschedule:\n  list:\n    - {stage: 启动, time: 2026年}\n    - {stage: 总结, time: 2030年底前}\n',
    finds: ['2030年底前'],
  },
  { when: 'two years each', text: plan(['2026年底前', '2028年底前', '2030年底前']) },
  { when: 'stages that last', text: plan(['2026年', '2027—2029年', '2030年']) },
  { when: 'what goes on from the beginning', text: plan(['2026年底前', '2027年起', '2030年底前']) },
  { when: 'something each year', text: plan(['2026年底前', '每年底', '2030年底前']) },
  { when: 'a stage without a time', text: `${plan(['2026年底前', '2030年底前'])}  - {阶段: 中期评估}\n` },
  { when: 'three years', text: plan(['2026年6月底前', '2028年底前'], '规划期: 2026—2028年') },
  { when: 'no period', text: plan(['2026年底前', '2030年底前'], '标题: 方案') },
  { when: 'one stage', text: plan(['2027年底前']) },
  {
    when: 'an issued plan',
    text: plan(['2026年底前', '2030年底前'], '规划期: 2026—2030年, 编制阶段: 已印发, 成文日期: 2026-01-01'),
  },
  {
    when: 'a schedule read in part',
    text: '规划概况: {规划期: 2026—2030年}\n进度安排:\n  未转录: 其余\n  清单:\n    - {阶段: 启动, 时间: 2026年}\n    - {阶段: 总结, 时间: 2030年底前}\n',
  },
];

describe('schedule-gap', () => itFinds('schedule-gap', cases));
