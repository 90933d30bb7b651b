import type { Analysis } from '../../server/src/core/planService.ts';
import type { PlacedEdit } from '../../server/src/core/text/placedEdit.ts';

/** The text of an analysis with edits made, which stand in order. */
export const withEdits = ({ text }: Pick<Analysis, 'text'>, edits: readonly PlacedEdit[]): string =>
  [...edits]
    .reverse()
    .reduce((edited, { range, newText }) => edited.withEdit(range, newText), text)
    .toString();
