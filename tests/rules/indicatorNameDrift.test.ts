import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const plan = (present: string, target: string) =>
  `污染状况分析:\n  现状指标:\n    - {编号: X1, 指标名称: ${present}, 现状值: 4200吨, 年份: 2025}\n目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: ${target}, 基期值: X1, 目标值: 下降8%, 目标年: 2030}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'an abbreviation',
    text: plan('化学需氧量排放量', 'COD排放量'),
    finds: ['COD排放量'],
    severity: 'hint',
    related: '化学需氧量排放量',
    says: '“化学需氧量排放量”与“COD排放量”应为同一指标，请统一名称。',
    fixed: '编号: M1, 指标名称: 化学需氧量排放量,',
  },
  { when: 'the abbreviation first', text: plan('COD排放量', '化学需氧量排放量'), finds: ['化学需氧量排放量'] },
  { when: 'a total', text: plan('氨氮排放量', '氨氮排放总量'), finds: ['氨氮排放总量'] },
  { when: 'names of energy use', text: plan('万元GDP能耗', '单位地区生产总值能耗'), finds: ['单位地区生产总值能耗'] },
  {
    when: 'two targets of different years',
    text: '目标任务:\n  主要指标:\n    - {指标名称: COD排放量, 目标值: 9吨, 目标年: 2027}\n    - {指标名称: 化学需氧量排放量, 目标值: 8吨, 目标年: 2030}\n',
    finds: ['化学需氧量排放量'],
  },
  {
    when: 'English keys',
    text: 'pollutionAnalysis: { indicators: [{ name: 氨氮排放量, value: 1吨, year: 2025 }] }\ngoalsAndTasks: { targets: [{ name: NH3-N排放量, target: 1吨, by: 2030 }] }\n',
    finds: ['NH3-N排放量'],
  },
  {
    when: 'a total and a part of it',
    text: '目标任务:\n  主要指标:\n    - {指标名称: 氨氮排放总量, 目标值: 500吨以内}\n    - {指标名称: 氨氮排放量, 统计范围: 农业源, 目标值: 200吨以内}\n',
  },
  {
    when: 'one part under two names',
    text: '目标任务:\n  主要指标:\n    - {指标名称: 氨氮排放总量, 统计范围: 农业源, 目标值: 200吨以内, 目标年: 2027}\n    - {指标名称: 氨氮排放量, 统计范围: 农业源, 目标值: 180吨以内, 目标年: 2030}\n',
    finds: ['氨氮排放量'],
  },
  { when: 'one name', text: plan('化学需氧量排放量', '化学需氧量排放量') },
  { when: 'the abbreviation everywhere', text: plan('COD排放量', 'COD排放量') },
  { when: 'two indicators', text: plan('化学需氧量排放量', '化学需氧量产生量') },
  { when: 'a part', text: plan('化学需氧量排放量', '工业化学需氧量排放量') },
  { when: 'the abbreviation explained', text: plan('化学需氧量（COD）排放量', 'COD排放量') },
  {
    when: 'a duplicate, which says it',
    text: '目标任务:\n  主要指标:\n    - {指标名称: COD排放量, 目标值: 9吨, 目标年: 2030}\n    - {指标名称: 化学需氧量排放量, 目标值: 8吨, 目标年: 2030}\n',
  },
];

describe('indicator-name-drift', () => itFinds('indicator-name-drift', cases));
