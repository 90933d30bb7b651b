import { lastAtMost } from '../incremental/lastAtMost.ts';
import type { Position, Span } from './span.ts';

/**
 * A run of whole lines that is read by itself: a top-level entry; what of one stands before a list in it,
 * one item of that list, what stands behind it; or, where the text cannot be divided, all of it. It knows
 * its lines but not where they stand, so it survives edits elsewhere in the file.
 */
export class Segment {
  /** Where the document that was last asked found it among its parts: a hint, checked before it is believed. */
  place = 0;
  #starts: readonly number[] | undefined;

  /**
   * @param text the lines with their terminators, joined; spans of this segment refer to it
   * @param lineCount how many they are; the last of a file may be empty
   */
  constructor(
    readonly text: string,
    readonly lineCount: number,
  ) {}

  /** The lines with their terminators, as in `SourceText.lines`. Made at each asking: ask once in a loop. */
  get lines(): readonly string[] {
    const starts = this.#lineStarts();
    return starts.map((start, line) => this.text.slice(start, starts[line + 1]));
  }

  /** Line (counted from the segment's first) and character of an offset in `text`. */
  positionAt(offset: number): Position {
    const starts = this.#lineStarts();
    const line = lastAtMost(starts, offset);
    const character = offset - (starts[line] as number);
    // Behind the last terminator begins the line after the segment.
    const behind = offset >= this.text.length && this.text.endsWith('\n') && character > 0;
    return behind ? { line: line + 1, character: 0 } : { line, character };
  }

  #lineStarts(): readonly number[] {
    if (this.#starts !== undefined) return this.#starts;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at !== -1 && starts.length < this.lineCount; ) {
      starts.push(at + 1);
      at = this.text.indexOf('\n', at + 1);
    }
    this.#starts = starts;
    return starts;
  }
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

/** What stands at a place, or is a node, as it is written. */
export const sourceOf = ({ segment, span }: Pick<Anchor, 'segment' | 'span'>): string =>
  segment.text.slice(span.start, span.end);
