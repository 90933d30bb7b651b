import assert from 'node:assert/strict';
import { waive } from '../../../server/src/core/features/waive/waive.ts';
import type { Analysis } from '../../../server/src/core/planService.ts';
import { type CursorPlan, cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed, packageService } from '../../support/packageService.ts';
import { findingAt, withReason } from '../../support/waived.ts';

const HEAD = '规划格式: 1\n规划概况:\n  标题: 甲\n  编制阶段: 送审稿\n';
const TWICE = '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲}\n    - {编号: M1, 指标名称: 乙}\n';
/** A measure with an old name of a body in it, as the row is written. */
const old = (row: string) => `主要措施:\n${row.replaceAll('旧', '济南市环境保护局')}`;
const FOUND = TWICE.replace('M1, 指标名称: 乙', 'M│1, 指标名称: 乙');

/** All contents but one, of which nothing is known. */
const OTHERS = ['污染状况分析', '指导思想', '目标任务', '重点内容', '主要措施', '重点工业企业名单', '重点投资项目规划']
  .map((name) => `${name}: {未转录: 甲}\n`)
  .join('');

/** `│` stands at the finding; in what becomes of the plan, where the reason is to be written. */
const offered: readonly (readonly [what: string, rule: string, before: string, after: string])[] = [
  [
    'a list that is begun with it',
    'id-duplicate',
    `${HEAD}${FOUND}`,
    `${HEAD}${TWICE}例外说明:\n  - 规则: id-duplicate\n    位置: 目标任务\n    理由: │\n`,
  ],
  [
    'a list at the end of a file that ends without a line',
    'id-duplicate',
    `${HEAD}${FOUND.trimEnd()}`,
    `${HEAD}${TWICE}例外说明:\n  - 规则: id-duplicate\n    位置: 目标任务\n    理由: │\n`,
  ],
  [
    'a list with an empty line above it, as others have',
    'id-duplicate',
    `${HEAD}\n${FOUND}`,
    `${HEAD}\n${TWICE}\n例外说明:\n  - 规则: id-duplicate\n    位置: 目标任务\n    理由: │\n`,
  ],
  [
    'a list between others that stand apart, at the end of a file that ends without a line',
    'id-duplicate',
    `${HEAD}\n${FOUND}\n附件: []`,
    `${HEAD}\n${TWICE}\n附件: []\n\n例外说明:\n  - 规则: id-duplicate\n    位置: 目标任务\n    理由: │\n`,
  ],
  [
    'one more row in braces',
    'id-duplicate',
    `${HEAD}${FOUND}例外说明:\n  - {规则: target-year, 理由: 甲}  # 说明\n`,
    `${HEAD}${TWICE}例外说明:\n  - {规则: target-year, 理由: 甲}  # 说明\n  - {规则: id-duplicate, 位置: 目标任务, 理由: │}\n`,
  ],
  [
    'one more row in lines, at its column',
    'id-duplicate',
    `${HEAD}例外说明:\n    - 规则: target-year\n      理由: 甲\n${FOUND}`,
    `${HEAD}例外说明:\n    - 规则: target-year\n      理由: 甲\n    - 规则: id-duplicate\n      位置: 目标任务\n      理由: │\n${TWICE}`,
  ],
  [
    'one more row of a list at its key’s column',
    'id-duplicate',
    `${HEAD}例外说明:\n- {规则: target-year, 理由: 甲}\n${FOUND}`,
    `${HEAD}例外说明:\n- {规则: target-year, 理由: 甲}\n- {规则: id-duplicate, 位置: 目标任务, 理由: │}\n${TWICE}`,
  ],
  [
    'the first entry in brackets',
    'id-duplicate',
    `${HEAD}例外说明: []\n${FOUND}`,
    `${HEAD}例外说明: [{规则: id-duplicate, 位置: 目标任务, 理由: │}]\n${TWICE}`,
  ],
  [
    'one more entry in brackets',
    'id-duplicate',
    `${HEAD}例外说明: [{规则: target-year, 理由: 甲}]\n${FOUND}`,
    `${HEAD}例外说明: [{规则: target-year, 理由: 甲}, {规则: id-duplicate, 位置: 目标任务, 理由: │}]\n${TWICE}`,
  ],
  [
    'a list whose key is there already',
    'id-duplicate',
    `${HEAD}例外说明:\n${FOUND}`,
    `${HEAD}例外说明:\n  - 规则: id-duplicate\n    位置: 目标任务\n    理由: │\n${TWICE}`,
  ],
  [
    'a plan that is set in as a whole',
    'content-missing',
    '  规划│格式: 1\n  规划概况: {标题: 甲}\n',
    '  规划格式: 1\n  规划概况: {标题: 甲}\n  例外说明:\n    - 规则: content-missing\n      理由: │\n',
  ],
  [
    'a row that has an id',
    'outdated-term',
    HEAD + old('  - {编号: C1, 名称: 甲, 牵头单位: 旧│}\n  - {编号: C2, 名称: 乙}\n'),
    `${HEAD + old('  - {编号: C1, 名称: 甲, 牵头单位: 旧}\n  - {编号: C2, 名称: 乙}\n')}例外说明:\n  - 规则: outdated-term\n    位置: C1\n    理由: │\n`,
  ],
  [
    'a row in lines that has an id',
    'outdated-term',
    HEAD + old('  - 编号: C1\n    名称: 甲\n    牵头单位: 旧│\n'),
    `${HEAD + old('  - 编号: C1\n    名称: 甲\n    牵头单位: 旧\n')}例外说明:\n  - 规则: outdated-term\n    位置: C1\n    理由: │\n`,
  ],
  [
    'the content, where a row has no id',
    'outdated-term',
    HEAD + old('  - {编号: C1, 名称: 甲}\n  - {名称: 乙, 牵头单位: 旧│}\n'),
    `${HEAD + old('  - {编号: C1, 名称: 甲}\n  - {名称: 乙, 牵头单位: 旧}\n')}例外说明:\n  - 规则: outdated-term\n    位置: 主要措施\n    理由: │\n`,
  ],
  [
    'what is about the whole, by the entry it stands in',
    'joint-authority',
    `${HEAD.replace('规划概况', '规划│概况')}主要措施: []\n`,
    `${HEAD}主要措施: []\n例外说明:\n  - 规则: joint-authority\n    位置: 规划概况\n    理由: │\n`,
  ],
  [
    'one content that is missing',
    'content-missing',
    `规划│格式: 1\n${OTHERS}`,
    `规划格式: 1\n${OTHERS}例外说明:\n  - 规则: content-missing\n    位置: 进度安排\n    理由: │\n`,
  ],
  [
    'all contents that are missing, of which one finding speaks',
    'content-missing',
    '规划│格式: 1\n规划概况: {标题: 甲}\n',
    '规划格式: 1\n规划概况: {标题: 甲}\n例外说明:\n  - 规则: content-missing\n    理由: │\n',
  ],
  [
    'a rule that has a waiver for another place',
    'outdated-term',
    `${HEAD + old('  - {编号: C1, 牵头单位: 旧}\n  - {编号: C2, 牵头单位: 旧│}\n')}例外说明: [{规则: outdated-term, 位置: C1, 理由: 甲}]\n`,
    `${HEAD + old('  - {编号: C1, 牵头单位: 旧}\n  - {编号: C2, 牵头单位: 旧}\n')}例外说明: [{规则: outdated-term, 位置: C1, 理由: 甲}, {规则: outdated-term, 位置: C2, 理由: │}]\n`,
  ],
];

