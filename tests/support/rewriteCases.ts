import assert from 'node:assert/strict';
import { type CursorPlan, cursorPlans } from './cursorPlans.ts';
import { analyzed } from './packageService.ts';
import { offered, refactored } from './refactored.ts';

/** What is done at a cursor `│`, and what comes of it. */
export type RewriteCase = readonly [what: string, plan: string, result: string];

/** What is done at places of plans by one refactoring, and where it is not offered, or refused with a reason. */
export interface RewriteCases {
  readonly done: readonly RewriteCase[];
  readonly nothing: readonly (readonly [what: string, plan: string])[];
  readonly refused: readonly (readonly [what: string, plan: string, reason: RegExp])[];
}

/** The tests of one refactoring, each in every way a plan may come, and each done once more. */
export function testRewrites(id: string, { done, nothing, refused }: RewriteCases): void {
  for (const [what, fixture, result] of done) {
    const results = new Map(cursorPlans(`${result}│`).map(({ way, text }) => [way, text.toString()]));
    for (const plan of cursorPlans(fixture))
      it(`${id} ${what}, ${plan.way}`, () => {
        const text = rewritten(plan, id);
        assert.equal(text, results.get(plan.way));
      });
  }
  for (const [what, fixture] of nothing)
    for (const { way, text, position } of cursorPlans(fixture))
      it(`${id} is not offered ${what}, ${way}`, () => {
        assert.ok(!offered(analyzed(text), position).some((each) => each.id === id));
      });
  for (const [what, fixture, reason] of refused)
    for (const plan of cursorPlans(fixture))
      it(`${id} is refused ${what}, ${plan.way}`, () => {
        assert.match(rewritten(plan, id), reason);
      });
}

/** The text with a refactoring done that must be offered, or why it is not done. */
export function rewritten({ text, position }: Pick<CursorPlan, 'text' | 'position'>, id: string): string {
  const analysis = analyzed(text);
  const all = offered(analysis, position);
  const found = all.find((each) => each.id === id);
  assert.ok(found, `offered: ${all.map((each) => each.id)}`);
  const result = refactored(analysis, found);
  if ('text' in result) return result.text;
  if (found.refused !== undefined) assert.equal(found.refused.zh, result.reason);
  return result.reason;
}
