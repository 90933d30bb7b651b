import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const row = (total: string, funding: string, more = '', about = '') =>
  `${about}重点投资项目规划:\n  - {编号: P1, 项目名称: 甲, 总投资: ${total}, 资金来源: ${funding}${more}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'more than 30%',
    text: row('1亿元', '{中央预算内投资: 0.4亿元, 企业自筹: 0.6亿元}'),
    finds: ['中央预算内投资'],
    severity: 'information',
    says: '中央资金占40.0%，请对照当年专项管理办法核对。',
  },
  {
    when: 'more than 1亿元',
    text: row('8亿元', '{中央预算内投资: 1.5亿元, 企业自筹: 6.5亿元}'),
    finds: ['中央预算内投资'],
    says: '中央资金1.5亿元，超过1亿元，请对照当年专项管理办法核对。',
  },
  {
    when: 'two central sources',
    text: row('1亿元', '{中央预算内投资: 0.2亿元, 中央财政: 0.2亿元, 自筹: 0.6亿元}'),
    finds: ['中央预算内投资'],
  },
  { when: 'shares', text: row('1亿元', '{中央财政: 40%, 企业自筹: 60%}'), finds: ['中央财政'] },
  {
    when: 'finished',
    text: row('1亿元', '{中央财政: 0.2亿元, 企业自筹: 0.8亿元}', ', 进展状态: 已完成'),
    finds: ['已完成'],
    severity: 'warning',
    related: '中央财政',
    says: '“甲”已完成，不得再安排中央资金，请核对。',
  },
  {
    when: 'finished, a source by its name',
    text: row('1亿元', '中央预算内投资', ', 进展状态: 已完成'),
    finds: ['已完成'],
  },
  { when: '30%', text: row('1亿元', '{中央财政: 0.3亿元, 企业自筹: 0.7亿元}') },
  { when: 'the province', text: row('1亿元', '{省级财政: 0.4亿元, 企业自筹: 0.6亿元}') },
  { when: 'about', text: row('1亿元', '{中央财政: 约0.4亿元, 企业自筹: 0.6亿元}') },
  { when: 'capacity building', text: row('1亿元', '{中央财政: 0.6亿元, 自筹: 0.4亿元}', ', 项目类别: 能力建设') },
  { when: 'a central body', text: row('1亿元', '{中央财政: 0.6亿元, 自筹: 0.4亿元}', ', 项目单位: 中央国家机关') },
  {
    when: 'before the measure',
    text: row('1亿元', '{中央财政: 0.4亿元, 自筹: 0.6亿元}', '', '规划概况: {成文日期: 2020-06-01}\n'),
  },
  { when: 'finished, with no central funds', text: row('1亿元', '企业自筹', ', 进展状态: 已完成') },
];

describe('central-fund', () => itFinds('central-fund', cases));
