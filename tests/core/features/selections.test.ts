import assert from 'node:assert/strict';
import { selectionsAt } from '../../../server/src/core/features/selections/selectionsAt.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed } from '../../support/packageService.ts';

/** `│` the cursor; `«»` what is selected step by step, each in the next. The whole file comes last of all. */
const cases: readonly (readonly [what: string, plan: string])[] = [
  ['a text, its key with it, the content', '««指导思想: «甲│市推行清洁生产»»»\n主要措施: []\n'],
  ['a value, the pair, the row, the content', '«主要措施:\n  - «{«名称: «甲│»», 完成时限: 2027年}»\n  - {名称: 乙}»\n'],
  [
    'an item of a list in a row, the list, its key with it, the row, the content',
    '«主要措施:\n  - «{名称: 甲, «对应指标: «[«M│1», M2]»»}»»\n',
  ],
  ['a block row', '«主要措施:\n  - ««名称: «甲│»»\n    完成时限: 2027年»»\n'],
  ['a text between quotes, then the quotes', '«主要措施:\n  - «{«名称: «"«甲│»"»»}»»\n'],
  ['a key, the pair', '«主要措施:\n  - «{««名│称»: 甲»}»»\n'],
  ['a text in a map of a content', '«规划概况:\n  ««标题: «甲市│规划»»\n  规划级别: 市级»»\n'],
  [
    'the content, where the cursor stands beside the rows',
    '«主要措施:\n│  - {名称: 甲}\n  - {名称: 乙}»\n\n进度安排: []\n',
  ],
];

describe('What may be selected around a cursor', () => {
  for (const [what, fixture] of cases)
    for (const { way, text, position, marked } of cursorPlans(fixture))
      it(`is ${what}, ${way}`, () => {
        const whole = { start: { line: 0, character: 0 }, end: text.positionAt(text.length) };
        const size = ({ start, end }: (typeof marked)[number]) => text.offsetAt(end) - text.offsetAt(start);
        const expected = [...new Map(marked.map((range) => [JSON.stringify(range), range])).values()].sort(
          (a, b) => size(a) - size(b),
        );
        assert.deepEqual(selectionsAt(analyzed(text), position), [...expected, whole]);
      });

  for (const [what, fixture] of [
    ['in an empty file', '│'],
    ['in a comment before everything', '# 甲│\n主要措施: []\n'],
    ['behind what cannot be read', '"│甲\n'],
  ] as const)
    it(`is the whole file ${what}`, () => {
      const [plan] = cursorPlans(fixture);
      assert.ok(plan);
      const found = selectionsAt(analyzed(plan.text), plan.position);
      assert.deepEqual(found.at(-1), { start: { line: 0, character: 0 }, end: plan.text.positionAt(plan.text.length) });
    });
});
