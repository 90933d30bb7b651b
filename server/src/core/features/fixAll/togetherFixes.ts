import type { Analysis } from '../../planService.ts';
import type { Fix } from '../../problems/problem.ts';
import type { Replacement } from './editedText.ts';

type Finding = Analysis['findings'][number];

/** Fixes that can be made at once. */
export interface Together {
  /** How many fixes these are. */
  readonly count: number;
  /** Their edits, in order. */
  readonly replacements: readonly Replacement[];
}

/** The fixes of findings, as an editor makes many at once: one whose edits touch those of an earlier one is left out. */
export function togetherFixes(findings: readonly Finding[], analysis: Analysis): Together {
  let taken: readonly Replacement[] = [];
  let count = 0;
  for (const { fix } of findings) {
    const more = fix === null ? undefined : added(taken, replacementsOf(fix, analysis));
    if (more === undefined) continue;
    taken = more;
    count++;
  }
  return { count, replacements: taken };
}

/** Edits with further ones, in order; undefined where two of them touch. */
function added(taken: readonly Replacement[], own: readonly Replacement[]): readonly Replacement[] | undefined {
  const all = [...taken];
  for (const edit of own) {
    const place = placeAmong(all, edit);
    if (place === undefined) return undefined;
    all.splice(place, 0, edit);
  }
  return all;
}

const replacementsOf = ({ edits }: Fix, { document, text }: Analysis): readonly Replacement[] =>
  edits.map(({ anchor, newText }) => {
    const { start, end } = document.rangeOf(anchor);
    return { start: text.offsetAt(start), end: text.offsetAt(end), newText };
  });

/** The index at which an edit belongs among those in order; undefined where it touches one of them. */
function placeAmong(taken: readonly Replacement[], edit: Replacement): number | undefined {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Replacement).start < edit.start) low = middle + 1;
    else high = middle;
  }
  const [before, behind] = [taken[low - 1], taken[low]];
  return (before && touch(before, edit)) || (behind && touch(behind, edit)) ? undefined : low;
}

/** Two insertions at one place touch, too: nobody could say which comes first. */
const touch = (a: Replacement, b: Replacement): boolean => (a.start < b.end && b.start < a.end) || a.start === b.start;
