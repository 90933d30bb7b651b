import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const HEAD = '规划概况: {规划期: 2026—2030年, 基准年: 2025}\n';
const stage = (row: string, head = HEAD) => `${head}进度安排:\n  - {${row}}\n`;
const target = (row: string, head = HEAD) => `${head}目标任务:\n  主要指标:\n    - {指标名称: 甲, ${row}}\n`;
const goal = (text: string, head = HEAD) => `${head}目标任务:\n  总体目标:\n    - ${text}\n`;
const of = (list: string, row: string) => `${HEAD}${list}:\n  - ${row}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'a stage after the period',
    text: stage('阶段: 攻坚, 时间: 2031年底前'),
    finds: ['2031年底前'],
    severity: 'warning',
    related: '2026—2030年',
    fixed: '时间: 2030年底前',
  },
  { when: 'a stage before the period', text: stage('阶段: 启动, 时间: 2024年底前'), finds: ['2024年底前'] },
  { when: 'a target year', text: target('目标年: 2032'), finds: ['2032'], fixed: '目标年: 2030' },
  {
    when: 'a target of a year that the goals name',
    text: `${goal('到2030年，重复利用率达到90%；到2035年，达到95%。')}  主要指标:\n    - {指标名称: 甲, 目标值: 95%, 目标年: 2035}\n`,
  },
  {
    when: 'a target of the five years, in a plan for one',
    text: '规划概况: {规划期: 2027年}\n目标任务:\n  概述: 到“十五五”末，完成审核500家。\n  主要指标:\n    - {指标名称: 甲, 目标值: 500家, 目标年: 2030}\n',
  },
  {
    when: 'a target of 展望年',
    text: target('目标值: 95%, 目标年: 2035', '规划概况: {规划期: 2026—2030年, 展望年: [2035]}\n'),
  },
  {
    when: 'a target of another year than the goals name',
    text: `${goal('到2030年，达到90%；到2035年，达到95%。')}  主要指标:\n    - {指标名称: 甲, 目标值: 95%, 目标年: 2036}\n`,
    finds: ['2036'],
  },
  {
    when: 'a target of a year before, which the goals have from an older text',
    text: '规划概况: {编制阶段: 已印发, 规划期: 2026—2030年}\n目标任务:\n  总体目标: [到2025年，达到90%。]\n  主要指标:\n    - {指标名称: 甲, 目标值: 90%, 目标年: 2025}\n',
    finds: ['2025'],
  },
  {
    when: 'a stage in a year that the goals name',
    text: `${goal('到2035年，达到95%。')}进度安排:\n  - {阶段: 攻坚, 时间: 2035年}\n`,
    finds: ['2035年'],
  },
  { when: 'a year of 年度目标', text: target('年度目标: {2028: 1吨, 2031: 2吨}'), finds: ['2031'] },
  { when: 'a goal', text: `${HEAD}目标任务:\n  总体目标:\n    - {表述: 甲, 完成时限: 2031年}\n`, finds: ['2031年'] },
  {
    when: 'a task',
    text: `${HEAD}目标任务:\n  主要任务:\n    - {任务名称: 甲, 完成时限: 2031-06}\n`,
    finds: ['2031-06'],
  },
  {
    when: 'a task by its span',
    text: `${HEAD}目标任务:\n  主要任务:\n    - {任务名称: 甲, 起止时间: 2031—2033年}\n`,
    finds: ['2031—2033年'],
  },
  {
    when: 'a task that runs past the end',
    text: `${HEAD}目标任务:\n  主要任务:\n    - {任务名称: 甲, 起止时间: 2029—2032年}\n`,
    finds: ['2029—2032年'],
    severity: 'information',
    related: '2026—2030年',
    says: '“甲”的时间2029—2032年超出规划期2026—2030年，请核对。',
    fixed: null,
  },
  {
    when: 'a pilot that runs past the end',
    text: of('清洁生产试点', '{名称: 甲, 起止时间: {开始: 2028, 结束: 2031}}'),
    finds: ['{开始: 2028, 结束: 2031}'],
  },
  { when: 'a pilot to the end', text: of('清洁生产试点', '{名称: 甲, 起止时间: 2028—2030年}') },
  { when: 'a pilot from a year on', text: of('清洁生产试点', '{名称: 甲, 起止时间: 2028年起}') },
  {
    when: 'a task that ends with the evaluation of the year behind',
    text: `${HEAD}目标任务:\n  主要任务:\n    - {任务名称: 总结评估, 起止时间: 2030—2031年}\n`,
  },
  {
    when: 'a year in which the period ends early',
    text: stage('阶段: 甲, 时间: 2030年', '规划概况: {规划期: 2026年1月至2030年6月, 基准年: 2025}\n'),
  },
  { when: 'a measure', text: of('主要措施', '{名称: 甲, 完成时限: 2031年6月底前}'), finds: ['2031年6月底前'] },
  { when: 'a pilot', text: of('清洁生产试点', '{名称: 甲, 完成时限: 2031年底前}'), finds: ['2031年底前'] },
  {
    when: 'an audit, in lines',
    text: `${HEAD}重点工业企业名单:\n  - 企业名称: 甲\n    清洁生产审核:\n      完成时限: 2031年底\n`,
    finds: ['2031年底'],
    fixed: '完成时限: 2030年底',
  },
  {
    when: 'a date in parts',
    text: stage('阶段: 甲, 时间: {开始: 2031, 结束: 2032}'),
    finds: ['{开始: 2031, 结束: 2032}'],
  },
  {
    when: 'English keys',
    text: 'about: { period: 2026—2030年 }\nmeasures: [{ name: 甲, due: 2031年底前 }]\n',
    finds: ['2031年底前'],
    related: '2026—2030年',
  },
  { when: 'an evaluation long after', text: stage('阶段: 总结评估, 时间: 2032年底前'), finds: ['2032年底前'] },
  { when: 'passed, no period', text: stage('阶段: 启动, 时间: 2025年底前', ''), finds: ['2025年底前'] },
  { when: 'passed, within the period', text: stage('阶段: 启动, 时间: 2026年6月底前'), finds: ['2026年6月底前'] },
  {
    when: 'many of them, each where it stands',
    text: `${HEAD}主要措施:\n${'  - {名称: 甲, 完成时限: 2031年}\n'.repeat(6)}`,
    finds: Array(6).fill('2031年'),
  },
  {
    when: 'within the period of the title, where 规划期 is another',
    text: stage('阶段: 甲, 时间: 2030年底前', '规划概况: {标题: 济南市方案（2026—2030年）, 规划期: 2016—2020年}\n'),
  },
  {
    when: 'within 规划期, where the title is left over',
    text: stage('阶段: 甲, 时间: 2030年底前', '规划概况: {标题: 济南市“十四五”方案, 规划期: 2026—2030年}\n'),
  },
  {
    when: 'outside either',
    text: stage('阶段: 甲, 时间: 2032年底前', '规划概况: {标题: 济南市方案（2026—2030年）, 规划期: 2016—2020年}\n'),
    finds: ['2032年底前'],
    fixed: null,
  },
  {
    when: 'a goal that begins with a year before the period',
    text: goal('到2025年，重点行业清洁生产水平提高。到2030年，全部完成。'),
    finds: ['到2025年'],
    severity: 'information',
    related: '2026—2030年',
    fixed: null,
    says: '“到2025年”早于规划期2026—2030年，如系沿用旧稿，请更新。',
  },
  {
    when: 'the guiding ideology of the period before',
    text: `${HEAD}指导思想: “十四五”时期，坚持源头减少污染。\n`,
    finds: ['“十四五”'],
    says: '“十四五”早于规划期2026—2030年，如系沿用旧稿，请更新。',
  },
  {
    when: 'money for the years before',
    text: of('主要措施', '{名称: 甲, 说明: 2021—2025年安排5000万元。}'),
    finds: ['2021—2025年'],
  },
  { when: '力争到2025年底', text: goal('力争到2025年底前，达到90%。'), finds: ['到2025年底前'] },
  { when: 'a goal of the period', text: goal('到2028年，达到80%。“十五五”时期，持续提高。2026—2028年，安排100万元。') },
  { when: 'a goal that looks back', text: goal('到2025年，全市已完成42家企业审核。“十四五”期间，累计完成改造30项。') },
  { when: 'what was left undone', text: of('主要措施', '{名称: 甲, 说明: “十四五”期间未完成的项目继续实施。}') },
  { when: 'a goal on the basis of a year', text: goal('在2025年基础上，到2030年下降8%。') },
  { when: 'a long-term outlook in words', text: goal('到2035年，全面达到先进水平。') },
  { when: 'the state there is', text: `${HEAD}污染状况分析:\n  概述: 到2025年，重复利用率达到90%。\n` },
  {
    when: 'the title of the plan before',
    text: of('主要措施', '{名称: 甲, 说明: 《“十四五”清洁生产方案》的项目继续实施。}'),
  },
  {
    when: 'words of an issued plan',
    text: goal('到2025年，重点行业清洁生产水平提高。', '规划概况: {编制阶段: 已印发, 规划期: 2026—2030年}\n'),
  },
  { when: 'words, no period', text: goal('到2025年，重点行业清洁生产水平提高。', '规划概况: {基准年: 2025}\n') },
  { when: 'within the period', text: stage('阶段: 攻坚, 时间: 2030年底前') },
  { when: 'an evaluation half a year after', text: stage('阶段: 总结评估, 时间: 2031年6月底前') },
  { when: 'what is published a year after', text: stage('阶段: 甲, 时间: 2031年底前, 阶段成果: [公布结果]') },
  { when: 'an outlook', text: target('目标年: 2035, 备注: 远景目标') },
  { when: 'done', text: stage('阶段: 启动, 时间: 2025年底前, 说明: 已完成。') },
  { when: 'the base year among the years', text: target('年度目标: {2025: 1吨, 2030: 2吨}') },
  {
    when: 'a change by the base year',
    text: target('基期值: 2025年, 年度目标: {2025: 下降5%, 2030: 下降8%}'),
    finds: ['2025'],
  },
  {
    when: 'the year of its own baseline',
    text: target('基期值: 2024年, 年度目标: {2024: 1吨, 2030: 2吨}', '规划概况: {规划期: 2026—2030年}\n'),
  },
  { when: 'a span that runs on', text: `${HEAD}清洁生产试点:\n  - {名称: 甲, 起止时间: 2024—2027年}\n` },
  { when: 'before a month of 2031', text: stage('阶段: 攻坚, 时间: 2031年6月前'), finds: ['2031年6月前'] },
  {
    when: 'before the first month of 2031, which may be the end of 2030',
    text: stage('阶段: 攻坚, 时间: 2031年1月前'),
  },
  { when: 'before 2031, which may be the end of 2030', text: stage('阶段: 攻坚, 时间: 2031年前') },
  { when: 'from a day on', text: stage('阶段: 攻坚, 时间: 2025年起') },
  { when: 'around a year', text: stage('阶段: 攻坚, 时间: 2031年前后') },
  { when: 'each year', text: stage('阶段: 攻坚, 时间: 每年3月31日前') },
  { when: 'without end', text: of('主要措施', '{名称: 甲, 完成时限: 长期}') },
  { when: 'settled later', text: of('主要措施', '{名称: 甲, 完成时限: 另行确定}') },
  {
    when: 'a period that ends before it begins',
    text: stage('阶段: 甲, 时间: 2027年', '规划概况: {规划期: 2030—2026年}\n'),
  },
  {
    when: 'a period that is not understood',
    text: stage('阶段: 甲, 时间: 2031年', '规划概况: {规划期: 本届政府任期}\n'),
  },
  { when: 'the year of the check', text: stage('阶段: 启动, 时间: 2026年', '') },
  { when: 'passed, issued', text: stage('阶段: 启动, 时间: 2021年底前', '规划概况: {编制阶段: 已印发}\n') },
  {
    when: 'the time of a fund and of a result',
    text: `${HEAD}主要措施:\n  - {名称: 甲, 资金规则: [{完成时间: 2013—2015年}]}\n`,
  },
];

describe('due-outside-period', () => itFinds('due-outside-period', cases));
