import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const row = (audit: string) => `重点工业企业名单:\n  - 编号: Q1\n    企业名称: 甲厂\n    清洁生产审核: ${audit}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'a word of another key in brackets, in braces',
    text: row('{审核类型: 强制性（超总量）, 完成时限: 2027年}'),
    finds: ['强制性（超总量）'],
    fixed: '清洁生产审核: {审核类型: 强制性, 列入依据: 超总量, 完成时限: 2027年}',
  },
  {
    when: 'one in half-width brackets, in lines',
    text: row('\n      审核类型: 强制性 (超标)  # 首批\n      完成时限: 2027年'),
    finds: ['强制性 (超标)'],
    fixed: '\n      审核类型: 强制性\n      列入依据: 超标  # 首批\n      完成时限: 2027年\n',
  },
  {
    when: 'one in quotes, on a line of its own',
    text: row('\n      审核类型:\n        "强制性（超标）"'),
    finds: ['"强制性（超标）"'],
    fixed: '\n      审核类型:\n        强制性\n      列入依据: 超标\n',
  },
  {
    when: 'in English',
    text: 'keyEnterprises:\n  - name: a\n    audit:\n      kind: mandatory (toxic)\n',
    finds: ['mandatory (toxic)'],
    fixed: '      kind: mandatory\n      ground: toxic\n',
  },
  {
    when: 'with the other key there already, in the same word',
    text: row('{审核类型: 强制性（超总量）, 列入依据: 超总量}'),
    finds: ['强制性（超总量）'],
    fixed: '{审核类型: 强制性, 列入依据: 超总量}',
  },
  {
    when: 'with the other key there in another word, which is left to the writer',
    text: row('{审核类型: 强制性（超总量）, 列入依据: 超标}'),
    finds: ['强制性（超总量）'],
    fixed: null,
  },
  {
    when: 'a word of no key in brackets',
    text: row('{审核类型: 强制性（首批）}'),
    finds: ['强制性（首批）'],
  },
  { when: 'the two apart', text: row('{审核类型: 强制性, 列入依据: 超总量}') },
  { when: 'brackets where any text will do', text: row('{审核类型: 强制性, 完成时限: 2027年（超总量）}') },
];

describe('value-enum, of two words in one', () => itFinds('value-enum', cases));
