import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const head = (title: string, period = '2026—2030年') => `规划概况:\n  标题: ${title}\n  规划期: ${period}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'another last year',
    text: head('济南市清洁生产推行实施方案（2026—2028年）'),
    finds: ['2026—2028年'],
    severity: 'warning',
    related: '2026—2030年',
    says: '标题写2026—2028年，规划期为2026—2030年，请统一。',
  },
  { when: 'another named period', text: head('济南市“十四五”清洁生产推行方案'), finds: ['“十四五”'] },
  { when: 'the period is named', text: head('济南市方案（2026—2029年）', '“十五五”时期'), finds: ['2026—2029年'] },
  { when: 'a hyphen between the years', text: head('济南市方案(2025-2030年)'), finds: ['2025-2030年'] },
  {
    when: 'a period in parts, English keys',
    text: 'about:\n  title: 济南市方案（2026—2028年）\n  period: { start: 2026, end: 2030 }\n',
    finds: ['2026—2028年'],
  },
  { when: 'the same years', text: head('济南市方案（2026—2030年）') },
  { when: 'the same years in another form', text: head('济南市方案（2026-2030）') },
  { when: 'the period by its name', text: head('济南市“十五五”方案') },
  { when: 'some years of a named period', text: head('济南市“十五五”方案（2026—2028年）', '2026—2028年') },
  { when: 'months of the same years', text: head('济南市方案（2026—2030年）', '2026年7月至2030年12月') },
  { when: 'a single year', text: head('济南市2026年清洁生产工作计划') },
  { when: 'the title of another document', text: head('落实《山东省方案（2024—2025年）》的方案') },
  { when: 'no period', text: '规划概况:\n  标题: 济南市方案（2026—2028年）\n' },
  { when: 'a period that ends before it begins', text: head('济南市方案（2026—2028年）', '2030—2026年') },
];

describe('title-period', () => itFinds('title-period', cases));
