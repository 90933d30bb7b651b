import type { Position, Range } from './span.ts';

/** What `withEdit` did: `removed` lines from `firstLine` on gave way to `inserted` lines. */
export interface LineEdit {
  readonly firstLine: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * A text as immutable lines. Each line keeps its terminator (`\n`, `\r\n` or none on the last), so
 * the lines joined are the text and every offset is exact. A lone `\r` is read as `\n`: both are line
 * ends in LSP and they have the same length, so no position moves.
 */
export class SourceText {
  /** The edit that made this text from `previous`, if it was made by `withEdit`. */
  readonly edit: LineEdit | undefined;
  #starts: number[] | undefined;

  private constructor(
    readonly lines: readonly string[],
    edit?: LineEdit,
  ) {
    this.edit = edit;
  }

  static of(text: string): SourceText {
    return new SourceText(splitLines(text));
  }

  /** Length in UTF-16 code units. */
  get length(): number {
    const last = this.lines.length - 1;
    return this.lineStart(last) + (this.lines[last] as string).length;
  }

  toString(): string {
    return this.lines.join('');
  }

  /** Offset of the first code unit of a line. */
  lineStart(line: number): number {
    if (this.#starts === undefined) {
      let offset = 0;
      this.#starts = this.lines.map((text) => {
        const start = offset;
        offset += text.length;
        return start;
      });
    }
    return this.#starts[line] as number;
  }

  /** A line without its terminator; empty for a line that does not exist. */
  lineText(line: number): string {
    return withoutTerminator(this.lines[line] ?? '');
  }

  /** The offset of a position; positions outside the text are moved to the nearest place inside. */
  offsetAt(position: Position): number {
    if (position.line >= this.lines.length) return this.length;
    if (position.line < 0) return 0;
    return this.lineStart(position.line) + clamp(position.character, this.lineText(position.line).length);
  }

  /** The position of an offset; offsets outside the text are moved to its ends. */
  positionAt(offset: number): Position {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamp(offset - this.lineStart(low), this.lineText(low).length) };
  }

  /** The text with a range replaced. Lines outside the range are shared with this text. */
  withEdit(range: Range, newText: string): SourceText {
    const first = Math.min(Math.max(range.start.line, 0), this.lines.length - 1);
    const last = Math.min(Math.max(range.end.line, first), this.lines.length - 1);
    const head = (this.lines[first] as string).slice(0, this.#column(range.start, first));
    const tail = (this.lines[last] as string).slice(this.#column(range.end, last));
    const inserted = splitLines(head + newText + tail);
    // Only the last line of a text has no terminator, so a middle piece ends where its lines end.
    if (last < this.lines.length - 1 && inserted.at(-1) === '') inserted.pop();
    const lines = this.lines.slice(0, first).concat(inserted, this.lines.slice(last + 1));
    return new SourceText(lines, { firstLine: first, removed: last - first + 1, inserted: inserted.length });
  }

  #column(position: Position, line: number): number {
    if (position.line > line) return (this.lines[line] as string).length;
    return clamp(position.character, this.lineText(line).length);
  }
}

const clamp = (value: number, max: number): number => Math.min(Math.max(value, 0), max);

function splitLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  const unified = /\r(?!\n)/.test(text) ? text.replace(/\r(?!\n)/g, '\n') : text;
  for (let end = unified.indexOf('\n'); end !== -1; end = unified.indexOf('\n', start)) {
    lines.push(unified.slice(start, end + 1));
    start = end + 1;
  }
  lines.push(unified.slice(start));
  return lines;
}

/** A line without `\n` or `\r\n` at its end. */
export function withoutTerminator(line: string): string {
  if (!line.endsWith('\n')) return line;
  return line.slice(0, line.endsWith('\r\n') ? -2 : -1);
}
