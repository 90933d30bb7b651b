import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type Analysis, createPlanService } from '../../server/src/core/planService.ts';
import { planRules } from '../../server/src/core/rules/registry.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { packageParts } from '../../server/src/host/resources.ts';
import { listSnippets, listsInEntries } from './listsInEntries.ts';
import { root } from './plan.ts';
import { chance, randomEdit, snippets } from './randomEdits.ts';
import { pageText, readPage } from './rulePage.ts';
import { snapshot } from './snapshot.ts';
import { trialRules } from './trialRules.ts';

export const context = { today: '2026-11-24' };

/** With rules of every shape beside ours, so that what they keep is compared too. */
const service = createPlanService({ ...packageParts, rules: [...planRules, ...trialRules()] });

/** Plans to begin with: sound ones, and some that break rules about several rows. */
const plans: readonly string[] = ['schemas/examples', 'tests/fixtures/breaks'].flatMap((folder) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8')),
);

/** Which plans a sequence begins with, and what is put into them. */
export type Around = 'anywhere' | 'lists in entries' | 'pages';

/** The fragments of the pages of all rules, the wrong ones and the right ones. */
const fragments: readonly string[] = planRules.flatMap(({ meta: { id } }) =>
  readPage(pageText(id)).flatMap(({ pairs }) => pairs.flatMap(({ wrong, right }) => [wrong, right])),
);

const startsOf: Readonly<Record<Around, readonly string[]>> = {
  anywhere: plans,
  'lists in entries': listsInEntries,
  pages: fragments,
};

/**
 * Edits a plan many times over, with undo now and then, and compares each analysis with one made from
 * nothing. The same seed makes the same edits.
 *
 * @param around `lists in entries`: only plans in which lists stand beside other keys (汇总, 清单), and what belongs
 *   there is put in; `pages`: the fragments of the rules' pages, so that each rule is broken and mended
 * @returns the number of comparisons made
 * @throws AssertionError at the first difference, naming seed and step
 */
export function editAndCompare(seed: number, steps: number, around: Around = 'anywhere'): number {
  const next = chance(seed);
  const starts = startsOf[around];
  const start = starts[next(starts.length)] as string;
  let text = SourceText.of(next(2) === 0 ? start : start.replaceAll('\n', '\r\n'));
  let analysis: Analysis = service.analyze(text, context);
  const past: SourceText[] = [];
  for (let step = 0; step < steps; step++) {
    past.push(text);
    const { range, text: inserted } = randomEdit(
      text,
      next,
      around === 'lists in entries' ? [...snippets, ...listSnippets] : snippets,
    );
    const undone = next(8) === 0 ? past[next(past.length)] : undefined;
    text = undone ?? text.withEdit(range, inserted);
    analysis = service.analyze(text, context, analysis);
    const scratch = service.analyze(SourceText.of(text.toString()), context);
    const [expected, actual] = [snapshot(scratch), snapshot(analysis)];
    // Byte for byte; looking for the place of a difference takes longer and is done when there is one.
    if (JSON.stringify(actual) === JSON.stringify(expected)) continue;
    assert.deepEqual(actual, expected, `seed ${seed}, step ${step}`);
    assert.fail(`seed ${seed}, step ${step}: the same in another order`);
  }
  return steps;
}
