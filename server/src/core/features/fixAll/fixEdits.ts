import type { Analysis } from '../../planService.ts';
import type { Fix } from '../../problems/problem.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';

/** The edits of a fix at their places, with the line ends of the file: whoever finds a fix knows only a part of it. */
export const fixEdits = ({ edits }: Fix, { document, text }: Analysis): readonly PlacedEdit[] =>
  edits.map(({ anchor, newText }) => {
    const range = document.rangeOf(anchor);
    return { range, newText: newText.replace(/\r?\n/g, text.lineEndAt(range.start.line)) };
  });
