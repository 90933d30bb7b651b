import type { Analysis } from '../../planService.ts';
import type { SyntaxNode } from '../../syntax/nodes.ts';
import type { Localized } from '../../text/locale.ts';
import { CLEAR_SLIPS } from '../formatting/formatPart.ts';
import type { Refused } from './refactoring.ts';

/** Why nothing is done about what is not certain. @param line counted from one */
export const doubtful = (line: number): Localized => ({
  zh: `第${line}行还有写错的地方，读不准，请先改正。`,
  en: `What stands on line ${line} cannot be read for certain: mend it first.`,
});

/** Why nothing is done where some nodes stand: a slip beside them leaves in doubt what they say; undefined where none does. */
export function doubtBeside(
  nodes: readonly Pick<SyntaxNode, 'segment'>[],
  { document }: Analysis,
): Refused | undefined {
  const segments = new Set(nodes.map(({ segment }) => segment));
  const unread = document.problems.find(({ rule, anchor }) => segments.has(anchor.segment) && !CLEAR_SLIPS.has(rule));
  return unread && { refused: doubtful(document.rangeOf(unread.anchor).start.line + 1) };
}
