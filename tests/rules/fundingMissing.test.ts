import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const row = (fields: string, stage = '送审稿') =>
  `规划概况: {编制阶段: ${stage}}\n重点投资项目规划:\n  - {编号: P1, 项目名称: 废水回用, ${fields}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'money and no source',
    text: row('总投资: 1.2亿元'),
    finds: ['1.2亿元'],
    severity: 'information',
    says: '“废水回用”未写明资金来源，请补充。',
  },
  { when: 'a draft', text: row('总投资: 1.2亿元', '起草稿'), finds: ['1.2亿元'], severity: 'hint' },
  { when: 'under construction', text: row('总投资: 约1.2亿元, 进展状态: 在建'), finds: ['约1.2亿元'] },
  {
    when: 'five of them',
    text: `keyProjects:\n${[1, 2, 3, 4, 5].map((n) => `  - {name: 甲${n}, investment: ${n}亿元}\n`).join('')}`,
    finds: ['keyProjects'],
  },
  { when: 'a source', text: row('总投资: 1.2亿元, 资金来源: 企业自筹') },
  { when: 'a source beside the money', text: row('总投资: 6800万元（其中财政2000万元）') },
  {
    when: 'other words beside the money',
    text: row('总投资: 6800万元（含设备购置）'),
    finds: ['6800万元（含设备购置）'],
  },
  { when: 'a source that waits for its value', text: row('总投资: 1.2亿元, 资金来源: ') },
  { when: 'no money', text: row('项目类别: 节水') },
  { when: 'money settled later', text: row('总投资: 待定') },
  { when: 'in preparation', text: row('总投资: 1.2亿元, 进展状态: 前期') },
  { when: 'issued', text: row('总投资: 1.2亿元', '已印发') },
  { when: 'a summary alone', text: '重点投资项目规划: {汇总: {项目数: 12个, 总投资: 3.4亿元}}\n' },
  { when: 'a list read in part', text: '重点投资项目规划:\n  未转录: 其余\n  清单: [{项目名称: 甲, 总投资: 1亿元}]\n' },
];

describe('funding-missing', () => itFinds('funding-missing', cases));
