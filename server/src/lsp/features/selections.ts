import type { SelectionRange } from 'vscode-languageserver';
import { selectionsAt } from '../../core/features/selections/selectionsAt.ts';
import type { Range } from '../../core/text/span.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/selectionRange`: what “expand selection” takes in, step by step. */
export const selectionsFeature: ServerFeature = {
  capability: () => ({ selectionRangeProvider: true }),
  register({ connection, answer }) {
    connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
      answer('selectionRange', uri, null, (analysis) =>
        positions.map((position) => chainOf(selectionsAt(analysis, position))),
      ),
    );
  },
};

/** @param ranges from the innermost, at least one */
const chainOf = (ranges: readonly Range[]): SelectionRange =>
  ranges
    .toReversed()
    .reduce<SelectionRange | undefined>(
      (parent, range) => (parent === undefined ? { range } : { range, parent }),
      undefined,
    ) as SelectionRange;
