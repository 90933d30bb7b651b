import type { Segment } from '../../text/anchor.ts';

/** The lines of a part, as formatting looks at them: a byte order mark is no column, and a line has no terminator. */
export class PartLines {
  readonly text: string;
  readonly count: number;
  readonly #segment: Segment;
  readonly #starts: readonly number[];

  constructor(segment: Segment) {
    this.#segment = segment;
    this.text = segment.text;
    this.count = segment.lineCount;
    const starts = [this.text.startsWith('\ufeff') ? 1 : 0];
    for (
      let at = this.text.indexOf('\n');
      at !== -1 && starts.length < this.count;
      at = this.text.indexOf('\n', at + 1)
    )
      starts.push(at + 1);
    this.#starts = starts;
  }

  /** Offset of a line's first character. */
  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** The offset behind a line's last character. */
  end(line: number): number {
    const next = this.#starts[line + 1];
    let end = next === undefined ? this.text.length : next;
    if (this.text[end - 1] === '\n' && end > this.start(line)) end--;
    return this.text[end - 1] === '\r' && end > this.start(line) ? end - 1 : end;
  }

  lineText(line: number): string {
    return this.text.slice(this.start(line), this.end(line));
  }

  lineOf(offset: number): number {
    return this.count === 1 ? 0 : Math.min(this.#segment.positionAt(offset).line, this.count - 1);
  }

  column(offset: number): number {
    return offset - this.start(this.lineOf(offset));
  }

  /** Spaces that a line begins with. */
  indent(line: number): number {
    const start = this.start(line);
    let at = start;
    while (this.text[at] === ' ') at++;
    return at - start;
  }

  /** Whether nothing but spaces stands before an offset on its line. */
  beginsLine(offset: number): boolean {
    const line = this.lineOf(offset);
    return this.start(line) + this.indent(line) === offset;
  }

  isBlank(line: number): boolean {
    return this.lineText(line).trim() === '';
  }
}

/** The offset behind the spaces and tabs at an offset. */
export function behindBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** Whether a line ends at an offset. */
export const endsLine = (text: string, at: number): boolean =>
  at >= text.length || text[at] === '\n' || text[at] === '\r';
