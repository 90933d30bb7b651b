import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const list = (rows: readonly string[], about = '编制阶段: 送审稿') =>
  `规划概况: {${about}}\n重点工业企业名单:\n${rows.map((row) => `  - ${row}\n`).join('')}`;
const audit = (words: string, more = '', about?: string) =>
  list([`{编号: Q1, 企业名称: 甲, 清洁生产审核: {${words}}${more}}`], about);
const many = (count: number, rest: string) => Array.from({ length: count }, (_, at) => `{企业名称: 甲${at}${rest}}`);
const MANDATORY = ', 清洁生产审核: {审核类型: 强制性}';

const cases: readonly RuleCase[] = [
  {
    when: 'mandatory without a ground',
    text: audit('审核类型: 强制性'),
    finds: ['{审核类型: 强制性}'],
    severity: 'warning',
    fixed: '清洁生产审核: {审核类型: 强制性, 列入依据: }',
  },
  {
    when: 'mandatory without a ground, in lines',
    text: list(['企业名称: 甲\n    清洁生产审核:\n      审核类型: 强制性 # 甲\n      完成时限: 2027年']),
    finds: ['审核类型: 强制性 # 甲\n      完成时限: 2027年'],
    fixed: '      审核类型: 强制性 # 甲\n      列入依据:\n      完成时限: 2027年',
  },
  { when: 'five of them, told once', text: list(many(5, MANDATORY)), finds: ['重点工业企业名单'], severity: 'warning' },
  { when: 'four of them', text: list(many(4, MANDATORY)), finds: Array(4).fill('{审核类型: 强制性}') },
  {
    when: 'another ground without a reason',
    text: audit('审核类型: 强制性, 列入依据: 其他'),
    finds: ['{审核类型: 强制性, 列入依据: 其他}'],
    severity: 'information',
  },
  {
    when: 'toxic, and voluntary',
    text: audit('审核类型: 自愿性, 列入依据: 有毒有害'),
    finds: ['{审核类型: 自愿性, 列入依据: 有毒有害}'],
    severity: 'warning',
    fixed: '清洁生产审核: {审核类型: 强制性, 列入依据: 有毒有害}',
  },
  {
    when: 'two grounds, and voluntary',
    text: audit('审核类型: 自愿性, 列入依据: [其他, 超标, 有毒有害]', ', 列入理由: 甲'),
    finds: ['{审核类型: 自愿性, 列入依据: [其他, 超标, 有毒有害]}'],
    says: '“甲”列入依据是超标、有毒有害，应为强制性审核，请核对。',
  },
  {
    when: 'another ground without a reason beside one that needs none',
    text: audit('审核类型: 强制性, 列入依据: [超标, 其他]'),
    finds: ['{审核类型: 强制性, 列入依据: [超标, 其他]}'],
    severity: 'information',
  },
  { when: 'two grounds, mandatory', text: audit('审核类型: 强制性, 列入依据: [超标, 有毒有害]') },
  {
    when: 'over the standard, and voluntary',
    text: audit('审核类型: 自愿性, 列入依据: 超标'),
    finds: ['{审核类型: 自愿性, 列入依据: 超标}'],
  },
  {
    when: 'six that are voluntary and should not be, each where it stands',
    text: list(many(6, ', 清洁生产审核: {审核类型: 自愿性, 列入依据: 超总量}')),
    finds: Array(6).fill('{审核类型: 自愿性, 列入依据: 超总量}'),
  },
  {
    when: 'English keys, in lines',
    text: 'about: {stage: review}\nkeyEnterprises:\n  - name: 甲\n    audit:\n      kind: voluntary\n      ground: toxic\n',
    finds: ['kind: voluntary\n      ground: toxic'],
    fixed: 'kind: mandatory\n      ground: toxic',
  },
  {
    when: 'high energy use, in 2020',
    text: audit('审核类型: 自愿性, 列入依据: 高耗能', '', '编制阶段: 送审稿, 成文日期: 2020年'),
    finds: ['{审核类型: 自愿性, 列入依据: 高耗能}'],
    severity: 'warning',
  },
  {
    when: 'high energy use, under the code',
    text: audit('审核类型: 自愿性, 列入依据: 高耗能'),
    finds: ['{审核类型: 自愿性, 列入依据: 高耗能}'],
    severity: 'information',
  },
  {
    when: 'no audit, told once',
    text: list(['{企业名称: 甲}', '{企业名称: 乙}']),
    finds: ['重点工业企业名单'],
    severity: 'information',
  },
  { when: 'no audit, issued', text: list(['{企业名称: 甲}'], '编制阶段: 已印发'), finds: ['重点工业企业名单'] },
  { when: 'mandatory with its ground', text: audit('审核类型: 强制性, 列入依据: 有毒有害') },
  { when: 'voluntary without one', text: audit('审核类型: 自愿性') },
  { when: 'another ground with a reason', text: audit('审核类型: 强制性, 列入依据: 其他', ', 列入理由: 省级名单所列') },
  { when: 'a ground among the reasons', text: audit('审核类型: 强制性', ', 列入理由: 使用有毒有害原料') },
  { when: 'a ground by its usual name among the reasons', text: audit('审核类型: 强制性', ', 列入理由: 双超') },
  {
    when: 'a reason that is no ground',
    text: audit('审核类型: 强制性', ', 列入理由: 行业代表'),
    finds: ['{审核类型: 强制性}'],
  },
  { when: 'voluntary on another ground', text: audit('审核类型: 自愿性, 列入依据: 其他', ', 列入理由: 企业申请') },
  { when: 'a ground that is still blank', text: audit('审核类型: 强制性, 列入依据: ') },
  { when: 'an audit that is still blank', text: list(['{企业名称: 甲, 清洁生产审核: }']) },
  { when: 'a ground that is no word of the format', text: audit('审核类型: 强制性, 列入依据: 双有') },
  { when: 'examples to others', text: list(['{企业名称: 甲, 列入理由: 省级清洁生产先进企业}']) },
  { when: 'a draft', text: audit('审核类型: 自愿性, 列入依据: 有毒有害', '', '标题: 甲') },
  { when: 'a draft without audits', text: list(['{企业名称: 甲}'], '编制阶段: 起草稿') },
  {
    when: 'high energy use, in 2010',
    text: audit('审核类型: 自愿性, 列入依据: 高耗能', '', '编制阶段: 送审稿, 成文日期: 2010年'),
  },
  { when: 'not transcribed', text: '规划概况: {编制阶段: 送审稿}\n重点工业企业名单: {未转录: 未读到}\n' },
];

describe('audit-basis', () => itFinds('audit-basis', cases));
