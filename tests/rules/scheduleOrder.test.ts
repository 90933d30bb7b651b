import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const stages = (...rows: readonly string[]) => `进度安排:\n${rows.map((row) => `  - {${row}}\n`).join('')}`;

const cases: readonly RuleCase[] = [
  {
    when: 'a stage that is earlier than the one above',
    text: stages('阶段: 攻坚, 时间: 2029年底前', '阶段: 中期评估, 时间: 2028年底前'),
    finds: ['2028年底前'],
    severity: 'information',
    related: '2029年底前',
    says: '“中期评估”（2028年底前）排在“攻坚”（2029年底前）之后，时间在前，请核对。',
  },
  {
    when: 'spans',
    text: stages('阶段: 推进, 时间: 2028—2029年', '阶段: 启动, 时间: 2026—2027年'),
    finds: ['2026—2027年'],
  },
  {
    when: 'a stage without a time between them',
    text: stages('阶段: 甲, 时间: 2029年底前', '阶段: 乙, 时间: 长期坚持', '阶段: 丙, 时间: 2028年底前'),
    finds: ['2028年底前'],
  },
  {
    when: 'stages of one region',
    text: stages(
      '阶段: 甲, 时间: 2029年底前, 地区: [章丘区]',
      '阶段: 乙, 时间: 2027年底前, 地区: [钢城区]',
      '阶段: 丙, 时间: 2028年底前, 地区: [章丘区]',
    ),
    finds: ['2028年底前'],
    related: '2029年底前',
  },
  {
    when: 'English keys',
    text: 'schedule:\n  - { stage: 甲, time: 2029-06 }\n  - { stage: 乙, time: 2028-06 }\n',
    finds: ['2028-06'],
  },
  { when: 'stages in order', text: stages('阶段: 甲, 时间: 2028年底前', '阶段: 乙, 时间: 2029年底前') },
  { when: 'one time', text: stages('阶段: 甲, 时间: 2028年底前', '阶段: 乙, 时间: 2028年12月') },
  { when: 'a part of the stage above', text: stages('阶段: 推进, 时间: 2026—2030年', '阶段: 评估, 时间: 2028年底前') },
  { when: 'what has only a beginning', text: stages('阶段: 甲, 时间: 2027年起', '阶段: 乙, 时间: 2026年底前') },
  { when: 'what is of each year', text: stages('阶段: 甲, 时间: 2028年底前', '阶段: 乙, 时间: 每年3月31日前') },
  {
    when: 'stages of two regions',
    text: stages('阶段: 甲, 时间: 2028年底前, 地区: [章丘区]', '阶段: 乙, 时间: 2027年底前, 地区: [钢城区]'),
  },
];

describe('schedule-order', () => itFinds('schedule-order', cases));
