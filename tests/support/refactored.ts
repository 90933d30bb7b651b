import type { Refactoring } from '../../server/src/core/features/refactoring/refactoring.ts';
import { refactoringsAt } from '../../server/src/core/features/refactoring/registry.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import type { Position } from '../../server/src/core/text/span.ts';
import { withEdits } from './formatted.ts';
import { packageService } from './packageService.ts';

/** What may be written otherwise at a place of a plan. */
export const offered = (analysis: Analysis, position: Position, asked = false): readonly Refactoring[] =>
  refactoringsAt({ analysis, service: packageService, position, asked });

/** The text after a refactoring, or the reason why it is not done, in Chinese. */
export function refactored(analysis: Analysis, refactoring: Refactoring): { text: string } | { reason: string } {
  const done = refactoring.rewrite();
  return 'refused' in done ? { reason: done.refused.zh } : { text: withEdits(analysis, done.edits) };
}
