import { ChunkedList, type ListDifference } from './chunkedList.ts';
import type { Position, Range } from './span.ts';

/**
 * A text as immutable lines, in a list that an edited text shares with the one it was made from. Each
 * line keeps its terminator (`\n`, `\r\n` or none on the last), so the lines joined are the text and
 * every offset is exact. A lone `\r` is read as `\n`: both are line ends in LSP and they have the same
 * length, so no position moves.
 */
export class SourceText {
  /** Measured by their length in UTF-16 code units. */
  readonly #lines: ChunkedList<string>;

  private constructor(lines: ChunkedList<string>) {
    this.#lines = lines;
  }

  static of(text: string): SourceText {
    return new SourceText(ChunkedList.of(splitLines(text), lengthOf));
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  /** Length in UTF-16 code units. */
  get length(): number {
    return this.#lines.total;
  }

  toString(): string {
    return this.#lines.slice().join('');
  }

  /** A line with its terminator; empty for a line that does not exist. */
  line(index: number): string {
    return this.#lines.at(index) ?? '';
  }

  /** A line without its terminator; empty for a line that does not exist. */
  lineText(index: number): string {
    return withoutTerminator(this.line(index));
  }

  /** The lines `[first, end)` with their terminators. */
  lines(first = 0, end = this.lineCount): string[] {
    return this.#lines.slice(first, end);
  }

  /** Offset of the first code unit of a line. */
  lineStart(line: number): number {
    return this.#lines.totalBefore(line);
  }

  /** The offset of a position; positions outside the text are moved to the nearest place inside. */
  offsetAt(position: Position): number {
    if (position.line >= this.lineCount) return this.length;
    if (position.line < 0) return 0;
    return this.lineStart(position.line) + clamp(position.character, this.lineText(position.line).length);
  }

  /** The position of an offset; offsets outside the text are moved to its ends. */
  positionAt(offset: number): Position {
    const line = this.#lines.indexAt(Math.max(offset, 0));
    return { line, character: clamp(offset - this.lineStart(line), this.lineText(line).length) };
  }

  /** The text with a range replaced. Lines outside the range are shared with this text. */
  withEdit(range: Range, newText: string): SourceText {
    const first = clamp(range.start.line, this.lineCount - 1);
    const last = clamp(Math.max(range.end.line, first), this.lineCount - 1);
    const head = this.line(first).slice(0, this.#column(range.start, first));
    const tail = this.line(last).slice(this.#column(range.end, last));
    const inserted = splitLines(head + newText + tail);
    // Only the last line of a text has no terminator, so what is replaced before it ends where its lines end.
    if (last < this.lineCount - 1 && inserted.at(-1) === '') inserted.pop();
    return new SourceText(this.#lines.replaced(first, last + 1, inserted));
  }

  /**
   * What turns `previous` into this text, as one run of lines. What the two share is passed over by
   * identity, so the cost is that of what differs; for an unrelated text it is one comparison a line.
   */
  editFrom(previous: SourceText): ListDifference {
    return this.#lines.differenceFrom(previous.#lines);
  }

  #column(position: Position, line: number): number {
    if (position.line > line) return this.line(line).length;
    return clamp(position.character, this.lineText(line).length);
  }
}

const clamp = (value: number, max: number): number => Math.min(Math.max(value, 0), max);

const lengthOf = (line: string): number => line.length;

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
