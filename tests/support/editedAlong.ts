import type { Analysis } from '../../server/src/core/planService.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { listsInEntries } from './listsInEntries.ts';
import { example, service } from './plan.ts';
import { chance, randomEdit } from './randomEdits.ts';

const context = { today: '2026-11-24' };

/**
 * Edits plans at random, and hands over each analysis that went on from the one before beside one made from
 * nothing: what a feature keeps of earlier ones must not show.
 */
export function editedAlong(
  seeds: readonly number[],
  steps: number,
  compare: (analysis: Analysis, fresh: Analysis) => void,
): void {
  const starts = [example('complete.zh'), example('complete.en'), ...listsInEntries];
  for (const seed of seeds) {
    const next = chance(seed);
    let text = SourceText.of(starts[seed % starts.length] as string);
    let analysis = service.analyze(text, context);
    for (let step = 0; step < steps; step++) {
      const edit = randomEdit(text, next);
      text = text.withEdit(edit.range, edit.text);
      analysis = service.analyze(text, context, analysis);
      compare(analysis, service.analyze(SourceText.of(text.toString()), context));
    }
  }
}
