import type { Analysis } from '../../server/src/core/planService.ts';

interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * The text with the fixes of all its findings, as an editor applies many at once: one whose edits touch those of an
 * earlier one waits for the next time.
 *
 * @param which `only`: those that are the only way to mend; `all`: those too that are offered as one of several
 */
export function fixAll({ findings, document, text }: Analysis, which: 'only' | 'all'): string {
  const edits: TextEdit[] = [];
  for (const { fix } of findings) {
    if (fix === null || (fix.asked && which === 'only')) continue;
    const own = fix.edits.map(({ anchor, newText }) => {
      const { start, end } = document.rangeOf(anchor);
      return { start: text.offsetAt(start), end: text.offsetAt(end), newText };
    });
    if (!own.some((edit) => edits.some((other) => touch(edit, other)))) edits.push(...own);
  }
  return edits
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text.toString());
}

/** Two insertions at one place touch, too: nobody could say which comes first. */
const touch = (a: TextEdit, b: TextEdit): boolean => (a.start < b.end && b.start < a.end) || a.start === b.start;
