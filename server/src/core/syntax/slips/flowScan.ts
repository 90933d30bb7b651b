import { MAX_DEPTH } from '../limits.ts';

/** A separator or colon that was typed with the wrong character inside brackets. */
export interface FlowSlip {
  readonly kind: 'comma' | 'colon' | 'colonSpace';
  /** Offsets of the characters to replace; commas of one bracket pair come together. */
  readonly at: readonly number[];
  readonly key?: string;
}

/** Where a flow collection ends, or the bracket or quote that is still open at the end of the text. */
export interface FlowScan {
  readonly end: number;
  readonly slips: readonly FlowSlip[];
  readonly open?: { readonly at: number; readonly mark: string };
  /** The bracket at which nesting becomes deeper than is read. */
  readonly tooDeepAt?: number;
}

interface Frame {
  readonly bracket: '[' | '{';
  readonly at: number;
  entryStart: number;
  /** True once the current entry holds a quoted text or a nested collection. */
  complex: boolean;
  entries: number;
  /** ASCII commas met at this level. */
  commas: number;
  readonly wide: number[];
  /** Wide marks that can only be separators. */
  readonly certain: number[];
}

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/**
 * Walks a flow collection that opens at `start` and finds input slips in it. A `，` or `、` is a slip
 * only where it separates: before a key inside braces, after a quoted or bracketed item, or in a list
 * that has no ASCII comma at all. Anywhere else it belongs to a value.
 *
 * @param isKey whether a text is the name of some key of the plan, in either language
 */
export function scanFlow(text: string, start: number, isKey: (text: string) => boolean): FlowScan {
  return new FlowScanner(text, isKey).run(start);
}

class FlowScanner {
  readonly #slips: FlowSlip[] = [];
  readonly #frames: Frame[] = [];
  #tooDeepAt: number | undefined;

  constructor(
    readonly text: string,
    readonly isKey: (text: string) => boolean,
  ) {}

  run(start: number): FlowScan {
    const { text } = this;
    let at = start;
    while (at < text.length) {
      const char = text[at] as string;
      const frame = this.#frames.at(-1);
      if (char === '[' || char === '{') this.#open(char, at, frame);
      else if (frame === undefined) break;
      else if (char === ']' || char === '}') {
        this.#endEntry(frame, at);
        this.#endFrame(frame);
        this.#frames.pop();
        if (this.#frames.length === 0) return this.#result(at + 1);
      } else if (char === ',') this.#comma(frame, at);
      else if ((char === '，' || char === '、') && frame !== undefined) this.#wideMark(frame, at);
      else if ((char === '"' || char === "'") && this.#beginsEntry(frame, at)) {
        const end = endOfQuoted(text, at);
        if (end === -1) return { ...this.#result(text.length), open: { at, mark: char } };
        frame.complex = true;
        at = end;
        continue;
      } else if (char === '#' && /\s/.test(text[at - 1] ?? ' ')) {
        const lineEnd = text.indexOf('\n', at);
        at = lineEnd === -1 ? text.length : lineEnd;
        continue;
      }
      at++;
    }
    const open = this.#frames.at(-1);
    const result = this.#result(at);
    return open === undefined ? result : { ...result, open: { at: open.at, mark: closing[open.bracket] as string } };
  }

  #result(end: number): FlowScan {
    return { end, slips: this.#slips, ...(this.#tooDeepAt !== undefined && { tooDeepAt: this.#tooDeepAt }) };
  }

  #open(bracket: '[' | '{', at: number, parent: Frame | undefined): void {
    if (parent !== undefined) parent.complex = true;
    this.#frames.push({
      bracket,
      at,
      entryStart: at + 1,
      complex: false,
      entries: 0,
      commas: 0,
      wide: [],
      certain: [],
    });
    if (this.#frames.length > MAX_DEPTH) this.#tooDeepAt ??= at;
  }

  /** A quote opens a quoted text only where an item or a value begins. */
  #beginsEntry(frame: Frame, at: number): boolean {
    const before = this.#before(frame, at);
    return before === '' || before === ':' || before === '：';
  }

  /** The character before `at` in the current entry, white space passed over; '' where there is none. */
  #before(frame: Frame, at: number): string {
    for (let index = at - 1; index >= frame.entryStart; index--) {
      const char = this.text[index] as string;
      if (!/\s/.test(char)) return char;
    }
    return '';
  }

  #comma(frame: Frame, at: number): void {
    this.#endEntry(frame, at);
    frame.commas++;
    this.#nextEntry(frame, at + 1);
  }

  #wideMark(frame: Frame, at: number): void {
    // Behind a closed bracket or quote nothing but a separator can stand.
    if (frame.complex && '"\'}]'.includes(this.#before(frame, at) || ' ')) {
      this.#endEntry(frame, at);
      frame.certain.push(at);
      this.#nextEntry(frame, at + 1);
      return;
    }
    frame.wide.push(at);
  }

  #nextEntry(frame: Frame, start: number): void {
    frame.entryStart = start;
    frame.complex = false;
    frame.entries++;
  }

  #endEntry(frame: Frame, end: number): void {
    if (frame.bracket === '{') this.#endMapEntry(frame, end);
  }

  /** Inside braces: which wide marks stand before a key, and is the colon after each key right? */
  #endMapEntry(frame: Frame, end: number): void {
    const marks = frame.wide.filter((at) => at >= frame.entryStart);
    const starts = [frame.entryStart, ...marks.map((at) => at + 1)];
    starts.forEach((from, index) => {
      const part = this.text.slice(from, starts[index + 1] === undefined ? end : (starts[index + 1] as number) - 1);
      const colon = keyColon(part, this.isKey, index === 0);
      if (colon === undefined) return;
      if (index > 0) frame.certain.push(from - 1);
      if (colon.slip !== undefined) this.#slips.push({ kind: colon.slip, at: [from + colon.at], key: colon.key });
    });
    frame.wide.length = 0;
  }

  #endFrame(frame: Frame): void {
    const only = frame.bracket === '[' && frame.commas === 0 && frame.certain.length === 0 ? frame.wide : [];
    const separators = [...frame.certain, ...(frame.bracket === '[' && frame.certain.length > 0 ? frame.wide : only)];
    if (separators.length > 0) this.#slips.push({ kind: 'comma', at: separators.sort((a, b) => a - b) });
  }
}

interface KeyColon {
  readonly at: number;
  readonly key: string;
  readonly slip?: 'colon' | 'colonSpace';
}

/**
 * The colon that ends the key of a brace entry. With `certain` (the entry has to begin with a key)
 * any colon will do; after a wide mark, which may belong to a value, only a right colon or a known key.
 */
function keyColon(part: string, isKey: (text: string) => boolean, certain: boolean): KeyColon | undefined {
  const right = /:(?=\s|$)/.exec(part);
  const any = /[:：]/.exec(part);
  if (any === null) return undefined;
  const key = part.slice(0, any.index).trim();
  const isRight = right !== null && right.index === any.index;
  if (isRight) return { at: any.index, key };
  if (/^["'[{]/.test(key) || key === '') return undefined;
  const known = isKey(key);
  if (right !== null && !known)
    return certain ? undefined : { at: right.index, key: part.slice(0, right.index).trim() };
  if (!certain && !known) return undefined;
  return { at: any.index, key, slip: any[0] === '：' ? 'colon' : 'colonSpace' };
}

/** Offset behind the closing quote of a quoted text that opens at `start`, or -1. */
export function endOfQuoted(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at + 1;
    }
  }
  return -1;
}
