import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const row = (ground: string) =>
  `重点工业企业名单:\n  - 编号: Q1\n    企业名称: 甲厂\n    清洁生产审核: {审核类型: 强制性, 列入依据: ${ground}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'two in one text',
    text: row('超标、有毒有害'),
    finds: ['超标、有毒有害'],
    says: '“列入依据”有几种的写成清单：[超标, 有毒有害]；现在是“超标、有毒有害”。',
    fixed: '列入依据: [超标, 有毒有害]}',
  },
  {
    when: 'one by an ordinary word',
    text: row('超标、双有'),
    finds: ['超标、双有'],
    fixed: '列入依据: [超标, 有毒有害]}',
  },
  { when: 'the same twice', text: row('双有、有毒有害'), finds: ['双有、有毒有害'], fixed: '列入依据: [有毒有害]}' },
  {
    when: 'in English',
    text: 'keyEnterprises:\n  - name: a\n    audit: { kind: mandatory, ground: "overStandard, toxic" }\n',
    finds: ['"overStandard, toxic"'],
    fixed: 'ground: [overStandard, toxic] }',
  },
  {
    when: 'one that is none of the words, which is told as such',
    text: row('超标、历史遗留'),
    finds: ['超标、历史遗留'],
    fixed: null,
  },
  {
    when: 'where one alone may stand',
    text: '规划概况: {编制阶段: 起草稿、送审稿}\n',
    finds: ['起草稿、送审稿'],
    fixed: null,
  },
  { when: 'a list', text: row('[超标, 有毒有害]') },
  { when: 'one', text: row('超标') },
];

describe('value-enum, of several words in one', () => itFinds('value-enum', cases));
