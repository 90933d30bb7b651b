import assert from 'node:assert/strict';
import { analyze } from '../support/plan.ts';

const cases: readonly { about: string; finds: string | null; severity?: string }[] = [
  { about: '规划层级: 市级, 牵头单位: 市发展改革委', finds: 'nobody', severity: 'warning' },
  { about: '规划层级: 市级', finds: 'none', severity: 'warning' },
  { about: '规划层级: 市级, 牵头单位: 市发展改革委, 会同部门: []', finds: 'nobody', severity: 'warning' },
  { about: '规划层级: 市级, 牵头单位: 市发展改革委, 会同部门:', finds: 'nobody', severity: 'warning' },
  { about: '规划层级: 市级, 牵头单位: 市发展改革委, 会同部门: [市财政局]', finds: null },
  { about: '规划层级: 省级, 牵头单位: 省生态环境厅, 会同部门: [省发展改革委]', finds: null },
  { about: '规划层级: 市级, 牵头单位: 市发展改革委、市生态环境局', finds: null },
  {
    // A duty of 发展改革委, and not of the plan.
    about: '规划层级: 国家级, 牵头单位: 国家发展改革委, 会同部门: [财政部]',
    finds: 'environment',
    severity: 'information',
  },
  { about: '规划层级: 国家级, 牵头单位: 国家发展改革委, 会同部门: [环保总局]', finds: null },
  { about: '规划层级: 国家级, 牵头单位: 国家发展改革委, 会同部门: [环境保护部]', finds: null },
  { about: '规划层级: 国家级, 牵头单位: 生态环境部, 会同部门: [国家发展改革委]', finds: null },
  { about: '规划层级: 国家级, 牵头单位: 工业和信息化部, 会同部门: [财政部]', finds: null },
  { about: '牵头单位: 国家发展改革委, 会同部门: [财政部]', finds: 'environment', severity: 'information' },
  { about: '规划层级: 市级, 牵头单位: 济南市人民政府办公厅', finds: null },
  { about: '规划层级: 园区级, 牵头单位: 章丘经济开发区管委会', finds: null },
  { about: '规划层级: 市级, 牵头单位: 济南市节能减排工作领导小组办公室', finds: null },
  { about: '规划层级: 市级, 牵头单位: 济南市发展和改革委员会办公室', finds: 'nobody' },
  { about: '规划层级: 市级, 牵头单位: 甲局, 会同部门: [乙局, 甲局]', finds: 'leads', severity: 'information' },
  { about: '规划层级: 市级, 牵头单位: 甲局, 会同部门: [乙局, 乙局]', finds: 'twice', severity: 'information' },
  { about: '规划层级: 国家级, 规划类型: 行动计划, 牵头单位: 工业和信息化部, 会同部门: [财政部]', finds: null },
];

describe('joint-authority', () => {
  for (const { about, finds, severity } of cases) {
    it(`{${about}}: ${finds ?? 'no finding'}`, () => {
      const { findings } = analyze(`规划概况: {编制阶段: 送审稿, ${about}}\n`);
      const own = findings.filter(({ rule }) => rule.id === 'joint-authority');
      assert.deepEqual(
        own.map(({ message }) => message),
        finds === null ? [] : [finds],
      );
      if (severity !== undefined) assert.equal(own[0]?.severity, severity);
      assert.ok(!findings.some(({ rule }) => rule.id === 'value-empty'), 'a blank is reported once');
    });
  }
});
