import assert from 'node:assert/strict';
import { analyze } from '../support/plan.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const HEAD = '规划概况: {规划期: 2026—2030年}\n';
const project = (fields: string, head = HEAD) => `${head}重点投资项目规划:\n  - {项目名称: 废水回用, ${fields}}\n`;
const built = (years: string, head = HEAD) => project(`建设起止年限: ${years}`, head);

const cases: readonly RuleCase[] = [
  {
    when: 'before the period',
    text: built('2022—2024年'),
    finds: ['2022—2024年'],
    severity: 'warning',
    related: '2026—2030年',
    says: '“废水回用”建设期2022—2024年不在规划期2026—2030年内，请核对。',
  },
  { when: 'after the period', text: built('2031—2033年'), finds: ['2031—2033年'] },
  { when: 'one year', text: built('2031年'), finds: ['2031年'] },
  { when: 'in parts', text: built('{开始: 2031, 结束: 2032}'), finds: ['{开始: 2031, 结束: 2032}'] },
  {
    when: 'within the period of the title, where 规划期 is another',
    text: built('2027—2029年', '规划概况: {标题: 济南市方案（2026—2030年）, 规划期: 2016—2020年}\n'),
  },
  {
    when: 'past the end of 规划期, within that of the title',
    text: built('2027—2030年', '规划概况: {标题: 济南市方案（2026—2030年）, 规划期: 2026—2029年}\n'),
  },
  {
    when: 'past the end of either',
    text: built('2027—2032年', '规划概况: {标题: 济南市方案（2026—2030年）, 规划期: 2026—2029年}\n'),
    finds: ['2027—2032年'],
  },
  {
    when: 'past the end',
    text: built('2029—2032年'),
    finds: ['2029—2032年'],
    severity: 'information',
    related: '2026—2030年',
    says: '“废水回用”建设期2029—2032年超出规划期2026—2030年，为跨期项目。',
  },
  {
    when: 'done',
    text: project('建设起止年限: 2028—2029年, 进展状态: 已完成'),
    finds: ['已完成'],
    severity: 'warning',
    says: '“废水回用”已完工，不宜再列入重点投资项目，请核对。',
  },
  { when: 'done, of no years', text: project('进展状态: 已完成'), finds: ['已完成'] },
  {
    when: 'done and before the period, told once',
    text: project('建设起止年限: 2022年, 进展状态: 已完成'),
    finds: ['2022年'],
  },
  { when: 'passed', text: built('2026年1月—2026年6月'), finds: ['2026年1月—2026年6月'] },
  { when: 'passed, no period', text: built('2022—2024年', ''), finds: ['2022—2024年'] },
  {
    when: 'English keys',
    text: 'about: { period: 2026—2030年 }\nkeyProjects:\n  - name: 甲\n    status: completed\n',
    finds: ['completed'],
  },
  { when: 'within the period', text: built('2027—2029年') },
  { when: 'the last year', text: built('2030年') },
  { when: 'begun earlier', text: built('2024—2027年') },
  { when: 'begun, without an end', text: built('2027年起') },
  { when: 'no years', text: project('总投资: 800万元') },
  { when: 'no period, ahead', text: built('2031—2033年', '') },
  { when: 'years that go back', text: built('2033—2031年') },
  { when: 'a period that goes back', text: built('2027—2028年', '规划概况: {规划期: 2030—2026年}\n') },
  { when: 'passed, under construction', text: project('建设起止年限: 2026年6月, 进展状态: 在建') },
  { when: 'a report on what is done', text: project('进展状态: 已完成, 章节: 已完成项目') },
  { when: 'issued', text: built('2021—2023年', '规划概况: {编制阶段: 已印发, 规划期: 2021—2025年}\n') },
];

describe('project-period', () => itFinds('project-period', cases));

describe('What project-period rests on', () => {
  const said = (text: string) =>
    analyze(text, '2026-11-24')
      .findings.filter(({ rule }) => rule.id === 'project-period')
      .map(({ basis }) => basis.map((each) => ('text' in each ? each.text?.zh.slice(0, 4) : each.kind)));

  it('is the period for years outside of it, and the rule on funds for finished projects', () => {
    assert.deepEqual(said(built('2029—2032年')), [['规划期是']]);
    assert.deepEqual(said(built('2022—2024年')), [['规划期是']]);
    assert.deepEqual(said(project('进展状态: 已完成')), [['中央资金']]);
  });
});
