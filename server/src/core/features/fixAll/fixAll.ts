import type { Finding } from '../../findings/finding.ts';
import { type Analysis, apart, type PlanService } from '../../planService.ts';
import { comparable } from '../../syntax/slips/ideographs.ts';
import { sourceOf } from '../../text/anchor.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import { SourceText } from '../../text/sourceText.ts';
import { EditedText, type Replacement } from './editedText.ts';
import { togetherFixes } from './togetherFixes.ts';

/** A mended slip may uncover another; more often than this none follows from the one before. */
const MOST = 10;

/**
 * Mends at once what needs no look at each place, as is done when a file is saved: marks, blanks and the width of
 * characters. It is done again for what that uncovers, so that there is nothing left to be done the next time.
 */
export function fixAll(analysis: Analysis, { analyze }: Pick<PlanService, 'analyze'>): readonly PlacedEdit[] {
  const edited = new EditedText(analysis.text.toString());
  // The text may stay as it is: it is offered, and not always taken.
  let now = apart(analysis);
  for (let round = 0; round < MOST; round++) {
    const { edits } = togetherFixes(now.findings.filter(isSafelyFixed), now);
    if (edits.length === 0) return edited.replacements().map((each) => placed(each, analysis));
    edited.replace(toReplacements(edits, now));
    now = analyze(SourceText.of(edited.toString()), now.context, now);
  }
  // Changes that never come to rest are none to be made unasked.
  return [];
}

/** Edits by offsets. */
const toReplacements = (edits: readonly PlacedEdit[], { text }: Pick<Analysis, 'text'>): readonly Replacement[] =>
  edits.map(({ range, newText }) => ({ start: text.offsetAt(range.start), end: text.offsetAt(range.end), newText }));

const placed = ({ start, end, newText }: Replacement, { text }: Analysis): PlacedEdit => ({
  range: { start: text.positionAt(start), end: text.positionAt(end) },
  newText,
});

/** Whether a finding has a fix that is the only way to mend it and of which nobody has to be asked. */
export const isSafelyFixed = (finding: Finding): boolean => isFixed(finding) && keepsWords(finding);

/** Whether a finding that counts has a fix that is the only way to mend it. */
export const isFixed = ({ fix, waived }: Finding): boolean => fix !== null && fix.asked !== true && waived === null;

/** Whether a fix takes no letter and no digit away and adds none: nothing is said otherwise, and nothing is left to fill in. */
export const keepsWords = ({ fix }: Finding): boolean =>
  fix?.edits.every(({ anchor, newText }) => {
    return wordsOf(sourceOf(anchor)) === wordsOf(newText);
  }) === true;

const wordsOf = (text: string): string => comparable(text).replace(/[^\p{L}\p{N}]/gu, '');
