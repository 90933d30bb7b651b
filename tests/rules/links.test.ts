import { assertFindings } from '../support/plan.ts';

/** Two targets M1 and M2, and a measure that refers to some. */
const plan = (references: string, targets = '[{编号: M1, 指标名称: 化学需氧量}, {编号: M2, 指标名称: 氨氮}]') =>
  `目标任务:\n  主要指标: ${targets}\n主要措施:\n  - {名称: 甲, 对应指标: ${references}}\n`;

const cases: readonly { what: string; text: string; finds: readonly string[] }[] = [
  { what: 'ids that exist', text: plan('[M1, M2]'), finds: [] },
  { what: 'an id that does not exist', text: plan('[M1, X77]'), finds: ['reference-unresolved 4:24 ‹X77›'] },
  { what: 'a mistyped id', text: plan('[M3]'), finds: ['reference-unresolved 4:20 ‹M3›'] },
  { what: 'a name instead of an id', text: plan('[氨氮]'), finds: ['reference-unresolved 4:20 ‹氨氮›'] },
  {
    what: 'no target with an id',
    text: plan('[M1]', '[{指标名称: 化学需氧量}]'),
    finds: ['reference-unresolved 4:20 ‹M1›'],
  },
  {
    what: 'targets in an annex',
    text: '目标任务: {附件: 附件1}\n主要措施:\n  - {名称: 甲, 对应指标: [M1]}\n',
    finds: [],
  },
  { what: 'targets that are missing', text: '主要措施:\n  - {名称: 甲, 对应指标: [M1]}\n', finds: [] },
  {
    what: 'targets that could not be read',
    text: '目标任务:\n  主要指标: [{编号: M1\n主要措施:\n  - {名称: 甲, 对应指标: [M9]}\n',
    finds: ['yaml-syntax 2:10 ‹{›'],
  },
  {
    what: 'an enterprise by its free name',
    text: '重点工业企业名单:\n  - {编号: Q1, 企业名称: 甲公司}\n重点投资项目规划:\n  - {项目名称: 乙, 项目单位: 丙公司}\n',
    // No id that is missing, and an enterprise that is not on the list.
    finds: ['project-owner 4:21 ‹丙公司›'],
  },
  {
    what: 'an enterprise by an id that does not exist',
    text: '重点工业企业名单:\n  - {编号: Q1, 企业名称: 甲公司}\n重点投资项目规划:\n  - {项目名称: 乙, 项目单位: Q7}\n',
    finds: ['reference-unresolved 4:21 ‹Q7›'],
  },
  {
    what: 'a baseline that is a value, a year or an id',
    text: '污染状况分析:\n  现状指标: [{编号: X1, 指标名称: 甲}]\n目标任务:\n  主要指标:\n    - {指标名称: 甲, 基期值: X1}\n    - {指标名称: 乙, 基期值: 12.4万吨}\n    - {指标名称: 丙, 基期值: 2025}\n    - {指标名称: 丁, 基期值: X9}\n',
    finds: ['reference-unresolved 8:22 ‹X9›'],
  },
  {
    what: 'an id used twice',
    text: '重点工业企业名单:\n  - {编号: Q1, 企业名称: 甲公司}\n  - {编号: Q1, 企业名称: 乙公司}\n',
    finds: ['id-duplicate 3:10 ‹Q1›'],
  },
  {
    what: 'the same number for items of different kinds',
    text: '重点工业企业名单:\n  - {编号: "1", 企业名称: 甲公司}\n重点投资项目规划:\n  - {编号: "1", 项目名称: 乙}\n',
    finds: [],
  },
];

describe('Ids and references', () => {
  for (const { what, text, finds } of cases) it(what, () => void assertFindings(text, finds));
});
