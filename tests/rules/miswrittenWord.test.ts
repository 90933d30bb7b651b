import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const measure = (text: string) => `主要措施:\n  - {名称: 改造, 说明: ${text}}\n`;
const silentOn = (when: string, text: string): RuleCase => ({ when, text: measure(text) });

const cases: readonly RuleCase[] = [
  {
    when: 'a look-alike in prose',
    text: measure('推进有色金属治炼烟气收集。'),
    finds: ['金属治炼'],
    severity: 'information',
    says: '“金属治炼”应为“金属冶炼”，请更正。',
    fixed: '推进有色金属冶炼烟气收集。',
  },
  {
    when: 'the name of a target',
    text: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 氨氧化物排放量, 基期值: 2025年, 目标值: 下降8%, 目标年: 2030}\n',
    finds: ['氨氧化物'],
    fixed: '指标名称: 氮氧化物排放量',
  },
  {
    when: 'the name of a present figure',
    text: '污染状况分析:\n  现状指标:\n    - {编号: X1, 指标名称: 颗料物排放量, 现状值: 3吨, 年份: 2025}\n',
    finds: ['颗料物'],
  },
  {
    when: 'the name of a project',
    text: '重点投资项目规划:\n  - {编号: P1, 项目名称: 焦炉脱硫脱销, 总投资: 1亿元}\n',
    finds: ['脱硫脱销'],
  },
  {
    when: 'a part of a target',
    text: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 铅排放量, 目标值: 3吨, 目标分解: {分行业: {铅治炼: 1吨, 铜冶炼: 2吨}}}\n',
    finds: ['铅治炼'],
    fixed: '{铅冶炼: 1吨, 铜冶炼: 2吨}',
  },
  { when: 'two in one text', text: measure('加强环镜监管，综和利用固体废物。'), finds: ['环镜', '综和'] },
  {
    when: 'a body that is joined by another word',
    text: '规划概况: {牵头单位: 工业与信息化部}\n',
    finds: ['工业与信息化部'],
    fixed: '工业和信息化部',
  },
  {
    when: '截止 before a year',
    text: '污染状况分析:\n  概述: 截止2025年底，全市有造纸企业12家。\n',
    finds: ['截止'],
    fixed: '截至2025年底',
  },
  {
    when: 'English keys',
    text: 'keyContents:\n  - { name: 推行清结生产, field: industry }\n',
    finds: ['清结生产'],
  },
  silentOn('the right words', '推进金属冶炼颗粒物、氮氧化物治理。'),
  silentOn('another word begins within', '整治炼油行业，预防冶炼烟气泄漏，调整冶金布局。'),
  silentOn('oxidation of ammonia', '回收氨氧化物料。'),
  silentOn('a hard time for work', '形势严峻工作艰巨。'),
  silentOn('nitrogen behind a plant for nitrogen', '制氮氮气回用。'),
  silentOn('goods that are sold out', '鼓励绿色产品，防止脱销。'),
  silentOn('summer', '各部暑期开展检查，公布署名单位。'),
  silentOn('the end of a time for applications', '申报截止2026年6月，截止日期不变。'),
  silentOn('the title of a document', '按照《有色金属治炼污染防冶规定》执行。'),
  { when: 'the name of an enterprise', text: '重点工业企业名单:\n  - {编号: Q1, 企业名称: 示例金属治炼有限公司}\n' },
];

describe('miswritten-word', () => itFinds('miswritten-word', cases));
