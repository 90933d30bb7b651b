import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const row = (fields: string, stage = '送审稿') =>
  `规划概况: {编制阶段: ${stage}}\n重点投资项目规划:\n  - {编号: P1, 项目名称: 废水回用, ${fields}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'none, for review',
    text: row('项目类别: 节水'),
    finds: ['废水回用'],
    severity: 'warning',
    says: '“废水回用”未写明预期效益，请补充减排或节约量。',
  },
  { when: 'none, for approval', text: row('项目类别: 节水', '报批稿'), finds: ['废水回用'], severity: 'warning' },
  {
    when: 'none, for comments',
    text: row('项目类别: 节水', '征求意见稿'),
    finds: ['废水回用'],
    severity: 'information',
  },
  {
    when: 'none in five rows',
    text: `about: {stage: review}\nkeyProjects:\n${[1, 2, 3, 4, 5].map((n) => `  - {name: 甲${n}}\n`).join('')}`,
    finds: ['keyProjects'],
  },
  { when: 'a benefit', text: row('预期效益: [节水240万立方米/年]') },
  { when: 'a target', text: row('对应指标: [M1]') },
  { when: 'a benefit that waits for its value', text: row('预期效益: ') },
  { when: 'capacity building', text: row('项目类别: 能力建设') },
  { when: 'a first draft', text: row('项目类别: 节水', '起草稿') },
  { when: 'issued', text: row('项目类别: 节水', '已印发') },
  { when: 'a list in an annex', text: '规划概况: {编制阶段: 送审稿}\n重点投资项目规划: {附件: 附件1}\n' },
];

describe('project-benefit', () => itFinds('project-benefit', cases));
