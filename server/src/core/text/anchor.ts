import type { Position, Span } from './span.ts';

/**
 * A run of whole lines that is read by itself: a top-level entry, the head of a top-level list, one
 * item of such a list, or, where the text cannot be divided, all of it. It knows its lines but not
 * where they stand, so it survives edits elsewhere in the file.
 */
export class Segment {
  #text: string | undefined;
  #starts: number[] | undefined;

  /** @param lines the lines with their terminators, as in `SourceText.lines` */
  constructor(readonly lines: readonly string[]) {}

  /** The lines joined; the text that spans of this segment refer to. */
  get text(): string {
    this.#text ??= this.lines.join('');
    return this.#text;
  }

  /** Line (counted from the segment's first) and character of an offset in `text`. */
  positionAt(offset: number): Position {
    if (this.#starts === undefined) {
      let sum = 0;
      this.#starts = this.lines.map((line) => {
        const start = sum;
        sum += line.length;
        return start;
      });
    }
    const starts = this.#starts;
    let line = starts.length - 1;
    while (line > 0 && (starts[line] as number) > offset) line--;
    return { line, character: offset - (starts[line] ?? 0) };
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
