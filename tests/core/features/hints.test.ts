import assert from 'node:assert/strict';
import { type HintsShown, hintsIn } from '../../../server/src/core/features/hints/hintsIn.ts';
import type { Locale } from '../../../server/src/core/text/locale.ts';
import type { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed } from '../../support/packageService.ts';

const hints = (text: SourceText, locale: Locale = 'zh-CN', shown: HintsShown = 'block') =>
  hintsIn(analyzed(text), { start: { line: 0, character: 0 }, end: text.positionAt(text.length) }, locale, shown);

const HEAD = '│规划概况: {规划期: 2026—2030年, 基准年: 2025}\n';
const target = (...lines: readonly string[]) =>
  `${HEAD}目标任务:\n  主要指标:\n    - 编号: M1\n      指标名称: 甲排放量\n${lines.map((line) => `      ${line}\n`).join('')}`;
const project = (...lines: readonly string[]) =>
  `${HEAD}重点投资项目规划:\n  - 项目名称: 甲\n${lines.map((line) => `    ${line}\n`).join('')}`;

/** `«»` an empty place is where a hint stands, in order. */
const cases: readonly (readonly [what: string, plan: string, says: readonly string[]])[] = [
  ['what a fall comes to', target('基期值: 4200吨', '目标值: 下降8%以上«»'), ['4200吨（2025年） → ≤3864吨']],
  [
    'what it comes to before a remark',
    target('基期值: 4200吨', '目标值: 下降8%以上«»  # 省里下达'),
    ['4200吨（2025年） → ≤3864吨'],
  ],
  ['how much of a fall a level is', target('基期值: 4000吨', '目标值: 3600吨«»'), ['比4000吨（2025年）下降10%']],
  [
    'the share of each source, and that they come to the investment',
    project('总投资: 1000万元', '资金来源:«»', '  企业自筹: 750万元«»', '  财政资金: 250万元«»'),
    ['合计1000万元，与总投资相等', '75%', '25%'],
  ],
  [
    'sources that do not come to the investment',
    project('总投资: 1000万元', '资金来源:«»', '  企业自筹: 700万元«»', '  财政资金: 200万元«»'),
    ['合计900万元，总投资1000万元', '70%', '20%'],
  ],
];

/** The same between brackets, which somebody has to ask for. */
const between: readonly (readonly [what: string, plan: string, says: readonly string[]])[] = [
  [
    'what a fall comes to',
    `${HEAD}目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 基期值: 4200吨, 目标值: 下降8%以上«»}\n`,
    ['4200吨（2025年） → ≤3864吨'],
  ],
  [
    'what it comes to between quotes',
    `${HEAD}目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 基期值: 4200吨, 目标值: "下降8%以上"«», 属性: 约束性}\n`,
    ['4200吨（2025年） → ≤3864吨'],
  ],
  [
    'shares and their sum',
    project('总投资: 1000万元', '资金来源:«» {企业自筹: 750万元«», 财政资金: 250万元«»}'),
    ['合计1000万元，与总投资相等', '75%', '25%'],
  ],
  [
    'what stands on lines of its own as well',
    target('基期值: 4200吨', '目标值: 下降8%以上«»'),
    ['4200吨（2025年） → ≤3864吨'],
  ],
];

const notBetween: readonly (readonly [what: string, plan: string])[] = [
  ['a comma in a text', `${HEAD}主要措施:\n  - {名称: "甲, 8%, 乙", 措施类别: 资金}\n`],
  ['a target without a baseline', `${HEAD}目标任务:\n  主要指标: [{编号: M1, 目标值: 下降8%}]\n`],
  ['brackets that are not closed', `${HEAD}目标任务:\n  主要指标:\n    - {编号: M1, 基期值: 4200吨, 目标值: 下降8%\n`],
];

const nothing: readonly (readonly [what: string, plan: string])[] = [
  [
    'a row between brackets',
    `${HEAD}目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 基期值: 4200吨, 目标值: 下降8%}\n`,
  ],
  ['a target without a baseline', target('目标值: 下降8%')],
  ['a target that is not set', target('基期值: 4200吨', '目标值: 待定')],
  ['a value that can be read in two ways', target('基期值: 4200吨', '目标值: 8')],
  ['a change of each year', target('基期值: 4200吨', '目标值: 年均下降8%')],
  ['a project without an investment', project('资金来源:', '  企业自筹: 750万元')],
  ['a source that is not certain', project('总投资: 1000万元', '资金来源:', '  企业自筹: 约750万元')],
  ['an amount of something else', project('总投资: 1000万元')],
  ['what cannot be read', '│目标任务:\n  主要指标:\n    - 编号: "M1\n      目标值: 下降8%\n'],
  ['an empty file', '│'],
];

describe('A hint', () => {
  for (const [what, fixture, says] of cases)
    for (const { way, text, marked } of cursorPlans(fixture))
      it(`tells ${what}, ${way}`, () => {
        const found = hints(text);
        assert.deepEqual(
          found.map(({ label }) => label),
          says,
        );
        assert.deepEqual(
          found.map(({ position }) => position),
          marked.map(({ start }) => start),
        );
      });

  for (const [what, fixture] of nothing)
    for (const { way, text } of cursorPlans(fixture))
      it(`is not shown for ${what}, ${way}`, () => assert.deepEqual(hints(text), []));

  for (const [what, fixture, says] of between)
    for (const { way, text, marked } of cursorPlans(fixture))
      it(`tells between brackets ${what}, ${way}`, () => {
        const found = hints(text, 'zh-CN', 'all');
        assert.deepEqual(
          found.map(({ label }) => label),
          says,
        );
        assert.deepEqual(
          found.map(({ position }) => position),
          marked.map(({ start }) => start),
        );
        assert.deepEqual(hints(text, 'zh-CN', 'off'), []);
      });

  for (const [what, fixture] of notBetween)
    for (const { way, text } of cursorPlans(fixture))
      it(`is not shown between brackets for ${what}, ${way}`, () => assert.deepEqual(hints(text, 'zh-CN', 'all'), []));

  it('is only shown for the lines that are asked for', () => {
    const [plan] = cursorPlans(target('基期值: 4200吨', '目标值: 下降8%以上'));
    assert.ok(plan);
    const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
    assert.deepEqual(hintsIn(analyzed(plan.text), range, 'zh-CN'), []);
  });

  it('tells a change of shares in points, in words of the reader, and does not repeat the value', () => {
    const [plan] = cursorPlans(target('基期值: 85%', '目标值: 90%以上'));
    assert.ok(plan);
    const labels = (locale: Locale) => hints(plan.text, locale).map(({ label }) => label);
    assert.deepEqual(labels('zh-CN'), ['比85%（2025年）提高≥5个百分点']);
    assert.deepEqual(labels('en'), ['up ≥5 percentage points from 85% (2025)']);
  });

  it('reads in the language of the reader', () => {
    const [plan] = cursorPlans(project('总投资: 1000万元', '资金来源:', '  企业自筹: 1000万元'));
    assert.ok(plan);
    assert.equal(hints(plan.text, 'en')[0]?.label, 'sum: 1000万元, the investment');
  });
});
