import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type LensesShown, lensesIn } from '../../../server/src/core/features/lens/lensesIn.ts';
import { StateMemory } from '../../../server/src/core/states/requirementStates.ts';
import type { Locale } from '../../../server/src/core/text/locale.ts';
import type { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

const lenses = (text: SourceText, locale: Locale = 'zh-CN') =>
  lensesIn(analyzed(text), packageService, new StateMemory(packageService.policies), locale);

const HEAD = '│规划格式: 1\n规划概况: {规划层级: 市级, 编制阶段: 送审稿, 编制依据: [国办发〔2003〕100号]}\n';
const TARGETS = '目标任务:\n  主要指标:\n    - 编号: «M1»\n      指标名称: 甲\n    - 编号: M2\n      指标名称: 乙\n';

/** `«»` what has a lens, and what that says; other lenses are left out of the comparison by `about`. */
const cases: readonly (readonly [what: string, plan: string, about: RegExp, says: readonly string[]])[] = [
  [
    'on a content, its clause and what is answered',
    `${HEAD}«进度安排»:\n  - {阶段: 甲, 时间: 2026年}\n`,
    /二（一）/,
    ['国办发[2003]100号 二（一） · 要求已落实 1/1'],
  ],
  [
    'on a content that says nothing, what is to be mended',
    `${HEAD}«进度安排»:\n`,
    /二（一）/,
    ['国办发[2003]100号 二（一） · 要求已落实 0/1 · 1 条问题'],
  ],
  [
    'on a target, what serves it',
    `${HEAD}${TARGETS}主要措施:\n  - {名称: 甲, 对应指标: [M1]}\n  - {名称: 乙, 对应指标: [M1]}\n重点投资项目规划:\n  - {项目名称: 甲, 对应指标: [M1]}\n`,
    /项措施/,
    ['2 项措施、1 个项目'],
  ],
  [
    'on a target, its tasks',
    `${HEAD}${TARGETS}  主要任务:\n    - {名称: 甲, 对应指标: [M1]}\n`,
    /项任务/,
    ['1 项任务'],
  ],
];

const nothing: readonly (readonly [what: string, plan: string, about: RegExp])[] = [
  ['on a target that nothing serves', `${HEAD}${TARGETS.replace(/[«»]/g, '')}`, /项|个/],
  [
    'on a target in a row between brackets',
    `${HEAD}目标任务:\n  主要指标: [{编号: M1, 指标名称: 甲}]\n主要措施:\n  - {名称: 甲, 对应指标: [M1]}\n`,
    /项措施/,
  ],
  ['on what stands beside the contents', `${HEAD}附件:\n  - {编号: 附件1, 名称: 甲}\n`, /./],
  ['in an empty file', '│', /./],
];

describe('A lens', () => {
  for (const [what, fixture, about, says] of cases)
    for (const { way, text, marked } of cursorPlans(fixture))
      it(`says ${what}, ${way}`, () => {
        const shown = lenses(text).filter(
          ({ title }) => about.test(title) && marked.some(({ start }) => start.line >= 0),
        );
        const there = shown.filter(({ range }) => marked.some(({ start }) => start.line === range.start.line));
        assert.deepEqual(
          there.map(({ title }) => title),
          says,
        );
        assert.deepEqual(
          there.map(({ range }) => range),
          marked,
        );
      });

  for (const [what, fixture, about] of nothing)
    for (const { way, text } of cursorPlans(fixture))
      it(`is not shown ${what}, ${way}`, () =>
        assert.deepEqual(
          lenses(text).filter(({ title }) => about.test(title)),
          [],
        ));

  it('is not shown on each of more than fifty targets', () => {
    const rows = Array.from({ length: 51 }, (_, at) => `    - 编号: M${at}\n      指标名称: 甲${at}\n`).join('');
    const [plan] = cursorPlans(`${HEAD}目标任务:\n  主要指标:\n${rows}主要措施:\n  - {名称: 甲, 对应指标: [M1]}\n`);
    assert.ok(plan);
    assert.deepEqual(
      lenses(plan.text).filter(({ title }) => /项措施/.test(title)),
      [],
    );
  });

  it('is shown where it is wanted', () => {
    const [plan] = cursorPlans(
      `${HEAD}${TARGETS.replace(/[«»]/g, '')}主要措施:\n  - {名称: 甲, 对应指标: [M1]}\n进度安排:\n`,
    );
    assert.ok(plan);
    const lines = (shown: LensesShown) =>
      lensesIn(analyzed(plan.text), packageService, new StateMemory(packageService.policies), 'zh-CN', shown).map(
        ({ range }) => range.start.line,
      );
    assert.deepEqual(lines('contents'), [2, 8, 10]);
    assert.deepEqual(lines('targets'), [4]);
    assert.deepEqual(
      lines('all').sort((a, b) => a - b),
      [2, 4, 8, 10],
    );
    assert.deepEqual(lines('off'), []);
  });

  it('reads in the language of the reader', () => {
    const [plan] = cursorPlans(`│${readFileSync('schemas/examples/complete.en.cleanplan.yaml', 'utf8')}`);
    assert.ok(plan);
    for (const { title } of lenses(plan.text, 'en'))
      assert.doesNotMatch(title.replace(/^国办发\[2003\]100号 [一二三四五（）]+/, ''), /\p{Script=Han}|\{/u);
  });
});
