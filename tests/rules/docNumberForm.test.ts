import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const issued = (number: string, day = '2026-06-30') =>
  `规划概况:\n  编制阶段: 已印发\n  成文日期: ${day}\n  发文字号: ${number}\n`;
const draft = (key: string, number: string, stage = '起草稿') =>
  `规划概况:\n  编制阶段: ${stage}\n  ${key}:\n    - {名称: 某方案, 发文字号: '${number}'}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'square brackets',
    text: issued('济发改环资[2026]12号'),
    finds: ['济发改环资[2026]12号'],
    severity: 'warning',
    says: '发文字号年份用六角括号〔〕，请更正为济发改环资〔2026〕12号。',
    fixed: '发文字号: 济发改环资〔2026〕12号\n',
  },
  { when: 'round brackets', text: issued('济政办发（2026）3号'), finds: ['济政办发（2026）3号'] },
  { when: 'wide square brackets', text: issued('济政办发［2026］3号'), finds: ['济政办发［2026］3号'] },
  {
    when: '第',
    text: issued('济政办发〔2026〕第3号'),
    finds: ['济政办发〔2026〕第3号'],
    says: '发文字号的年份写四位，顺序号不加“第”、不补零，请更正为济政办发〔2026〕3号。',
  },
  { when: 'noughts', text: issued('济政办发〔2026〕003号'), finds: ['济政办发〔2026〕003号'], fixed: '〔2026〕3号' },
  { when: 'two digits', text: issued('济政办发〔26〕3号'), finds: ['济政办发〔26〕3号'], fixed: '〔2026〕3号' },
  {
    when: 'another document in a draft',
    text: draft('编制依据', '发改环资[2021]1524号'),
    finds: ["'发改环资[2021]1524号'"],
    severity: 'hint',
    fixed: "发文字号: '发改环资〔2021〕1524号'",
  },
  { when: 'the right form', text: issued('济发改环资〔2026〕12号') },
  { when: 'an order', text: issued('第38号令') },
  { when: 'a notice', text: issued('2014年第45号') },
  { when: 'a plan of before the standard', text: issued('发改环资[2008]77号', '2008-06-30') },
  { when: 'a plan of the year of the standard, with no day', text: issued('发改环资[2012]77号', '2012') },
  { when: 'a number that is not given yet', text: issued('济发改环资〔2026〕×号') },
  { when: 'the number of the policy', text: draft('编制依据', '国办发[2003]100号') },
  { when: 'another document, once it is no draft', text: draft('编制依据', '发改环资[2021]1524号', '送审稿') },
  { when: 'a title with years in brackets', text: '规划概况:\n  编制依据: [山东省方案（2024—2025年）]\n' },
];

describe('doc-number-form', () => itFinds('doc-number-form', cases));
