import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const plan = (policies: string, date?: string) =>
  `审查依据: [${policies}]\n规划概况: {${date === undefined ? '' : `成文日期: ${date}`}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'one that has ended',
    text: plan('cppl-2012', '2026-11-20'),
    finds: ['cppl-2012'],
    severity: 'warning',
    says: '“中华人民共和国清洁生产促进法（2012年修正）”自2026年8月15日起不再施行，请核对审查依据。',
  },
  {
    when: 'one that has not begun',
    text: plan('ecocode-2026', '2026-08-14'),
    finds: ['ecocode-2026'],
    says: '“中华人民共和国生态环境法典”自2026年8月15日起施行，请核对审查依据。',
  },
  {
    when: 'a draft without a date, of the day of the check',
    text: plan('gbf-2003-100, cppl-2012'),
    finds: ['cppl-2012'],
  },
  { when: 'one of a month that was all before', text: plan('ecocode-2026', '2026年7月'), finds: ['ecocode-2026'] },
  { when: 'English keys', text: 'policies: [cppl-2012]\nabout: { adoptedOn: 2026-11-20 }\n', finds: ['cppl-2012'] },
  { when: 'what is in force', text: plan('ecocode-2026', '2026-08-15') },
  { when: 'the law in its time', text: plan('cppl-2012', '2026-08-14') },
  { when: 'a day that is not told exactly', text: plan('cppl-2012, ecocode-2026', '2026年8月') },
  { when: '国办发[2003]100号, of which no end is known', text: plan('gbf-2003-100', '2026-11-20') },
  { when: 'the same, before its day', text: plan('gbf-2003-100', '2003-07-01') },
  { when: 'an issued plan that does not tell its day', text: '审查依据: [cppl-2012]\n规划概况: {编制阶段: 已印发}\n' },
];

describe('pack-out-of-time', () => itFinds('pack-out-of-time', cases));
