import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const about = (fields: string) => `规划概况: {编制阶段: 已印发, ${fields}}\n`;
const approved = (on: string, adopted = '2026年9月16日') =>
  about(`成文日期: ${adopted}, 审批: {审批机关: 济南市人民政府, 审批方式: 同意, 批准日期: ${on}}`);

const cases: readonly RuleCase[] = [
  {
    when: 'a number of the year before',
    text: about('发文字号: 济发改环资〔2025〕12号, 成文日期: 2026年9月16日'),
    finds: ['2025'],
    severity: 'information',
    related: '2026年9月16日',
    says: '发文字号是2025年的，成文日期是“2026年9月16日”，请核对。',
  },
  {
    when: 'approved after it is dated',
    text: approved('2026年9月20日'),
    finds: ['2026年9月20日'],
    says: '批准日期“2026年9月20日”晚于成文日期“2026年9月16日”，请核对。',
  },
  {
    when: 'issued before it is dated',
    text: about('成文日期: 2026-09-16, 印发日期: 2026-09-01'),
    finds: ['2026-09-01'],
    says: '印发日期“2026-09-01”早于成文日期“2026-09-16”，请核对。',
  },
  { when: 'English keys', text: 'about: { documentNumber: 济政办〔2024〕3号, adoptedOn: 2026-05 }\n', finds: ['2024'] },
  { when: 'a number of its year', text: about('发文字号: 济发改环资〔2026〕12号, 成文日期: 2026年9月16日') },
  {
    when: 'dated in December, numbered in the next year',
    text: about('发文字号: 济发改〔2027〕1号, 成文日期: 2026年12月30日'),
  },
  {
    when: 'dated in January, numbered in the year before',
    text: about('发文字号: 济发改〔2025〕99号, 成文日期: 2026年1月4日'),
  },
  { when: 'an order', text: about('发文字号: 济南市人民政府令第12号, 成文日期: 2026年9月16日') },
  { when: 'all of one day', text: approved('2026年9月16日') },
  { when: 'a month that may hold both', text: approved('2026年9月20日', '2026年9月') },
  { when: 'no date', text: about('发文字号: 济发改环资〔2025〕12号') },
  {
    when: 'a date to be filled in',
    text: '规划概况: {编制阶段: 起草稿, 发文字号: 济发改环资〔2025〕12号, 成文日期: 2026年×月×日}\n',
  },
];

describe('head-dates', () => itFinds('head-dates', cases));
