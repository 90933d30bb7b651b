import { togetherFixes } from '../../server/src/core/features/fixAll/togetherFixes.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import { withEdits } from './formatted.ts';

/**
 * The text with the fixes of all its findings, as an editor applies many at once: one whose edits touch those of an
 * earlier one waits for the next time.
 *
 * @param which `only`: those that are the only way to mend; `all`: those too that are offered as one of several
 */
export function fixAll(analysis: Analysis, which: 'only' | 'all'): string {
  const chosen = analysis.findings.filter(({ fix }) => fix !== null && !(fix.asked && which === 'only'));
  return withEdits(analysis, togetherFixes(chosen, analysis).edits);
}