/** Where `│` stands, there is a finding of the rule, or none, and nothing is to be waived by it. */
const refused: readonly (readonly [what: string, rule: string, plan: string])[] = [
  ['the mark of the format, which is missing', 'format-mark', '规划│概况:\n  标题: 甲\n'],
  ['a key that is none', 'key-unknown', `${HEAD}保障甲│: 乙\n`],
  ['a rule of a waiver that is none', 'waiver-unknown-rule', `${HEAD}例外说明:\n  - {规则: no-│rule, 理由: 甲}\n`],
  ['a waiver without its reason', 'waiver-reason', `${HEAD}例外说明:\n  - {规则: id-│duplicate}\n`],
  [
    'what has an entry that lacks its reason',
    'id-duplicate',
    `${HEAD}${FOUND}例外说明: [{规则: id-duplicate, 位置: 目标任务}]\n`,
  ],
  [
    'what has an entry that has ended',
    'id-duplicate',
    `${HEAD}${FOUND}例外说明: [{规则: id-duplicate, 位置: 目标任务, 理由: 甲, 有效期: 2020年}]\n`,
  ],
  ['what is waived', 'id-duplicate', `${HEAD}${FOUND}例外说明: [{规则: id-duplicate, 理由: 甲}]\n`],
  ['a list that says something else', 'id-duplicate', `${HEAD}${FOUND}例外说明: 甲\n`],
  ['a list that keeps its place free', 'id-duplicate', `${HEAD}${FOUND}例外说明: 待定\n`],
  ['a list behind whose key stands what says nothing', 'id-duplicate', `${HEAD}${FOUND}例外说明: ~\n`],
  ['a list behind whose key are empty quotes', 'id-duplicate', `${HEAD}${FOUND}例外说明: ""\n`],
  ['a plan in brackets', 'id-duplicate', '{目标任务: {主要指标: [{编号: M1}, {编号: M│1}]}}\n'],
];

