import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const state = (text: string) => `污染状况分析:\n  概述: ${text}\n`;
const measure = (text: string) => `主要措施:\n  - {名称: 安排资金, 说明: "${text}"}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'so much a year for some years',
    text: measure('安排专项资金，每年500万元、三年共2000万元。'),
    finds: ['共2000万元'],
    severity: 'information',
    says: '按每年的数算，合计应为1500万元，文中写“共2000万元”，请核对。',
  },
  { when: 'persons trained', text: measure('每年培训1000人次，5年累计培训6000人次。'), finds: ['6000人次'] },
  {
    when: 'industries that come to more than all',
    text: state('规上工业企业56家，其中石化20家、化工30家、建材8家。'),
    finds: ['56家'],
    severity: 'information',
    says: '其中各部分合计58家，大于总数56家，请核对。',
  },
  { when: 'regions', text: state('化学需氧量排放量4200吨，其中章丘区2600吨、钢城区1700吨。'), finds: ['4200吨'] },
  {
    when: 'English keys',
    text: 'measures:\n  - { name: 安排资金, text: 每年500万元，三年共2000万元 }\n',
    finds: ['共2000万元'],
  },
  { when: 'it comes to the total', text: measure('每年500万元，三年共1500万元；每年培训1000人次，五年共5000人次。') },
  { when: 'another unit', text: measure('每年500万元，三年共0.15亿元。') },
  { when: 'a bound on one side', text: measure('每年不少于500万元，三年共2000万元。') },
  { when: 'about so much', text: measure('每年约500万元，三年共2000万元。') },
  { when: 'a total of something else', text: measure('每年500万元，三年共支持20家企业。') },
  { when: 'parts that are not all', text: state('规上工业企业56家，其中石化20家、化工30家。') },
  { when: 'parts that may overlap', text: state('规上工业企业56家，其中重点排污单位42家、绿色工厂20家。') },
  {
    when: 'other numbers behind the parts',
    text: state('规上工业企业56家，其中石化20家、化工30家，涂料产量80万吨，从业人员9800人。'),
  },
  { when: 'regions of another number', text: state('化学需氧量排放量4200吨，其中氨氮、总磷等为章丘区2600吨。') },
];

describe('sum-in-words', () => itFinds('sum-in-words', cases));
