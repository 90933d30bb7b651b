import assert from 'node:assert/strict';
import { fixAll } from '../../../server/src/core/features/fixAll/fixAll.ts';
import { type FixesOfKind, fixesOfKind } from '../../../server/src/core/features/fixAll/fixesOfKind.ts';
import type { Analysis } from '../../../server/src/core/planService.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import type { Position } from '../../../server/src/core/text/span.ts';
import { type CursorPlan, cursorPlans } from '../../support/cursorPlans.ts';
import { withEdits } from '../../support/formatted.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

/** What is mended when a plan is saved. */
const mended: readonly (readonly [what: string, before: string, after: string])[] = [
  ['a full-width colon', '规划概况:\n  标题：甲\n', '规划概况:\n  标题: 甲\n'],
  ['a full-width colon in a row', '主要措施:\n  - {名称：甲}\n', '主要措施:\n  - {名称: 甲}\n'],
  ['a colon without its blank', '规划概况:\n  标题:甲\n', '规划概况:\n  标题: 甲\n'],
  ['full-width commas in a list', '规划概况:\n  编制依据: [甲，乙、丙]\n', '规划概况:\n  编制依据: [甲, 乙, 丙]\n'],
  ['full-width brackets', '主要措施:\n  - ｛名称: 甲｝\n', '主要措施:\n  - {名称: 甲}\n'],
  ['a tab that indents', '规划概况:\n\t标题: 甲\n', '规划概况:\n  标题: 甲\n'],
  ['an ideographic space that indents', '规划概况:\n　标题: 甲\n', '规划概况:\n  标题: 甲\n'],
  ['a remark without its blank', '规划概况:\n  标题: 甲 #拟\n', '规划概况:\n  标题: 甲 # 拟\n'],
  [
    'a full-width colon, and not the # in the only text behind it, which is in quotes',
    '规划概况:\n  标题： "2 #机组方案"\n',
    '规划概况:\n  标题: "2 #机组方案"\n',
  ],
  [
    'a full-width colon, and the remark behind such a text',
    '规划概况:\n  标题： "甲" #拟\n',
    '规划概况:\n  标题: "甲" # 拟\n',
  ],
  [
    'a full-width colon, and the remark behind a text with a quote in it',
    "规划概况:\n  标题：甲's #拟's\n",
    "规划概况:\n  标题: 甲's # 拟's\n",
  ],
  ['full-width digits', '规划概况:\n  规划期: ２０２６—2030年\n', '规划概况:\n  规划期: 2026—2030年\n'],
  [
    'the brackets of a document number',
    '规划概况:\n  发文字号: 甲发[2026]1号\n',
    '规划概况:\n  发文字号: 甲发〔2026〕1号\n',
  ],
  ['a text that has to be quoted', '规划概况:\n  标题: 甲: 乙\n', '规划概况:\n  标题: "甲: 乙"\n'],
  ['a character that only looks like its own', '⽬标任务:\n  总体目标: [甲]\n', '目标任务:\n  总体目标: [甲]\n'],
  [
    'what is seen only when something else is mended',
    '规划概况：\n　标题：甲\n  发文字号：甲发[2026]1号\n',
    '规划概况: \n  标题: 甲\n  发文字号: 甲发〔2026〕1号\n'.replace(': \n', ':\n'),
  ],
  [
    'slips under English keys',
    'about:\n  title：甲\n  legalBasis: [甲，乙]\n',
    'about:\n  title: 甲\n  legalBasis: [甲, 乙]\n',
  ],
];

/** What somebody has to look at, and what is no slip: it stays as it is. */
const left: readonly (readonly [what: string, plan: string])[] = [
  ['the mark of the format, which is missing', '规划概况:\n  标题: 甲│\n'],
  ['the same marks in a text', '规划概况:\n  标题: 甲：乙，丙│\n'],
  ['the same marks in block text', '指导思想:\n  表述: |\n    标题：甲，│乙\n'],
  ['the same marks in quotes', '规划概况:\n  标题: "甲：乙，丙│"\n'],
  ['the same marks in a remark', '规划概况:\n  标题: 甲 # 标题：甲，乙│\n'],
  ['a key that is misspelt', '规化概况:\n  标题: 甲│\n'],
  [
    'a key that has another name now',
    '规划概况:\n  标题: 甲\n目标任务:\n  主要指标:\n    - {编号: M1, 统计期: 2030年│}\n',
  ],
  ['a term that has another name now', '规划概况:\n  标题: 甲\n  牵头单位: 甲市环境保护局│\n'],
  ['a unit that is better written otherwise', '污染状况分析:\n  现状指标:\n    - {指标名称: 用电量, 现状值: 3万度│}\n'],
  [
    'a sum that is another than its rows',
    '重点工业企业名单:\n  清单:\n    - {企业名称: 甲, 所在地区: 乙区}\n  汇总: {合计: 2家│}\n',
  ],
  [
    'a reference that is misspelt',
    '目标任务:\n  主要指标:\n    - {编号: M1}\n主要措施:\n  - {名称: 甲, 对应指标: [MI│]}\n',
  ],
  ['a dash where a value is to be written', '规划概况:\n  标题: 甲\n  牵头单位: -│\n'],
  ['a lead that is not named', '目标任务:\n  主要任务:\n    - {名称: 甲│}\n'],
  ['an empty file', '│'],
];