describe('Waiving a finding', () => {
  for (const [what, rule, before, after] of offered)
    for (const plan of cursorPlans(before))
      it(`writes ${what}, ${plan.way}`, () => {
        const analysis = analyzed(plan.text);
        const finding = findingAt(analysis, rule, plan.position);
        const offer = waive(finding, analysis, packageService);
        assert.ok(offer);
        const expected = cursorPlans(after).find(({ way }) => way === plan.way);
        assert.ok(expected);
        assert.equal(withReason(plan.text, offer, '│').toString(), inKeys(expected));

        const waived = analyzed(withReason(plan.text, offer, '原文如此'));
        const reasons = waived.findings.filter((each) => each.rule.id === rule).map((each) => each.waived?.reason);
        assert.ok(reasons.includes('原文如此'), 'with a reason it is waived');
        assert.deepEqual(told(waived), told(analysis), 'and nothing else is found');
      });

  for (const [what, rule, fixture] of refused)
    for (const { way, text, position } of cursorPlans(fixture))
      it(`is not offered for ${what}, ${way}`, () => {
        const analysis = analyzed(text);
        assert.equal(waive(findingAt(analysis, rule, position), analysis, packageService), undefined);
      });

  it('says in both languages what is waived, and where', () => {
    const [plan] = cursorPlans(`${HEAD}${FOUND}`);
    assert.ok(plan);
    const analysis = analyzed(plan.text);
    assert.deepEqual(waive(findingAt(analysis, 'id-duplicate', plan.position), analysis, packageService)?.title, {
      zh: '写例外说明：id-duplicate 不适用于“目标任务”',
      en: 'Waive id-duplicate for “目标任务”, with a reason',
    });
  });

  it('is offered again for none once it has been done, though its reason is still to come', () => {
    for (const { text, position } of cursorPlans(`${HEAD}${FOUND}`)) {
      const analysis = analyzed(text);
      const offer = waive(findingAt(analysis, 'id-duplicate', position), analysis, packageService);
      assert.ok(offer);
      const begun = analyzed(withReason(text, offer, ''));
      assert.equal(waive(findingAt(begun, 'id-duplicate', position), begun, packageService), undefined);
      assert.ok(begun.findings.some(({ rule }) => rule.id === 'waiver-reason'));
    }
  });
});

/** A plan with its cursor, which names its contents as its keys do. */
function inKeys({ way, text, position }: CursorPlan): string {
  const whole = text.withEdit({ start: position, end: position }, '│').toString();
  if (way !== 'with English keys') return whole;
  const name = (zh: string): string => packageService.schema.root.property(zh)?.name ?? zh;
  return whole.replace(/(?<=\bat: )[^\n,}]+/g, name);
}

/** Everything that is found but blanks: the list whose key is there is one, as long as it has no entry. */
const told = ({ findings }: Analysis): readonly string[] =>
  findings
    .filter(({ rule }) => rule.id !== 'value-empty')
    .map(({ rule, message }) => `${rule.id} ${message}`)
    .sort();
