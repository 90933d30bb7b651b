import type { Finding } from '../../findings/finding.ts';
import type { Analysis } from '../../planService.ts';
import type { Fix } from '../../problems/problem.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import { comparePositions } from '../../text/positions.ts';
import { fixEdits } from './fixEdits.ts';

/** Fixes that can be made at once. */
export interface Together {
  /** How many fixes these are. */
  readonly count: number;
  /** Their edits, in order. */
  readonly edits: readonly PlacedEdit[];
}

/** The fixes of findings, as an editor makes many at once: one whose edits touch those of an earlier one is left out. */
export function togetherFixes(findings: readonly Finding[], analysis: Analysis): Together {
  const edits: PlacedEdit[] = [];
  let count = 0;
  for (const { fix } of findings) {
    const own = fix === null ? [] : editsInOrder(fix, analysis);
    const apart = own.every((edit, index) => {
      const last = own[index - 1];
      return (last === undefined || !touch(last, edit)) && !isTouched(edits, edit);
    });
    if (own.length === 0 || !apart) continue;
    count++;
    for (const edit of own) edits.splice(placeAmong(edits, edit), 0, edit);
  }
  return { count, edits };
}

const editsInOrder = (fix: Fix, analysis: Analysis): readonly PlacedEdit[] =>
  fixEdits(fix, analysis).toSorted((a, b) => comparePositions(a.range.start, b.range.start));

/** The index at which an edit belongs among those in order. */
function placeAmong(edits: readonly PlacedEdit[], { range: { start } }: PlacedEdit): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePositions((edits[middle] as PlacedEdit).range.start, start) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isTouched(edits: readonly PlacedEdit[], edit: PlacedEdit): boolean {
  const place = placeAmong(edits, edit);
  return [edits[place - 1], edits[place]].some((other) => other !== undefined && touch(other, edit));
}

/** Two insertions at one place touch, too: nobody could say which comes first. */
const touch = ({ range: a }: PlacedEdit, { range: b }: PlacedEdit): boolean =>
  (comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0) ||
  comparePositions(a.start, b.start) === 0;