/** `│` stands at one of several findings of a kind. */
const ofKind: readonly (readonly [what: string, before: string, after: string, title: string])[] = [
  [
    'a term that has another name, and no other term',
    '规划概况:\n  牵头单位: 济南市环│境保护局\n  会同部门: [青岛市环境保护局]\n主要措施:\n  - {名称: 甲, 牵头单位: 济南市环境保护局}\n',
    '规划概况:\n  牵头单位: 济南市生态环境局\n  会同部门: [青岛市环境保护局]\n主要措施:\n  - {名称: 甲, 牵头单位: 济南市生态环境局}\n',
    '本文件中的2处一并改正：将“济南市环境保护局”改为“济南市生态环境局”',
  ],
  [
    'full-width colons, and no other slip',
    '规划概况:\n  标题：│甲\n目标任务:\n  总体目标：乙 #丙\n',
    '规划概况:\n  标题: 甲\n目标任务:\n  总体目标: 乙 #丙\n',
    '本文件中的2处一并改正：改成半角冒号加空格',
  ],
  [
    'document numbers, each in its own way',
    '规划概况:\n  上位规划:\n    - {名称: 甲, 发文字号: 乙发[│2026]1号}\n    - {名称: 丙, 发文字号: 丁发（2025）2号}\n',
    '规划概况:\n  上位规划:\n    - {名称: 甲, 发文字号: 乙发〔2026〕1号}\n    - {名称: 丙, 发文字号: 丁发〔2025〕2号}\n',
    '本文件中的2处一并改正：发文字号',
  ],
];

/** Nothing is offered beside the fix, or there is none. */
const alone: readonly (readonly [what: string, plan: string])[] = [
  ['the only one of its kind', '规划概况:\n  标题：│甲\n'],
  ['one whose like is of another kind', '规划概况:\n  标题：│甲\n  发文字号:乙发〔2026〕1号\n'],
  ['one of two that change other words', '规划概况:\n  牵头单位: 济南市环境│保护局\n  会同部门: [青岛市环境保护局]\n'],
  [
    'one of several ways',
    '目标任务:\n  主要指标:\n    - {指标名称: 甲率, 基期值: 80%, 目标值: 提高5│%}\n    - {指标名称: 乙率, 基期值: 80%, 目标值: 提高5%}\n',
  ],
  ['what has no fix', '主要措施:\n  - {名称: │}\n  - {名称: }\n'],
  ['what is right', '规划概况:\n  标题: │甲\n'],
];

describe('Mending all at once', () => {
  for (const [what, before, after] of mended)
    for (const plan of ways(`${before}│`))
      it(`mends ${what}, ${plan.way}`, () => {
        const once = withEdits(plan, fixAll(analyzed(plan.text), packageService));
        assert.equal(once, likewise(plan, after));
        assert.deepEqual(fixAll(analyzed(SourceText.of(once)), packageService), [], 'twice is once');
      });

  for (const [what, fixture] of left)
    for (const { way, text } of cursorPlans(fixture))
      it(`leaves ${what}, ${way}`, () => assert.deepEqual(fixAll(analyzed(text), packageService), []));

  it('leaves what is waived', () => {
    const plan = (waived: string) =>
      `规划概况:\n  标题: 甲\n  发文字号: 甲发[2026]1号\n例外说明:\n  - {规则: ${waived}, 理由: 原文如此}\n`;
    for (const { text } of cursorPlans(`│${plan('doc-number-form')}`))
      assert.deepEqual(fixAll(analyzed(text), packageService), []);
    for (const { text } of cursorPlans(`│${plan('unit-form')}`))
      assert.equal(fixAll(analyzed(text), packageService).length > 0, true);
  });

  it('changes nothing but what is wrong', () => {
    for (const { text } of ways('│规划概况:\n  标题：甲  \n\n\n  # 说明\n  牵头单位:   乙\n'))
      assert.equal(fixAll(analyzed(text), packageService).length, 1);
  });
});

describe('Mending all of a kind', () => {
  for (const [what, before, after, title] of ofKind)
    for (const plan of ways(before))
      it(`mends ${what}, ${plan.way}`, () => {
        const analysis = analyzed(plan.text);
        const found = [...fixesOfKind(at(analysis, plan.position), analysis, 'zh-CN').values()];
        assert.deepEqual(
          found.map((each) => each.title.replaceAll('𠮷', '甲')),
          [title],
        );
        const [{ edits }] = found as [FixesOfKind];
        assert.equal(withEdits(plan, edits), likewise(plan, after));
      });

  for (const [what, fixture] of alone)
    for (const { way, text, position } of cursorPlans(fixture))
      it(`offers nothing for ${what}, ${way}`, () => {
        const analysis = analyzed(text);
        assert.deepEqual([...fixesOfKind(at(analysis, position), analysis, 'zh-CN')], []);
      });
});

/** A plan in the ways that a slip may come. Its keys cannot be put into English, since it may not be read as YAML. */
function ways(fixture: string): readonly CursorPlan[] {
  return cursorPlans(fixture).filter(({ way }) => way !== 'with English keys');
}

/** The text of another fixture in the same way as a plan. */
function likewise({ way }: CursorPlan, fixture: string): string {
  const found = cursorPlans(`${fixture}│`).find((plan) => plan.way === way);
  assert.ok(found);
  return found.text.toString();
}

/** The findings at the cursor. */
const at = ({ findings, document }: Analysis, { line, character }: Position) =>
  findings.filter(({ anchor }) => {
    const { start, end } = document.rangeOf(anchor);
    return start.line === line && start.character <= character && character <= end.character;
  });
