import { lastAtMost } from '../incremental/lastAtMost.ts';

/** A run ends at so many lines or UTF-16 units: few enough to be copied at each keystroke, enough for few runs. */
const MOST = { lines: 512, units: 16_384 };

const SPACE = 0x20;

/**
 * Some lines of a text that follow each other, each with its terminator. They are not held as strings of
 * their own, which would be several times the text, but cut out of it when asked for.
 */
export class LineRun {
  readonly lineCount: number;
  readonly #text: string;
  /** Where each line of `#text` begins, and where the last one ends. */
  readonly #starts: Uint32Array;
  /** The first line of the run among those. */
  readonly #first: number;

  private constructor(text: string, starts: Uint32Array, first: number, end: number) {
    this.#text = text;
    this.#starts = starts;
    this.#first = first;
    this.lineCount = end - first;
  }

  /**
   * Divides a text into runs; a lone `\r` becomes `\n`.
   *
   * @param last whether the whole text ends here: what follows its last terminator is a line, though an empty one
   */
  static divide(text: string, last: boolean): LineRun[] {
    const own = /\r(?!\n)/.test(text) ? text.replace(/\r(?!\n)/g, '\n') : text;
    const starts = startsOf(own, last);
    const runs: LineRun[] = [];
    for (let first = 0, end = 1; end < starts.length; end++) {
      const full = end - first === MOST.lines || (starts[end] as number) - (starts[first] as number) >= MOST.units;
      if (!full && end < starts.length - 1) continue;
      runs.push(new LineRun(own, starts, first, end));
      first = end;
    }
    return runs;
  }

  /** Length in UTF-16 code units. */
  get length(): number {
    return this.startOf(this.lineCount);
  }

  /** Where a line begins, counted from the beginning of the run; behind the last line, where the run ends. */
  startOf(line: number): number {
    return (this.#starts[this.#first + line] as number) - (this.#starts[this.#first] as number);
  }

  /** The line in which an offset of the run stands. */
  lineAt(offset: number): number {
    const starts = this.#starts.subarray(this.#first, this.#first + this.lineCount);
    return lastAtMost(starts, (starts[0] as number) + offset);
  }

  /** Whether a line begins with more than so many spaces. */
  isDeeper(line: number, spaces: number): boolean {
    const start = this.#starts[this.#first + line] as number;
    // Who is far to the right mostly has a space here, and who is not mostly has none.
    for (let at = start + spaces; at >= start; at--) if (this.#text.charCodeAt(at) !== SPACE) return false;
    return start + spaces < (this.#starts[this.#first + line + 1] as number);
  }

  /** The characters of the lines `[from, to)`, of as many of them as there are. */
  text(from = 0, to = this.lineCount): string {
    const begin = Math.max(from, 0);
    const end = Math.min(to, this.lineCount);
    return begin < end ? this.#text.slice(this.#starts[this.#first + begin], this.#starts[this.#first + end]) : '';
  }

  /** Adds the lines `[from, to)` to a list, each by itself. */
  addLines(lines: string[], from: number, to: number): void {
    const end = Math.min(to, this.lineCount);
    for (let line = Math.max(from, 0); line < end; line++) lines.push(this.text(line, line + 1));
  }
}

function startsOf(text: string, last: boolean): Uint32Array {
  let starts = new Uint32Array(MOST.lines);
  let count = 0;
  const add = (start: number): void => {
    if (count === starts.length) {
      const more = new Uint32Array(count * 2);
      more.set(starts);
      starts = more;
    }
    starts[count++] = start;
  };
  add(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) add(at + 1);
  // The last start is the end of the last line, which is empty when a terminator stands before it.
  if (last || starts[count - 1] !== text.length) add(text.length);
  return starts.slice(0, count);
}
