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
  ...(
    [
      ['超能耗限额', '高耗能'],
      ['高耗能', '高耗能'],
      ['双有', '有毒有害'],
    ] as const
  ).map(
    ([word, ground]): RuleCase => ({
      when: `an ordinary word for one in brackets, ${word}`,
      text: row(`{审核类型: 强制性（${word}）}`),
      finds: [`强制性（${word}）`],
      fixed: `{审核类型: 强制性, 列入依据: ${ground}}`,
    }),
  ),
  {
    when: 'several words of the other key in brackets',
    text: row('{审核类型: 强制性（超标、双有）}'),
    finds: ['强制性（超标、双有）'],
    fixed: '{审核类型: 强制性, 列入依据: [超标, 有毒有害]}',
  },
  {
    when: 'what may be one of several grounds in brackets, which goes into the note',
    text: row('{审核类型: 强制性（双超双有）}'),
    finds: ['强制性（双超双有）'],
    fixed: '{审核类型: 强制性, 备注: 双超双有}',
  },
  {
    when: 'a word of no key in brackets, with a note there already, which is left to the writer',
    text: row('{审核类型: 强制性（首批）, 备注: 甲}'),
    finds: ['强制性（首批）'],
    fixed: null,
  },
  {
    when: 'what cannot stand as it is in braces, which is left to the writer',
    text: row('{审核类型: "强制性（首批: 甲）"}'),
    finds: ['"强制性（首批: 甲）"'],
    fixed: null,
  },
  {
    when: 'no word of the key before the brackets',
    text: row('{审核类型: 首批（强制性）}'),
    finds: ['首批（强制性）'],
    fixed: null,
  },
  { when: 'the two apart', text: row('{审核类型: 强制性, 列入依据: 超总量}') },
  { when: 'brackets where any text will do', text: row('{审核类型: 强制性, 完成时限: 2027年（超总量）}') },
];

describe('value-enum, of two words in one', () => itFinds('value-enum', cases));
