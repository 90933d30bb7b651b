import type { Position, Span } from './span.ts';

/**
 * A run of whole lines that is read by itself: a top-level entry, the head of a top-level list, one
 * item of such a list, or, where the text cannot be divided, all of it. It knows its lines but not
 * where they stand, so it survives edits elsewhere in the file.
 */
export class Segment {
  /** Where the document that was last asked found it among its parts: a hint, checked before it is believed. */
  place = 0;
  #starts: number[] | undefined;

  /** @param lines the lines with their terminators, as in `SourceText.lines` */
  constructor(readonly lines: readonly string[]) {}

  /** The lines joined; the text that spans of this segment refer to. Made at each asking: ask once in a loop. */
  get text(): string {
    return this.lines.join('');
  }

  /** Line (counted from the segment's first) and character of an offset in `text`. */
  positionAt(offset: number): Position {
    this.#starts ??= startsOf(this.lines);
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const character = offset - (starts[low] ?? 0);
    const line = this.lines[low] ?? '';
    // Behind the last terminator begins the line after the segment.
    return line.endsWith('\n') && character >= line.length ? { line: low + 1, character: 0 } : { line: low, character };
  }
}

function startsOf(lines: readonly string[]): number[] {
  let sum = 0;
  return lines.map((line) => {
    const start = sum;
    sum += line.length;
    return start;
  });
}

/** Names a text that findings can lie in. Today only the plan itself; attached lists come later. */
export type SourceId = 'plan';

/** A place that survives edits elsewhere: positions in the file are computed when asked for. */
export interface Anchor {
  readonly source: SourceId;
  readonly segment: Segment;
  /** UTF-16, relative to the segment's text. */
  readonly span: Span;
}

/** The place of the characters `[start, end)` of a segment's text. */
export const anchorAt = (segment: Segment, start: number, end: number): Anchor => ({
  source: 'plan',
  segment,
  span: { start, end },
});
