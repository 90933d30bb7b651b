import { type Problem, problem } from '../problems/problem.ts';
import { type Anchor, anchorAt, type Segment } from '../text/anchor.ts';
import type { PartGroup } from './partGroup.ts';
import { mergeConflict } from './syntaxRules.ts';

/** The first and the last line of a conflict, as git, Mercurial and Subversion write them. */
const BEGIN = /^<{7}(?: .*)?\r?$/m;
const END = /^>{7}(?: .*)?\r?$/m;

/**
 * What two people wrote of one place, left side by side by a merge: one problem for each. Which of the two is meant
 * nobody but they can tell, so the rest of such a text is not looked at.
 */
export function conflictProblems(groups: readonly PartGroup[]): readonly Problem[] {
  const begins = marks(groups, BEGIN);
  if (begins.length === 0) return [];
  const ends = marks(groups, END);
  return begins.flatMap(({ anchor, at }, index) => {
    const next = begins[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const end = ends.find((each) => each.at >= at && each.at < next);
    if (end === undefined) return [];
    const text = { zh: '到这里为止', en: 'it ends here' };
    return [problem(mergeConflict, 'found', anchor, {}, { related: [{ anchor: end.anchor, text }] })];
  });
}

interface Mark {
  readonly anchor: Anchor;
  /** Number of the group it stands in. */
  readonly at: number;
}

/** A mark stands at the margin, where a part begins; in a text that could not be divided it may stand anywhere. */
function marks(groups: readonly PartGroup[], mark: RegExp): readonly Mark[] {
  return groups.flatMap(({ head: { kind, segment } }, at) => {
    const found = kind === 'whole' ? mark.exec(segment.text) : markAtHead(segment, mark);
    if (found === null) return [];
    const length = found[0].trimEnd().length;
    return [{ anchor: anchorAt(segment, found.index, found.index + length), at }];
  });
}

function markAtHead({ text }: Segment, mark: RegExp): RegExpExecArray | null {
  const [first] = text;
  // Most parts are entries, and need no more than this look.
  if (first !== '<' && first !== '>') return null;
  return mark.exec(text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1));
}
