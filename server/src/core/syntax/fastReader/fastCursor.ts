import type { Segment } from '../../text/anchor.ts';
import type { EmptyNode, ScalarNode } from '../nodes.ts';
import {
  BEGINS_PLAIN,
  BLANK,
  CARRIAGE_RETURN,
  COLON_MARK,
  DASH,
  HASH,
  HASH_MARK,
  isSpaceOrTab,
  isWhite,
  NEWLINE,
  ORDINARY,
  RETURN,
  SPACE,
  STOP,
  TAB,
} from './fastUnits.ts';

/** No line was passed that makes `yaml` forget an indentation. */
export const NOTHING_FORGOTTEN = Number.MAX_SAFE_INTEGER;

/**
 * Where the fast reader stands in the text of a segment, and how it gets from one line to the next.
 * Its methods answer with `false` or -1 when they meet something that is left to `yaml`.
 */
export class Cursor {
  readonly length: number;
  /** The next unit to be read. */
  pos = 0;
  /** The column of `pos` when it stands at the first content of a line; -1 at the end of the text. */
  column = 0;
  /** Where the content read so far ends: the end of every collection that is closed here. */
  extent = 0;
  /** Whether a comment was passed on the way to `pos`. */
  commented = false;
  /** How many line ends the quoted text has that was read last. */
  newlines = 0;
  /**
   * The least indentation of the blank lines and comments passed behind a key or dash, counting those with no white
   * space behind the line end or the `#`. They make the lexer of `yaml` 2.9.1 forget that a text which then comes on
   * a line of its own must be indented further than its key, so it may take the next entry for more of that text.
   */
  forgotten = NOTHING_FORGOTTEN;

  /** @param text the segment's */
  constructor(
    readonly segment: Segment,
    readonly text: string,
  ) {
    this.length = text.length;
  }

  /** The unit at `at`; NaN, which equals nothing, behind the end. */
  unit(at: number): number {
    return this.text.charCodeAt(at);
  }

  /** White space or the end of the text, as `-` and `:` need it behind them. */
  isBlank(at: number): boolean {
    if (at >= this.length) return true;
    const unit = this.text.charCodeAt(at);
    return unit === SPACE || unit === NEWLINE || unit === RETURN || unit === TAB;
  }

  isNewline(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    return unit === NEWLINE || (unit === RETURN && this.text.charCodeAt(at + 1) === NEWLINE);
  }

  skipSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  /** Nothing more on this line but perhaps a comment. */
  endsLine(at: number): boolean {
    if (at >= this.length) return true;
    const unit = this.text.charCodeAt(at);
    return unit === NEWLINE || unit === RETURN || unit === HASH;
  }

  beginsPlain(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    return unit < 128 ? BEGINS_PLAIN[unit] === 1 : unit !== 0xfeff;
  }

  /**
   * Reads plain text from `from` to the end of its line, a colon, a comment or (in flow) a mark; `pos` is where it stopped.
   *
   * @returns where the text ends without the white space behind it, or -1
   */
  plainLine(from: number, kinds: Uint8Array): number {
    const { text, length } = this;
    let end = from;
    let at = from;
    for (;;) {
      // Nearly all units are ordinary.
      const start = at;
      let unit = 0;
      for (; at < length; at++) {
        unit = text.charCodeAt(at);
        if (unit < 128 && kinds[unit] !== ORDINARY) break;
      }
      if (at > start) end = at;
      const kind = at < length ? kinds[unit] : STOP;
      if (kind === STOP) break;
      if (kind === BLANK) at++;
      else if (kind === COLON_MARK) {
        if (this.isBlank(at + 1) || kinds[text.charCodeAt(at + 1)] === STOP) break;
        end = ++at;
      } else if (kind === HASH_MARK) {
        if (at > end) break;
        end = ++at;
      } else if (kind === CARRIAGE_RETURN && text.charCodeAt(at + 1) === NEWLINE) break;
      else return -1;
    }
    this.pos = at;
    return end;
  }

  /** From behind a value to the next content, on a later line; there must be nothing but a comment before that. */
  endLine(): boolean {
    const { text } = this;
    let at = this.pos;
    while (isSpaceOrTab(text.charCodeAt(at))) at++;
    this.commented = false;
    this.forgotten = NOTHING_FORGOTTEN;
    const unit = text.charCodeAt(at);
    if (unit === HASH) {
      if (!this.isBlank(at - 1)) return false;
      at = this.#comment(at);
    } else if (this.isNewline(at)) at += unit === NEWLINE ? 1 : 2;
    else if (at < this.length) return false;
    this.pos = at;
    return this.nextContent();
  }

  /** From the beginning of a line to the first content on it or after it. */
  nextContent(): boolean {
    const { text, length } = this;
    for (let start = this.pos; ; ) {
      // Not by `skipSpaces`: V8 would find that hot and compile it, which takes longer than reading a small plan.
      let at = start;
      while (text.charCodeAt(at) === SPACE) at++;
      if (at >= length) {
        this.pos = length;
        this.column = -1;
        return true;
      }
      const unit = text.charCodeAt(at);
      if (at - start < this.forgotten && (unit === HASH || unit === NEWLINE) && !this.isBlank(at + 1)) {
        this.forgotten = at - start;
      }
      if (unit === HASH) start = this.#comment(at);
      else if (this.isNewline(at)) start = at + (unit === NEWLINE ? 1 : 2);
      else {
        this.pos = at;
        this.column = at - start;
        return unit !== TAB && unit !== RETURN && !(at === start && this.isMarker(at));
      }
    }
  }

  /** `---` or `...`, which at the beginning of a line divide documents. */
  isMarker(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    if (unit !== DASH && unit !== 0x2e) return false;
    return this.text.charCodeAt(at + 1) === unit && this.text.charCodeAt(at + 2) === unit && this.isBlank(at + 3);
  }

  /** Passes a comment and the end of its line. */
  #comment(from: number): number {
    const newline = this.text.indexOf('\n', from);
    this.commented = true;
    return newline === -1 ? this.length : newline + 1;
  }

  /** `end` without the white space before it. */
  trimmed(end: number): number {
    let at = end;
    while (isWhite(this.text.charCodeAt(at - 1))) at--;
    return at;
  }

  scalar(style: ScalarNode['style'], value: string, start: number, end: number): ScalarNode {
    return { kind: 'scalar', style, value, segment: this.segment, span: { start, end } };
  }

  empty(at: number): EmptyNode {
    return { kind: 'empty', segment: this.segment, span: { start: at, end: at } };
  }
}
