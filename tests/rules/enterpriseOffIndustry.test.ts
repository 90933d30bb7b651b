import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const plan = (industry: string, more = '', scope = '行业: [冶金, 建材]') =>
  `规划概况: {规划范围: {${scope}}}\n重点工业企业名单:\n  - {编号: Q1, 企业名称: 甲厂, 所属行业: ${industry}${more}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'an industry that the plan does not name',
    text: plan('化工'),
    finds: ['化工'],
    severity: 'hint',
    says: '“甲厂”所属行业（化工）未列入规划范围，请核对，或写明列入理由。',
  },
  { when: 'one outside the nine', text: plan('医药'), finds: ['医药'] },
  { when: 'a code', text: plan('C2614'), finds: ['C2614'] },
  { when: 'groups of industries', text: plan('化工', '', '行业分组: {重点行业: [钢铁, 水泥]}'), finds: ['化工'] },
  {
    when: 'English keys',
    text: 'about: { scope: { industries: [建材] } }\nkeyEnterprises: [{ name: 甲厂, industry: 化工 }]\n',
    finds: ['化工'],
  },
  {
    when: 'another industry of light industry, which the plan does not name as a whole',
    text: plan('食品', '', '行业: [造纸, 化工]'),
    finds: ['食品'],
  },
  { when: 'one of light industry, which the plan names', text: plan('食品', '', '行业: [轻工]') },
  { when: 'the second of two that the plan names together', text: plan('化工', '', '行业: [石化化工, 造纸]') },
  { when: 'a third beside two together', text: plan('食品', '', '行业: [石化化工, 造纸]'), finds: ['食品'] },
  { when: 'one of two beside an industry that no table knows', text: plan('食品', '', '行业: [造纸和养殖]') },
  {
    when: 'industries of what is done, which is not all that the plan covers',
    text: `重点内容:\n  - {名称: 造纸行业减水, 行业: [造纸]}\n${plan('化工', '', '地区: [济南市]')}`,
  },
  { when: 'a part of one that it names', text: plan('水泥') },
  { when: 'another name', text: plan('钢铁') },
  { when: 'one of two industries', text: plan('焦化') },
  { when: 'one of a group', text: plan('水泥', '', '行业分组: {重点行业: [建材]}') },
  { when: 'a reason', text: plan('化工', ', 列入理由: 使用有毒有害原料') },
  { when: 'a reason still blank', text: plan('化工', ', 列入理由: ') },
  { when: 'no industries in the plan', text: plan('化工', '', '地区: [济南市]') },
  { when: 'an industry that no table knows', text: plan('星际航行') },
  { when: 'a scope that no table knows', text: plan('化工', '', '行业: [各行业]') },
  { when: 'a scope that was not read', text: plan('化工', '', '行业: [建材], 未转录: 其余') },
  {
    when: 'an enterprise that lies elsewhere',
    text: plan('化工', ', 所在地区: 青岛市', '地区: [济南市], 行业: [建材]'),
  },
];

describe('enterprise-off-industry', () => itFinds('enterprise-off-industry', cases));
