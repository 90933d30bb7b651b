import { MAX_DEPTH } from '../limits.ts';
import { skipWhite, trimmedEnd } from './lineShape.ts';
import { opensQuote, QuoteReader } from './quotes.ts';

/** One entry of a flow collection: `key: value` in `{ }`, an item in `[ ]`. Offsets are those of the scanned text. */
export interface FlowEntry {
  readonly key:
    | { readonly text: string; readonly start: number; readonly end: number; readonly colonEnd: number }
    | undefined;
  /** From behind the bracket or comma before it up to the one behind it. */
  readonly from: number;
  readonly to: number;
  /** The value, or all of the entry where there is no key; may be empty. */
  readonly start: number;
  readonly end: number;
  readonly child: FlowShape | undefined;
}

/** A `[ ]` or `{ }`, closed or not. */
export interface FlowShape {
  readonly kind: 'map' | 'list';
  readonly start: number;
  /** Offset of the closing bracket; the end of the text where it is missing. */
  readonly end: number;
  readonly closed: boolean;
  readonly entries: readonly FlowEntry[];
  /** Spans of comments inside. */
  readonly comments: readonly (readonly [number, number])[];
}

/** Reads the flow collection that opens at `start`. Never fails: what is missing is taken to end with the text. */
export function flowShape(text: string, start: number): FlowShape {
  return new FlowShapeReader(text).collection(start, 0);
}

/** The wide ones are slips, which are read as they were meant. */
const SEPARATORS = [',', '，', '、'];

/** Behind a wide comma between braces: a key and its colon. */
const KEY_AHEAD = /^\s*[^\s,，、:：[\]{}"'#]+\s*(?:：|:(?=\s|$))/;

const LONGEST_KEY = 40;

/** Brackets and quotation marks that hold one text, whatever stands in it. */
const OPENING = '（《“「';
const CLOSING = '）》”」';

class FlowShapeReader {
  readonly #text: string;
  #at = 0;
  readonly #comments: [number, number][] = [];

  readonly #quotes: QuoteReader;

  constructor(text: string) {
    this.#text = text;
    this.#quotes = new QuoteReader(text);
  }

  collection(start: number, depth: number): FlowShape {
    const close = this.#text[start] === '{' ? '}' : ']';
    const entries: FlowEntry[] = [];
    this.#at = start + 1;
    for (;;) {
      entries.push(this.#entry(depth, close === ']'));
      if (!SEPARATORS.includes(this.#text[this.#at] as string)) break;
      this.#at++;
    }
    // The wrong closing bracket ends the collection too: the slip is one bracket, not all that follows.
    const closed = this.#at < this.#text.length;
    const end = this.#at;
    if (closed) this.#at++;
    return { kind: close === '}' ? 'map' : 'list', start, end, closed, entries, comments: this.#comments };
  }

  /** One entry up to its comma or closing bracket, which is left standing. */
  #entry(depth: number, inList: boolean): FlowEntry {
    const from = this.#at;
    let key: FlowEntry['key'];
    let child: FlowShape | undefined;
    let start = this.#skip();
    let open = 0;
    while (this.#at < this.#text.length && !this.#endsEntry(inList, open)) {
      const unit = this.#text[this.#at] as string;
      if (OPENING.includes(unit)) open++;
      else if (CLOSING.includes(unit)) open = Math.max(0, open - 1);
      if ((unit === '[' || unit === '{') && depth < MAX_DEPTH) {
        child = this.collection(this.#at, depth + 1);
      } else if (key === undefined && child === undefined && this.#isColon(start)) {
        key = this.#key(start);
        start = this.#skip();
      } else this.#advance();
    }
    const to = this.#at;
    const end = trimmedEnd(this.#text, to);
    if (start < end) return { from, to, key, start, end, child };
    const empty = key?.colonEnd ?? from;
    return { from, to, key, start: empty, end: empty, child };
  }

  /**
   * A comma or a closing bracket; a wide mark where it is no part of a text.
   *
   * @param open how many Chinese brackets and quotation marks are open
   */
  #endsEntry(inList: boolean, open: number): boolean {
    const unit = this.#text[this.#at] as string;
    if (',]}'.includes(unit)) return true;
    if (unit !== '，' && unit !== '、') return false;
    if (!inList) return unit === '，' && KEY_AHEAD.test(this.#text.slice(this.#at + 1, this.#at + 1 + LONGEST_KEY));
    return open === 0;
  }

  /** The key before the colon at hand, which is passed over. */
  #key(start: number): FlowEntry['key'] {
    const end = trimmedEnd(this.#text, this.#at);
    this.#at++;
    return { text: unquoted(this.#text.slice(start, end)), start, end, colonEnd: this.#at };
  }

  /** Passes over one character, a quoted run, or white space with what comments it holds. */
  #advance(): void {
    const at = this.#at;
    if (opensQuote(this.#text, at)) {
      this.#at = this.#quotes.endOf(at, this.#lineEnd(at)) ?? at + 1;
    } else if (/\s/.test(this.#text[at] as string)) this.#skip();
    else this.#at++;
  }

  /** Passes over white space and comments. */
  #skip(): number {
    for (;;) {
      this.#at = skipWhite(this.#text, this.#at);
      const comment = this.#text[this.#at] === '#' && /[\s,[{]/.test(this.#text[this.#at - 1] ?? ' ');
      if (!comment) return this.#at;
      const end = this.#lineEnd(this.#at);
      this.#comments.push([this.#at, end]);
      this.#at = end;
    }
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end === -1 ? this.#text.length : end;
  }

  /** `:` in front of white space or a bracket or behind a quoted key, and the slips `：` and `键:值`. */
  #isColon(start: number): boolean {
    const unit = this.#text[this.#at];
    if (unit === '：') return true;
    if (unit !== ':') return false;
    const next = this.#text[this.#at + 1];
    if (next === undefined || /[\s,[\]{}]/.test(next)) return true;
    const before = this.#text[this.#at - 1] ?? '';
    return this.#at > start && next !== '/' && !(/\d/.test(next) && /\d/.test(before));
  }
}

const unquoted = (text: string): string => (/^(["']).*\1$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text);
