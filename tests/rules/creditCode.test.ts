import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const row = (code: string, head = '') => `${head}重点工业企业名单:\n  - {企业名称: 甲, 统一社会信用代码: ${code}}\n`;
const dated = (head: string) => row('91370100MA00000011', `规划概况: {${head}}\n`);

const cases: readonly RuleCase[] = [
  { when: 'the check character', text: row('91370100MA00000011'), finds: ['91370100MA00000011'], severity: 'warning' },
  { when: 'two characters that changed places', text: row('91371000MA00000010'), finds: ['91371000MA00000010'] },
  { when: 'seventeen characters', text: row('91370100MA0000001'), finds: ['91370100MA0000001'] },
  { when: 'the letter O', text: row('9137O100MA00000010'), finds: ['9137O100MA00000010'] },
  { when: 'an organisation code', text: row('70612345-6'), finds: ['70612345-6'] },
  { when: 'a registration number', text: row('370100228012345'), finds: ['370100228012345'] },
  {
    when: 'small letters',
    text: row('91370100ma00000010'),
    finds: ['91370100ma00000010'],
    fixed: '统一社会信用代码: 91370100MA00000010',
  },
  {
    when: 'English keys, in lines',
    text: 'keyEnterprises:\n  - name: 甲\n    creditCode: 91370100MA00000011 # 样例\n',
    finds: ['91370100MA00000011'],
  },
  {
    when: 'in a list beside a summary',
    text: '重点工业企业名单:\n  汇总: {企业数: 1家}\n  清单:\n    - {企业名称: 甲, 统一社会信用代码: 91370100MA00000011}\n',
    finds: ['91370100MA00000011'],
  },
  {
    when: 'six of them, each where it stands',
    text: `重点工业企业名单:\n${'  - {企业名称: 甲, 统一社会信用代码: 91370100MA00000011}\n'.repeat(6)}`,
    finds: Array(6).fill('91370100MA00000011'),
  },
  {
    when: 'after codes were brought in',
    text: dated('编制阶段: 已印发, 成文日期: 2016年'),
    finds: ['91370100MA00000011'],
  },
  { when: 'a valid one', text: row('91370100MA00000010') },
  { when: 'one in quotes', text: row('"91370100MA00000010"') },
  { when: 'a masked one', text: row('"9137****0010"') },
  { when: 'one masked by full-width stars', text: row('9137＊＊＊＊＊＊＊＊＊＊0010') },
  { when: 'one masked by crosses', text: row('9137××××××××××0010') },
  { when: 'one masked by the letter x', text: row('9137xxxxxxxxxx0010') },
  { when: 'no code yet', text: row('待补') },
  { when: 'a blank', text: row('') },
  { when: 'a plan of 2014', text: dated('编制阶段: 已印发, 成文日期: 2014-05-01') },
  { when: 'a plan of 2015, which may be older', text: dated('编制阶段: 已印发, 成文日期: 2015年') },
  { when: 'issued, of no day', text: dated('编制阶段: 已印发') },
];

describe('credit-code', () => itFinds('credit-code', cases));
