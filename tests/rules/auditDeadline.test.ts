import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const list = (audit: string, { kind = '强制性', on = '2026-06-30', about = '' } = {}) =>
  `${about}重点工业企业名单:\n${on === '' ? '' : `  公布时间: ${on}\n`}  清单:\n    - {编号: Q1, 企业名称: 甲公司, 清洁生产审核: {审核类型: ${kind}, ${audit}}}\n`;
const issued = (day: string) => `规划概况: {编制阶段: 已印发, 成文日期: ${day}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'due before it starts',
    text: list('启动时限: 2027-01, 完成时限: 2026-12', { on: '' }),
    finds: ['2026-12'],
    severity: 'warning',
    related: '2027-01',
    says: '“甲公司”审核完成时限早于启动时限，请更正。',
  },
  {
    when: 'a voluntary one, too',
    text: list('启动时限: 2028年, 完成时限: 2027年底', { kind: '自愿性' }),
    finds: ['2027年底'],
  },
  { when: 'starts and is done in one month', text: list('启动时限: 2027-01-20, 完成时限: 2027-01', { on: '' }) },
  {
    when: 'due after more than a year',
    text: list('完成时限: 2027-12'),
    finds: ['2027-12'],
    severity: 'hint',
    says: '“甲公司”审核完成时限超过名单公布后一年，请核对。',
  },
  {
    when: 'before the law was repealed',
    text: list('完成时限: 2027-12', { about: issued('2026-07-01') }),
    finds: ['2027-12'],
    severity: 'information',
  },
  {
    when: 'from the day of an issued plan',
    text: list('完成时限: 2027-12', { on: '', about: issued('2026-06-30') }),
    finds: ['2027-12'],
  },
  { when: 'a late start', text: list('启动时限: 2026-11, 完成时限: 2027-06'), finds: ['2026-11'] },
  {
    when: 'audits far apart',
    text: list('列入依据: 有毒有害, 上次审核: 2021-03, 完成时限: 2027-05', { on: '' }),
    finds: ['2027-05'],
    related: '2021-03',
    says: '“甲公司”两次审核间隔超过五年，请核对。',
  },
  {
    when: 'English keys',
    text: 'keyEnterprises:\n  publishedOn: 2026-06-30\n  list: [{name: 甲, audit: {kind: mandatory, due: 2028年}}]\n',
    finds: ['2028年'],
  },
  { when: 'a year to the month', text: list('启动时限: 2026-08, 完成时限: 2027-06') },
  { when: 'the last day of the second month', text: list('启动时限: 2026-08-31, 完成时限: 2027-06') },
  { when: 'only the year', text: list('完成时限: 2027年') },
  { when: 'a later batch', text: list('启动时限: 2027-08, 完成时限: 2028-06') },
  { when: 'a batch by its name', text: list('批次: 2028年第一批, 完成时限: 2028-12') },
  { when: 'a voluntary audit', text: list('完成时限: 2029年底', { kind: '自愿性' }) },
  { when: 'no day of the list', text: list('完成时限: 2029-12', { on: '' }) },
  { when: 'five years', text: list('列入依据: 有毒有害, 上次审核: 2022-06, 完成时限: 2027-06') },
  { when: 'far apart, and nothing toxic', text: list('列入依据: 超标, 上次审核: 2018-06, 完成时限: 2027-06') },
  { when: 'before the measure', text: list('完成时限: 2017-12', { on: '2016-01-31', about: issued('2016-01-31') }) },
];

describe('audit-deadline', () => itFinds('audit-deadline', cases));
