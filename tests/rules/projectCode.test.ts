import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const row = (fields: string, about = '') =>
  `${about}重点投资项目规划:\n  - {编号: P1, 项目名称: 废水回用, ${fields}}\n`;
const RIGHT = '2610-370114-04-01-123456';
const dated = (day: string) => `规划概况: {编制阶段: 已印发, 成文日期: ${day}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'a group is missing',
    text: row('项目代码: 2610-370114-04-123456'),
    finds: ['2610-370114-04-123456'],
    severity: 'warning',
    says: '项目代码格式不对，应为24位（GB/T 40058—2021），请更正。',
  },
  { when: 'month 13', text: row('项目代码: 2613-370114-04-01-123456'), finds: ['2613-370114-04-01-123456'] },
  { when: 'no province', text: row('项目代码: 2610-990114-04-01-123456'), finds: ['2610-990114-04-01-123456'] },
  {
    when: 'no hyphens',
    text: row('项目代码: 26103701140401123456'),
    finds: ['26103701140401123456'],
    fixed: `项目代码: ${RIGHT}`,
  },
  {
    when: 'dashes',
    text: row('项目代码: 2610—370114—04—01—123456'),
    finds: ['2610—370114—04—01—123456'],
    fixed: `项目代码: ${RIGHT}`,
  },
  {
    when: 'none, under construction',
    text: row('进展状态: 在建'),
    finds: ['在建'],
    severity: 'hint',
    says: '在建项目“废水回用”未写明项目代码，请补充。',
  },
  {
    when: 'none in five rows',
    text: `重点投资项目规划:\n${[1, 2, 3, 4, 5].map((n) => `  - {编号: P${n}, 项目名称: 甲${n}, 进展状态: 在建}\n`).join('')}`,
    finds: ['重点投资项目规划'],
  },
  {
    when: 'English keys',
    text: 'keyProjects: [{name: 甲, status: underConstruction}]\n',
    finds: ['underConstruction'],
  },
  { when: 'the right form', text: row(`项目代码: ${RIGHT}`) },
  { when: 'the earlier form', text: row('项目代码: 2019-370100-77-03-012345') },
  { when: 'a code of the state', text: row('项目代码: 2610-000000-04-01-123456') },
  { when: 'hidden digits', text: row('项目代码: 2610-370114-04-01-******') },
  { when: 'words', text: row('项目代码: 办理中') },
  { when: 'none, in preparation', text: row('进展状态: 前期') },
  { when: 'none, and nothing of how far it is', text: row('项目类别: 节水') },
  { when: 'none, before codes were asked for', text: row('进展状态: 在建', dated('2020-06-01')) },
  {
    when: 'none, in a list read in part',
    text: '重点投资项目规划:\n  未转录: 其余\n  清单: [{项目名称: 甲, 进展状态: 在建}]\n',
  },
];

describe('project-code', () => itFinds('project-code', cases));
