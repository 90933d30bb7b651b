import assert from 'node:assert/strict';
import { framed } from '../support/frame.ts';
import { analyze } from '../support/plan.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const PROJECTS = ['1.2亿元', '1.5亿元'];
const rows = (investments: readonly string[]) =>
  investments
    .map((each, at) => `    - {编号: P${at}, 项目名称: 项目${at}, 总投资: ${each}, 资金来源: 企业自筹}\n`)
    .join('');
const projects = (summary: string, investments: readonly string[] = PROJECTS) =>
  framed(`重点投资项目规划:\n  汇总: {${summary}}\n  清单:\n${rows(investments)}`);
const ENTERPRISES = '{编号: Q1, 企业名称: 甲公司}, {编号: Q2, 企业名称: 乙公司}';
const enterprises = (summary: string, list = ENTERPRISES) =>
  framed(`重点工业企业名单: {汇总: {${summary}}, 清单: [${list}]}\n`);
const prose = (text: string) =>
  framed(
    `主要措施:\n  - {名称: 组织实施, 说明: ${text}}\n重点工业企业名单: [${ENTERPRISES}]\n重点投资项目规划:\n${rows(PROJECTS)}`,
  );

const cases: readonly RuleCase[] = [
  {
    when: 'another number of projects',
    text: projects('项目数: 3个'),
    finds: ['3个'],
    severity: 'warning',
    related: '清单',
    fixed: '项目数: 2个',
    says: '项目数写的是3个，清单为2个，请核对。',
  },
  {
    when: 'a total in the words of the summary',
    text: projects('说明: 共2个项目，合计3亿元。'),
    finds: ['3亿元'],
    fixed: '合计2.7亿元。',
  },
  { when: 'near miss: the total as it is', text: projects('说明: 合计2.7亿元。') },
  { when: 'near miss: a total of something else', text: projects('说明: 市级补助合计0.3亿元。') },
  { when: 'near miss: a total of what the sentence speaks of', text: projects('说明: 申请中央资金，合计0.3亿元。') },
  { when: 'near miss: some money', text: projects('说明: 3亿元用于节水。') },
  { when: 'near miss: a total in a note', text: projects('项目数: 2个, 备注: 合计3亿元') },
  { when: 'near miss: the words about one tier', text: projects('项目等级: 骨干, 说明: 共3个项目，合计3亿元。') },
  { when: 'the number of one tier', text: projects('项目等级: 骨干, 项目数: 3个'), finds: [] },
  {
    when: 'a list copied in part',
    text: projects('项目数: 3个').replace('  清单:', '  未转录: 附表第二页\n  清单:'),
    finds: [],
  },
  { when: 'another investment', text: projects('总投资: 2.8亿元'), finds: ['2.8亿元'], fixed: '总投资: 2.7亿元' },
  {
    when: 'another investment in other units',
    text: projects('总投资: 28000万元'),
    finds: ['28000万元'],
    fixed: '总投资: 2.7亿元',
  },
  {
    when: 'an investment that differs by a rounding',
    text: projects('总投资: 2.7亿元', ['1.22亿元', '1.51亿元']),
    finds: ['2.7亿元'],
    severity: 'warning',
    says: '总投资写的是2.7亿元，清单为2.73亿元，相差0.03亿元；如系四舍五入，请统一保留位数。',
  },
  {
    when: 'another number of enterprises',
    text: enterprises('企业数: 3家'),
    finds: ['3家'],
    fixed: '企业数: 2家',
    related: '清单',
  },
  { when: 'a number without a unit', text: enterprises('企业数: 3'), finds: ['3'] },
  { when: 'a rounded count that is not satisfied', text: enterprises('企业数: 约500家'), finds: ['约500家'] },
  { when: 'a bound that is not satisfied', text: enterprises('企业数: 3家以上'), finds: ['3家以上'] },
  {
    when: 'the words of the summary',
    text: enterprises('说明: 共22家企业。'),
    finds: ['22家'],
    says: '文中写的是22家，清单为2家，请核对。',
    fixed: '共2家企业',
  },
  {
    when: 'the words of the summary of projects',
    text: projects('说明: 共安排重点项目3个，总投资2.9亿元。'),
    finds: ['3个', '2.9亿元'],
  },
  { when: 'a sentence that names the list', text: prose('将22家企业列入重点工业企业名单。'), finds: ['22家'] },
  {
    when: 'a sentence that names the list by its title',
    text: prose('共22家，见《重点工业企业名单》。'),
    finds: ['22家'],
  },
  {
    when: 'a sentence that names the table of projects',
    text: prose('共安排3个项目，总投资2.7亿元，见重点项目表。'),
    finds: ['3个'],
    related: '重点投资项目规划',
  },
  {
    when: 'English keys',
    text: 'keyEnterprises: { summary: { count: 3家 }, list: [{ name: 甲 }, { name: 乙 }] }\n',
    finds: ['3家'],
    related: 'list',
  },

  { when: 'the same', text: projects('项目数: 2个, 总投资: 2.7亿元') },
  { when: 'the same in other units', text: projects('总投资: 27000万元') },
  {
    when: 'a row without an investment',
    text: framed(
      `重点投资项目规划:\n  汇总: {总投资: 3亿元}\n  清单:\n${rows(PROJECTS)}    - {编号: P9, 项目名称: 丙}\n`,
    ),
  },
  { when: 'a row with an approximate investment', text: projects('总投资: 3亿元', ['1.2亿元', '约1.6亿元']) },
  { when: 'a factor of ten thousand, which is told otherwise', text: projects('总投资: 2.7万元') },
  { when: 'an approximate investment', text: projects('总投资: 约2.7亿元') },
  { when: 'a rounded count', text: enterprises('企业数: 约2家') },
  { when: 'a bound', text: enterprises('企业数: 2家以上') },
  { when: 'a number without a unit that is right', text: enterprises('企业数: 2') },
  {
    when: 'a list in an annex',
    text: framed(
      '重点工业企业名单: {汇总: {企业数: 22家, 说明: 共23家企业。}, 清单: {附件: 附件1}}\n附件: [{编号: 附件1, 名称: 名单}]\n',
    ),
  },
  {
    when: 'a list that is unread in part',
    text: framed('重点工业企业名单: {汇总: {企业数: 22家}, 清单: [{编号: Q1, 企业名称: 甲公司}, 乙公司]}\n'),
  },
  { when: 'a list without rows', text: framed('重点工业企业名单: {汇总: {企业数: 22家}}\n') },
  {
    when: 'words that agree',
    text: prose('将2家企业列入重点工业企业名单，共安排2个项目，总投资2.7亿元，见重点项目表。'),
  },
  { when: 'words about a part', text: prose('重点工业企业名单中，化工企业1家，首批共1家企业，其中重点企业1家。') },
  { when: 'words about one industry', text: prose('化工行业共1家企业列入重点工业企业名单。') },
  {
    when: 'words about enterprises of one kind',
    text: prose('共1家化工企业列入重点工业企业名单，见重点项目表的共1个节能项目。'),
  },
  { when: 'words about one place', text: prose('章丘区安排1个项目，总投资1.2亿元，列入重点项目表。') },
  { when: 'words that name no list', text: prose('全市共有22家企业通过验收，总投资9亿元。') },
  {
    when: 'a rule for money',
    text: framed(
      `重点投资项目规划:\n  资金规则: [{说明: 总投资1000万元以上的项目给予补助。}]\n  清单:\n${rows(PROJECTS)}`,
    ),
  },
  {
    when: 'words that agree with the summary, which is wrong',
    text: projects('项目数: 3个, 说明: 共3个项目。'),
    finds: ['3个'],
  },
];

describe('summary-mismatch', () => {
  itFinds('summary-mismatch', cases);

  it('is waived by its former id', () => {
    const { findings } = analyze(`${projects('项目数: 3个')}例外说明: [{规则: count-mismatch, 理由: 另有一项待定}]\n`);
    assert.deepEqual(
      findings.map(({ rule, waived }) => [rule.id, waived]),
      [['summary-mismatch', '另有一项待定']],
    );
  });
});
