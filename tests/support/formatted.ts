import type { Formatted } from '../../server/src/core/features/formatting/formatting.ts';
import type { Analysis } from '../../server/src/core/planService.ts';

/** The text of an analysis with edits made, which stand in order. */
export const withEdits = ({ text }: Pick<Analysis, 'text'>, edits: readonly Formatted[]): string =>
  [...edits]
    .reverse()
    .reduce((edited, { range, newText }) => edited.withEdit(range, newText), text)
    .toString();
