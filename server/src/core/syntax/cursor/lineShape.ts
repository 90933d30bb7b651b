import { indentationOf, isDash } from '../segments/indentation.ts';
import { withoutControlCharacters } from './controlCharacters.ts';
import { opensQuote, QuoteReader, quotedEnd } from './quotes.ts';

/** A key as it stands on a line, quoted or not, its colon with or without the slips people make. */
export interface KeyShape {
  /** Without quotes. */
  readonly text: string;
  /** Offsets in the line, quotes included. */
  readonly start: number;
  readonly end: number;
  /** Offset behind the colon. */
  readonly colonEnd: number;
  /** Column of the key. */
  readonly column: number;
}

/** What one line holds when nothing else is known of the text. Offsets count UTF-16 units of the line. */
export interface LineShape {
  /** What stands behind indentation and dashes, a comment left out. */
  readonly text: string;
  /** Nothing but white space or a comment. */
  readonly blank: boolean;
  /** Columns of the list dashes the line begins with. */
  readonly dashes: readonly number[];
  /** Offset behind the last dash; where there is none, behind the indentation. */
  readonly dashEnd: number;
  /**
   * Offset and column of the first character behind indentation and dashes. Behind a dash with nothing
   * to follow, not even its blank, the column is that of what would be written there: two to the right.
   */
  readonly contentStart: number;
  readonly contentColumn: number;
  /** Offset behind the last character that is no comment and no white space. */
  readonly contentEnd: number;
  /** Offset of the comment sign. */
  readonly comment: number | undefined;
  readonly key: KeyShape | undefined;
  /** Offset of the value: behind the key, or the content where there is no key. */
  readonly valueStart: number;
  /** A `|` or `>` stands there: the deeper lines below are text. */
  readonly block: boolean;
}

/** Longest run of a line that is read: no planner's line is longer, and a hostile one must not stop the editor. */
const MAX_LINE = 100_000;

/** Reads one line, without its terminator, by itself. Never fails: half a line has half a shape. */
export function lineShape(whole: string): LineShape {
  const line = whole.length > MAX_LINE ? whole.slice(0, MAX_LINE) : whole;
  const indentation = indentationOf(line);
  const shift = indentation.width - indentation.length;
  const dashes: number[] = [];
  let start = indentation.length;
  let dashEnd = start;
  while (isDash(line, start)) {
    dashes.push(start + shift);
    dashEnd = start + 1;
    start = skipWhite(line, dashEnd);
  }
  const comment = commentStart(line, start);
  const bare = dashes.length > 0 && (start >= line.length || start === comment);
  if (bare) start = line[dashEnd] === ' ' ? dashEnd + 1 : dashEnd;
  const contentEnd = Math.max(start, trimmedEnd(line, comment ?? line.length));
  const key = keyAt(line, start, contentEnd, start + shift);
  const valueStart = Math.min(skipWhite(line, key?.colonEnd ?? start), Math.max(contentEnd, key?.colonEnd ?? start));
  return {
    text: line.slice(start, contentEnd),
    blank: dashes.length === 0 && start >= contentEnd,
    dashes,
    dashEnd,
    contentStart: start,
    contentColumn: (bare ? dashEnd + 1 : start) + shift,
    contentEnd,
    comment,
    key,
    valueStart,
    block: /^[|>][-+0-9]*$/.test(line.slice(valueStart, contentEnd)),
  };
}

/** The first column anything stands at; blank lines stand nowhere. */
export const columnOf = (shape: LineShape): number => shape.dashes[0] ?? shape.contentColumn;

/** Offset of the first character from `from` on that is no white space, ideographic spaces included. */
export function skipWhite(line: string, from: number): number {
  let at = from;
  while (at < line.length && /\s/.test(line[at] as string)) at++;
  return at;
}

/** Offset behind the last character before `end` that is no white space. */
export function trimmedEnd(line: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(line[at - 1] as string)) at--;
  return at;
}

/** Offset of the `#` that begins a comment at or behind `from`, quoted runs left aside. */
function commentStart(line: string, from: number): number | undefined {
  const quotes = new QuoteReader(line);
  for (let at = from; at < line.length; at++) {
    if (line[at] === '#' && (at === 0 || /\s/.test(line[at - 1] as string))) return at;
    if (opensQuote(line, at)) at = (quotes.endOf(at, line.length) ?? at + 1) - 1;
  }
  return undefined;
}

function keyAt(line: string, start: number, end: number, column: number): KeyShape | undefined {
  const first = line[start];
  // A key that was taken out, or is still to be written in front of its colon.
  const bare = first === '：' || (first === ':' && (start + 1 >= end || /\s/.test(line[start + 1] as string)));
  if (bare && start < end) return { text: '', start, end: start, colonEnd: start + 1, column };
  if (start >= end || first === undefined || '[{|>&*!#'.includes(first)) return undefined;
  const quoted = first === '"' || first === "'";
  const textEnd = quoted ? quotedEnd(line, start, end) : colonIn(line, start, end);
  if (textEnd === undefined) return undefined;
  const colon = skipWhite(line, textEnd);
  if (colon >= end || !':：'.includes(line[colon] as string)) return undefined;
  const keyEnd = quoted ? textEnd : trimmedEnd(line, colon);
  if (keyEnd <= start) return undefined;
  const text = quoted ? line.slice(start + 1, keyEnd - 1) : line.slice(start, keyEnd);
  return { text: withoutControlCharacters(text), start, end: keyEnd, colonEnd: colon + 1, column };
}

/**
 * Offset of the colon behind a plain key. `：` and a colon without its space are slips that are read
 * as meant; `https://` and `12:30` are not.
 */
function colonIn(line: string, start: number, end: number): number | undefined {
  for (let at = start + 1; at < end; at++) {
    const unit = line[at];
    if (unit === '：') return at;
    if (unit !== ':') continue;
    const next = line[at + 1];
    if (next === undefined || at + 1 >= end || /\s/.test(next)) return at;
    if (next !== '/' && !(/\d/.test(next) && /\d/.test(line[at - 1] as string))) return at;
  }
  return undefined;
}
