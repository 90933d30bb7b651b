import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const LISTED = '重点工业企业名单:\n  - {编号: Q1, 企业名称: 示例（章丘）钢铁有限公司}\n';
const row = (fields: string, list = LISTED) => `${list}重点投资项目规划:\n  - {编号: P1, 项目名称: 甲, ${fields}}\n`;

const short = (owner: string, other = '临溪县示例水泥有限公司') =>
  row(
    `项目单位: ${owner}`,
    `重点工业企业名单:\n  - {编号: Q1, 企业名称: 临溪县示例纸业有限公司}\n  - {编号: Q2, 企业名称: ${other}}\n`,
  );

const cases: readonly RuleCase[] = [
  {
    when: 'an enterprise off the list',
    text: row('项目单位: 示例造纸有限公司'),
    finds: ['示例造纸有限公司'],
    severity: 'hint',
    says: '“示例造纸有限公司”不在重点企业名单内，请核对。',
  },
  { when: 'a factory', text: row('项目单位: 示例化工厂, 所属行业: 化工'), finds: ['示例化工厂'] },
  {
    when: 'English keys',
    text: 'keyEnterprises: [{id: Q1, name: 甲公司}]\nkeyProjects: [{name: 甲, owner: 乙公司}]\n',
    finds: ['乙公司'],
  },
  {
    when: 'what one of the list is called for short',
    text: short('示例纸业'),
    finds: ['示例纸业'],
    severity: 'hint',
    says: '“示例纸业”是不是名单里的“临溪县示例纸业有限公司”？请写编号“Q1”或者全称。',
    fixed: '项目单位: Q1}',
  },
  {
    when: 'a part of the name with its legal form',
    text: short('示例纸业有限公司'),
    finds: ['示例纸业有限公司'],
    fixed: '项目单位: Q1}',
  },
  {
    when: 'another legal form',
    text: short('临溪县示例纸业有限责任公司'),
    finds: ['临溪县示例纸业有限责任公司'],
    severity: 'hint',
    says: '“临溪县示例纸业有限责任公司”与名单里的“临溪县示例纸业有限公司”名称相近，是同一企业的，请写编号“Q1”，或者统一名称。',
    fixed: '项目单位: Q1}',
  },
  {
    when: 'another legal form of a part of the name',
    text: short('示例纸业集团有限公司'),
    finds: ['示例纸业集团有限公司'],
    fixed: '项目单位: Q1}',
  },
  {
    when: 'another legal form, of a name with its industry in it',
    text: short('临溪县示例水泥股份有限公司'),
    finds: ['临溪县示例水泥股份有限公司'],
    fixed: '项目单位: Q2}',
  },
  {
    when: 'a short name with its industry in it',
    text: short('示例水泥'),
    finds: ['示例水泥'],
    fixed: '项目单位: Q2}',
  },
  {
    when: 'near miss: an enterprise of its own, whose name another holds',
    text: short('临溪县示例纸业有限责任公司', '临溪县示例纸业包装有限公司'),
    finds: ['临溪县示例纸业有限责任公司'],
    says: '“临溪县示例纸业有限责任公司”不在重点企业名单内，请核对。',
    fixed: null,
  },
  {
    when: 'near miss: a branch',
    text: short('示例纸业分公司'),
    finds: ['示例纸业分公司'],
    says: '“示例纸业分公司”不在重点企业名单内，请核对。',
    fixed: null,
  },
  { when: 'a word for what it makes', text: short('精细化工', '临溪县甲乙精细化工有限公司') },
  { when: 'a short name in quotes', text: short('"示例纸业"'), finds: ['"示例纸业"'], fixed: '项目单位: Q1}' },
  { when: 'a short name that two have', text: short('示例纸业', '丙县示例纸业有限公司') },
  { when: 'a short name of none', text: short('样例纸业') },
  { when: 'two characters, which may be of anything', text: short('示例') },
  { when: 'a place in the name', text: short('临溪县') },
  { when: 'an industry in the name', text: short('造纸业', '丙造纸业有限公司') },
  { when: 'a legal form', text: short('有限责任', '临溪县示例水泥有限责任公司') },
  { when: 'a park in the name', text: short('临溪开发区', '临溪开发区示例水泥有限公司') },
  { when: 'two short names', text: short('示例纸业、示例水泥') },
  {
    when: 'a short name with enterprises that have no ids',
    text: short('示例纸业').replace('重点投资', '  - {企业名称: 丁公司}\n重点投资'),
  },
  { when: 'an enterprise of the list', text: row('项目单位: 示例（章丘）钢铁有限公司') },
  { when: 'brackets of another width', text: row('项目单位: 示例(章丘)钢铁有限公司') },
  { when: 'its id', text: row('项目单位: Q1') },
  { when: 'a park', text: row('项目单位: 章丘化工园区管委会') },
  { when: 'water works', text: row('项目单位: 济南市水务集团') },
  { when: 'an institute', text: row('项目单位: 山东省生态环境规划研究院') },
  { when: 'another industry', text: row('项目单位: 示例农业有限公司, 所属行业: 农业') },
  { when: 'monitoring', text: row('项目单位: 示例科技有限公司, 项目类别: 监测能力') },
  { when: 'several', text: row('项目单位: 甲公司、乙公司') },
  { when: 'a list in an annex', text: row('项目单位: 乙公司', '重点工业企业名单: {附件: 附件1}\n') },
  {
    when: 'a list read in part',
    text: row('项目单位: 乙公司', '重点工业企业名单:\n  未转录: 其余\n  清单: [{编号: Q1, 企业名称: 甲}]\n'),
  },
  { when: 'rows without ids', text: row('项目单位: 乙公司', `${LISTED}  - {企业名称: 丙公司}\n`) },
  { when: 'no list', text: row('项目单位: 乙公司', '') },
];

describe('project-owner', () => itFinds('project-owner', cases));
