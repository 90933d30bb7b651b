import type { ListDifference } from '../incremental/chunkedList.ts';
import { lastAtMost } from '../incremental/lastAtMost.ts';
import { sharedEnds } from '../incremental/sharedEnds.ts';
import { LineRun } from './lineRun.ts';
import type { Position, Range } from './span.ts';

/** A run that an edit leaves with fewer lines is joined to the next. */
const LEAST_LINES = 64;

/**
 * A text as immutable lines, in runs that an edited text shares with the one it was made from. Each
 * line keeps its terminator (`\n`, `\r\n` or none on the last), so the lines joined are the text and
 * every offset is exact. A lone `\r` is read as `\n`: both are line ends in LSP and they have the same
 * length, so no position moves.
 */
export class SourceText {
  readonly lineCount: number;
  /** Length in UTF-16 code units. */
  readonly length: number;
  readonly #runs: readonly LineRun[];
  /** First line of each run. */
  readonly #firstLines: readonly number[];

  private constructor(runs: readonly LineRun[]) {
    this.#runs = runs;
    const firstLines: number[] = [];
    let line = 0;
    let length = 0;
    for (const run of runs) {
      firstLines.push(line);
      line += run.lineCount;
      length += run.length;
    }
    this.#firstLines = firstLines;
    this.lineCount = line;
    this.length = length;
  }

  static of(text: string): SourceText {
    return new SourceText(LineRun.divide(text, true));
  }

  toString(): string {
    return this.textOf(0, this.lineCount);
  }

  /** The characters of the lines `[first, end)`. */
  textOf(first: number, end: number): string {
    let text = '';
    for (let place = this.#placeOf(first), line = this.#firstLineAt(place); line < Math.min(end, this.lineCount); ) {
      text += this.#runAt(place).text(first - line, end - line);
      line = this.#firstLineAt(++place);
    }
    return text;
  }

  /** The lines `[first, end)` with their terminators. */
  lines(first = 0, end = this.lineCount): string[] {
    const lines: string[] = [];
    for (let place = this.#placeOf(first), line = this.#firstLineAt(place); line < Math.min(end, this.lineCount); ) {
      this.#runAt(place).addLines(lines, first - line, end - line);
      line = this.#firstLineAt(++place);
    }
    return lines;
  }

  /** A line with its terminator; empty for a line that does not exist. */
  line(index: number): string {
    return index < 0 ? '' : this.textOf(index, index + 1);
  }

  /** A line without its terminator; empty for a line that does not exist. */
  lineText(index: number): string {
    return withoutTerminator(this.line(index));
  }

  /** What ends a line; that of the first for the last line of a file, which may have none. */
  lineEndAt(index: number): string {
    return endOf(this.line(index)) || endOf(this.line(0)) || '\n';
  }

  /**
   * The nearest line above another (`step` -1) or below it that does not begin with more than so many spaces; undefined
   * where there is none. The rows of a long list are passed over without being cut out of the text.
   */
  shallowLine(from: number, step: 1 | -1, spaces: number): number | undefined {
    let line = from + step;
    if (line < 0 || line >= this.lineCount) return undefined;
    for (let place = this.#placeOf(line); place >= 0 && place < this.#runs.length; place += step) {
      const run = this.#runAt(place);
      const first = this.#firstLineAt(place);
      for (; line >= first && line < first + run.lineCount; line += step)
        if (!run.isDeeper(line - first, spaces)) return line;
    }
    return undefined;
  }

  /** Offset of the first code unit of a line. */
  lineStart(line: number): number {
    if (line >= this.lineCount) return this.length;
    const place = this.#placeOf(line);
    let offset = this.#runAt(place).startOf(line - this.#firstLineAt(place));
    for (let before = 0; before < place; before++) offset += this.#runAt(before).length;
    return offset;
  }

  /** The offset of a position; positions outside the text are moved to the nearest place inside. */
  offsetAt(position: Position): number {
    if (position.line >= this.lineCount) return this.length;
    if (position.line < 0) return 0;
    return this.lineStart(position.line) + clamp(position.character, this.lineText(position.line).length);
  }

  /** The position of an offset; offsets outside the text are moved to its ends. */
  positionAt(offset: number): Position {
    let rest = clamp(offset, this.length);
    let place = 0;
    while (place < this.#runs.length - 1 && rest >= this.#runAt(place).length) rest -= this.#runAt(place++).length;
    const run = this.#runAt(place);
    const own = run.lineAt(rest);
    const line = this.#firstLineAt(place) + own;
    return { line, character: clamp(rest - run.startOf(own), this.lineText(line).length) };
  }

  /** The text with a range replaced. Runs outside the range are shared with this text. */
  withEdit(range: Range, newText: string): SourceText {
    const first = clamp(range.start.line, this.lineCount - 1);
    const last = clamp(Math.max(range.end.line, first), this.lineCount - 1);
    const head = this.line(first).slice(0, this.#column(range.start, first));
    const tail = this.line(last).slice(this.#column(range.end, last));
    const from = this.#placeOf(first);
    let to = this.#placeOf(last) + 1;
    const before = this.textOf(this.#firstLineAt(from), first);
    let text = before + head + newText + tail + this.textOf(last + 1, this.#firstLineAt(to));
    let made = LineRun.divide(text, to === this.#runs.length);
    if (to < this.#runs.length && made.length <= 1 && (made[0]?.lineCount ?? 0) < LEAST_LINES) {
      text += this.#runAt(to++).text();
      made = LineRun.divide(text, to === this.#runs.length);
    }
    return new SourceText([...this.#runs.slice(0, from), ...made, ...this.#runs.slice(to)]);
  }

  /**
   * What turns `previous` into this text. Runs that the two share are passed over by identity, so the
   * cost is that of what differs; for an unrelated text it is one comparison a line.
   */
  editFrom(previous: SourceText): ListDifference {
    const mine = this.#runs;
    const theirs = previous.#runs;
    const runs = sharedEnds(mine, theirs);
    const first = this.#firstLineAt(runs.prefix);
    const own = this.lines(first, this.#firstLineAt(mine.length - runs.suffix));
    const old = previous.lines(first, previous.#firstLineAt(theirs.length - runs.suffix));
    const { prefix, suffix } = sharedEnds(own, old);
    const shared = prefix + suffix;
    return { first: first + prefix, removed: old.length - shared, inserted: own.length - shared };
  }

  #runAt(place: number): LineRun {
    return this.#runs[place] as LineRun;
  }

  /** The first line of a run; behind the last run, where the text ends. */
  #firstLineAt(place: number): number {
    return this.#firstLines[place] ?? this.lineCount;
  }

  /** The run that a line stands in. */
  #placeOf(line: number): number {
    return lastAtMost(this.#firstLines, line);
  }

  #column(position: Position, line: number): number {
    if (position.line > line) return this.line(line).length;
    return clamp(position.character, this.lineText(line).length);
  }
}

const clamp = (value: number, max: number): number => Math.min(Math.max(value, 0), max);

/** A line without `\n` or `\r\n` at its end. */
export function withoutTerminator(line: string): string {
  return line.slice(0, line.length - endOf(line).length);
}

const endOf = (line: string): string => (line.endsWith('\r\n') ? '\r\n' : line.endsWith('\n') ? '\n' : '');
