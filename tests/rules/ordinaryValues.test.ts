import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const cases: readonly RuleCase[] = [
  {
    when: 'a level by what a place of it is called',
    text: '规划概况:\n  规划层级: 县级市\n',
    finds: ['县级市'],
    fixed: '规划概况:\n  规划层级: 县级\n',
  },
  {
    when: 'a type by what published plans call themselves',
    text: '规划概况:\n  规划类型: 工作方案\n',
    finds: ['工作方案'],
    fixed: '规划概况:\n  规划类型: 实施方案\n',
  },
  {
    when: 'a type by what the plan of a year calls itself',
    text: '规划概况:\n  规划类型: 年度工作方案\n',
    finds: ['年度工作方案'],
    fixed: '规划概况:\n  规划类型: 年度计划\n',
  },
  {
    when: 'a stage by what is said of a text',
    text: '规划概况:\n  编制阶段: 草案\n',
    finds: ['草案'],
    fixed: '规划概况:\n  编制阶段: 起草稿\n',
  },
  {
    when: 'a level in a plan with English keys',
    text: 'about:\n  level: 地级市\n',
    finds: ['地级市'],
    fixed: 'about:\n  level: municipal\n',
  },
  {
    when: 'a ground by what lists call it',
    text: '重点工业企业名单:\n  - {企业名称: 甲, 清洁生产审核: {列入依据: 超能耗限额}}\n',
    finds: ['超能耗限额'],
    fixed: '清洁生产审核: {列入依据: 高耗能}',
  },
  {
    when: 'a word that may be one of several grounds',
    text: '重点工业企业名单:\n  - {企业名称: 甲, 清洁生产审核: {列入依据: 双超双有}}\n',
    finds: ['双超双有'],
    fixed: null,
  },
  { when: 'the word of the format', text: '规划概况:\n  规划层级: 县级\n' },
];

describe('value-enum, of ordinary words', () => itFinds('value-enum', cases));
