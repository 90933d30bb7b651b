import type { Position, Range } from './span.ts';

/** `removed` lines from `firstLine` on gave way to `inserted` lines. */
export interface LineEdit {
  readonly firstLine: number;
  readonly removed: number;
  readonly inserted: number;
}

/** A run of lines that texts share; never changed once made. */
interface Chunk {
  readonly lines: readonly string[];
  /** UTF-16 code units in all of them. */
  readonly length: number;
}

/**
 * Lines of a chunk: few enough to be copied at each keystroke, enough to keep the list of chunks short.
 * An edited chunk is divided when it outgrows the most, and joined to the next when less than the least is left.
 */
const CHUNK_LINES = { least: 64, most: 512 };

/**
 * A text as immutable lines, held in chunks that an edited text shares with the one it was made
 * from. Each line keeps its terminator (`\n`, `\r\n` or none on the last), so the lines joined are the
 * text and every offset is exact. A lone `\r` is read as `\n`: both are line ends in LSP and they have
 * the same length, so no position moves.
 */
export class SourceText {
  readonly lineCount: number;
  /** Length in UTF-16 code units. */
  readonly length: number;
  readonly #chunks: readonly Chunk[];
  /** First line of each chunk. */
  readonly #firstLines: readonly number[];

  private constructor(chunks: readonly Chunk[]) {
    this.#chunks = chunks;
    const firstLines: number[] = [];
    let line = 0;
    let length = 0;
    for (const chunk of chunks) {
      firstLines.push(line);
      line += chunk.lines.length;
      length += chunk.length;
    }
    this.#firstLines = firstLines;
    this.lineCount = line;
    this.length = length;
  }

  static of(text: string): SourceText {
    return new SourceText(chunksOf(splitLines(text)));
  }

  toString(): string {
    return this.#chunks.map(({ lines }) => lines.join('')).join('');
  }

  /** A line with its terminator; empty for a line that does not exist. */
  line(index: number): string {
    if (index < 0 || index >= this.lineCount) return '';
    const chunk = this.#chunkOf(index);
    return (this.#chunks[chunk] as Chunk).lines[index - (this.#firstLines[chunk] as number)] as string;
  }

  /** A line without its terminator; empty for a line that does not exist. */
  lineText(index: number): string {
    return withoutTerminator(this.line(index));
  }

  /** The lines `[first, end)` with their terminators. */
  lines(first = 0, end = this.lineCount): string[] {
    const result: string[] = [];
    for (let index = this.#chunkOf(first); index < this.#chunks.length; index++) {
      const start = this.#firstLines[index] as number;
      if (start >= end) break;
      const { lines } = this.#chunks[index] as Chunk;
      for (const line of lines.slice(Math.max(0, first - start), end - start)) result.push(line);
    }
    return result;
  }

  /** Offset of the first code unit of a line. */
  lineStart(line: number): number {
    const chunk = this.#chunkOf(line);
    let offset = 0;
    for (let index = 0; index < chunk; index++) offset += (this.#chunks[index] as Chunk).length;
    const within = line - (this.#firstLines[chunk] as number);
    return offset + lengthOf((this.#chunks[chunk] as Chunk).lines.slice(0, within));
  }

  /** The offset of a position; positions outside the text are moved to the nearest place inside. */
  offsetAt(position: Position): number {
    if (position.line >= this.lineCount) return this.length;
    if (position.line < 0) return 0;
    return this.lineStart(position.line) + clamp(position.character, this.lineText(position.line).length);
  }

  /** The position of an offset; offsets outside the text are moved to its ends. */
  positionAt(offset: number): Position {
    let rest = Math.max(offset, 0);
    let chunk = 0;
    while (chunk < this.#chunks.length - 1 && rest >= (this.#chunks[chunk] as Chunk).length) {
      rest -= (this.#chunks[chunk++] as Chunk).length;
    }
    const { lines } = this.#chunks[chunk] as Chunk;
    let line = 0;
    while (line < lines.length - 1 && rest >= (lines[line] as string).length) rest -= (lines[line++] as string).length;
    const text = withoutTerminator(lines[line] as string);
    return { line: (this.#firstLines[chunk] as number) + line, character: clamp(rest, text.length) };
  }

  /** The text with a range replaced. Chunks outside the range are shared with this text. */
  withEdit(range: Range, newText: string): SourceText {
    const first = clamp(range.start.line, this.lineCount - 1);
    const last = clamp(Math.max(range.end.line, first), this.lineCount - 1);
    const head = this.line(first).slice(0, this.#column(range.start, first));
    const tail = this.line(last).slice(this.#column(range.end, last));
    const inserted = splitLines(head + newText + tail);
    // Only the last line of a text has no terminator, so a middle piece ends where its lines end.
    if (last < this.lineCount - 1 && inserted.at(-1) === '') inserted.pop();
    const from = this.#chunkOf(first);
    let to = this.#chunkOf(last);
    const before = (this.#chunks[from] as Chunk).lines.slice(0, first - (this.#firstLines[from] as number));
    const after = (this.#chunks[to] as Chunk).lines.slice(last + 1 - (this.#firstLines[to] as number));
    let lines = before.concat(inserted, after);
    if (lines.length < CHUNK_LINES.least && to + 1 < this.#chunks.length) {
      lines = lines.concat((this.#chunks[++to] as Chunk).lines);
    }
    const middle = chunksOf(lines);
    return new SourceText([...this.#chunks.slice(0, from), ...middle, ...this.#chunks.slice(to + 1)]);
  }

  /**
   * What turns `previous` into this text, as one run of lines. Shared chunks are passed over by
   * identity, so the cost is that of what differs; for an unrelated text it is one comparison a line.
   */
  editFrom(previous: SourceText): LineEdit {
    const most = Math.min(previous.lineCount, this.lineCount);
    const prefix = this.#sharedLines(previous, most, false);
    const suffix = this.#sharedLines(previous, most - prefix, true);
    return {
      firstLine: prefix,
      removed: previous.lineCount - prefix - suffix,
      inserted: this.lineCount - prefix - suffix,
    };
  }

  /** How many lines the two texts share at their beginning, or at their end, `most` at the most. */
  #sharedLines(previous: SourceText, most: number, fromEnd: boolean): number {
    const mine = fromEnd ? this.#chunks.toReversed() : this.#chunks;
    const theirs = fromEnd ? previous.#chunks.toReversed() : previous.#chunks;
    let shared = 0;
    for (let chunk = 0; mine[chunk] !== undefined && mine[chunk] === theirs[chunk]; chunk++) {
      const { length } = (mine[chunk] as Chunk).lines;
      if (shared + length > most) break;
      shared += length;
    }
    const at = (text: SourceText, index: number) => text.line(fromEnd ? text.lineCount - 1 - index : index);
    while (shared < most && at(this, shared) === at(previous, shared)) shared++;
    return shared;
  }

  #chunkOf(line: number): number {
    let low = 0;
    let high = this.#firstLines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#firstLines[middle] as number) <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #column(position: Position, line: number): number {
    if (position.line > line) return this.line(line).length;
    return clamp(position.character, this.lineText(line).length);
  }
}

const clamp = (value: number, max: number): number => Math.min(Math.max(value, 0), max);

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

function chunksOf(lines: readonly string[]): Chunk[] {
  const size = Math.ceil(lines.length / Math.ceil(lines.length / CHUNK_LINES.most));
  const chunks: Chunk[] = [];
  for (let start = 0; start < lines.length; start += size) {
    const own = lines.slice(start, start + size);
    chunks.push({ lines: own, length: lengthOf(own) });
  }
  return chunks;
}

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
