import { isOddBlank, withoutOdd } from './characters.ts';
import { bareName, COLON, colonFault, isRightColon } from './colons.ts';
import { endOfQuoted } from './quotedText.ts';
import type { BlankSlip, QuoteCause, Slip } from './slip.ts';

/** An item between commas, or a key with its value: `[from, to)` of the text. */
export interface FlowEntry {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether it has quotes or brackets of its own, which are looked at by themselves. */
  readonly complex: boolean;
  /** Whether it must be in quotes, and why. */
  readonly cause: QuoteCause | undefined;
}

/** The colon that ends the key of an entry in braces. */
export interface KeyColon {
  readonly at: number;
  readonly key: string;
  readonly fault: ReturnType<typeof colonFault>;
}

/**
 * The colon of an entry. With `certain` (the entry has to begin with a key) any colon will do; after a wide mark,
 * which may belong to a value, only a right colon or a known key.
 */
export function keyColon(
  text: string,
  from: number,
  to: number,
  isKey: (text: string) => boolean,
  certain: boolean,
): KeyColon | undefined {
  const begin = pastSpace(text, from, to);
  if (text[begin] === '"' || text[begin] === "'") return quotedKeyColon(text, begin, to);
  const part = text.slice(from, to);
  const any = part.search(COLON);
  if (any === -1) return undefined;
  const at = from + any;
  const key = part.slice(0, any).trim();
  if (isRightColon(text.slice(0, to), at)) return { at, key, fault: undefined };
  if (key === '' || '[{'.includes(key[0] as string)) return undefined;
  const known = isKey(bareName(key));
  const right = known ? -1 : rightColon(text, at, to);
  if (right !== -1) return certain ? undefined : { at: right, key: text.slice(from, right).trim(), fault: undefined };
  if (!certain && !known) return undefined;
  return { at, key, fault: colonFault(text.slice(0, to), at) };
}

/** Behind a key in quotes the colon needs no blank. */
function quotedKeyColon(text: string, begin: number, to: number): KeyColon | undefined {
  const end = endOfQuoted(text, begin);
  if (end === -1 || end > to) return undefined;
  const at = pastSpace(text, end, to);
  if (at >= to || !COLON.test(text[at] as string)) return undefined;
  return { at, key: text.slice(begin + 1, end - 1), fault: text[at] === ':' ? undefined : 'colon' };
}

function rightColon(text: string, from: number, to: number): number {
  for (let at = text.indexOf(':', from); at !== -1 && at < to; at = text.indexOf(':', at + 1)) {
    if (isRightColon(text.slice(0, to), at)) return at;
  }
  return -1;
}

const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\n' || character === '\r' || isOddBlank(character);

function pastSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text[at])) at++;
  return at;
}

function beforeSpace(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text[at - 1])) at--;
  return at;
}

/** The slips around a key with its colon, which may be the wrong one. */
export function keySlips(text: string, from: number, colon: KeyColon, isKey: (text: string) => boolean): Slip[] {
  const begin = pastSpace(text, from, colon.at);
  const end = beforeSpace(text, begin, colon.at);
  const slips = [...gapSlips(text, from, begin), ...gapSlips(text, end, colon.at)];
  if (!'"\''.includes(text[begin] as string)) for (const slip of blanksInKey(text, begin, end, isKey)) slips.push(slip);
  const { fault } = colon;
  if (fault === 'colon' || fault === 'colonSpace') slips.push({ kind: fault, at: colon.at, key: colon.key });
  return slips;
}

/** Odd blanks inside a key that is known without them. */
export function blanksInKey(text: string, start: number, end: number, isKey: (text: string) => boolean): BlankSlip[] {
  const name = text.slice(start, end);
  if (withoutOdd(name) === name || isKey(name) || !isKey(bareName(name))) return [];
  return runsOfOdd(text, start, end).map(([from, to]) => ({ kind: 'blank', start: from, end: to, text: '' }));
}

/** The slips in the value behind a colon, or in an item of a list. */
export function valueSlips(entry: FlowEntry, behindColon: boolean, isKey: (text: string) => boolean): Slip[] {
  const { text, from, to, complex, cause } = entry;
  const begin = pastSpace(text, from, to);
  const end = beforeSpace(text, begin, to);
  const slips = gapSlips(text, from, begin, behindColon && begin < end);
  if (begin < end) for (const slip of gapSlips(text, end, to)) slips.push(slip);
  if (complex || begin === end) return slips;
  // A colon may stand in the quotes.
  const colon = behindColon && cause !== 'quotes' ? rightColon(text, begin, end) : -1;
  if (colon !== -1) return [...slips, ...slipsAtColon(entry, begin, end, colon, isKey)];
  if (!behindColon && cause === undefined && isTextWithColons(text, begin, end, isKey)) {
    return [...slips, { kind: 'quote', cause: 'colon', start: begin, end }];
  }
  if (cause !== undefined || /^[>|@`%]/.test(text.slice(begin, begin + 1))) {
    slips.push({ kind: 'quote', cause: cause ?? 'start', start: begin, end });
  } else if (end - begin === 1 && '-?'.includes(text[begin] as string)) {
    slips.push({ kind: 'dash', start: begin, end, removed: behindColon ? [begin, end] : itemSpan(entry, begin, end) });
  } else if (/^-[ \t]+[^ \t]/.test(text.slice(begin, end))) {
    const content = pastSpace(text, begin + 1, end);
    slips.push({ kind: 'flowDash', start: begin, end: content });
  }
  return slips;
}

/** An item with two colons is no key with its value, unless a known key stands before one of them. */
function isTextWithColons(text: string, begin: number, end: number, isKey: (text: string) => boolean): boolean {
  const first = rightColon(text, begin, end);
  const second = first === -1 ? -1 : rightColon(text, first + 1, end);
  if (second === -1 || text.slice(begin, end).includes('\n')) return false;
  return !isKey(bareName(text.slice(begin, first))) && keyBefore(text, first, second, isKey) === undefined;
}

/** A second colon in one entry: a comma is missing before the key it follows, or it belongs to a text. */
function slipsAtColon(
  entry: FlowEntry,
  begin: number,
  end: number,
  colon: number,
  isKey: (text: string) => boolean,
): Slip[] {
  const { text } = entry;
  const key = keyBefore(text, begin, colon, isKey);
  if (key === undefined)
    return text.slice(begin, end).includes('\n') ? [] : [{ kind: 'quote', cause: 'colon', start: begin, end }];
  const { mark, at, start } = key;
  const divided: Slip =
    mark === '' ? { kind: 'noComma', at, start, end: beforeSpace(text, start, colon) } : { kind: 'comma', at: [at] };
  const before = valueSlips({ ...entry, from: begin, to: at }, true, isKey);
  return [...before, divided, ...valueSlips({ ...entry, from: colon + 1, to: end }, true, isKey)];
}

/** The known key that stands before a colon, behind a text and a blank or a semicolon. */
function keyBefore(
  text: string,
  begin: number,
  colon: number,
  isKey: (text: string) => boolean,
): { readonly start: number; readonly at: number; readonly mark: string } | undefined {
  for (let start = Math.max(begin + 1, colon - 40); start < colon; start++) {
    const before = text[start - 1] as string;
    if (isSpace(text[start]) || !(isSpace(before) || ';；'.includes(before))) continue;
    if (!isKey(bareName(text.slice(start, colon)))) continue;
    const end = beforeSpace(text, begin, start);
    const mark = ';；'.includes(text[end - 1] as string) ? (text[end - 1] as string) : '';
    return { start, at: end - mark.length, mark };
  }
  return undefined;
}

/** An item with the comma before it, or else the one behind it: a list has no blank items. */
function itemSpan({ text, from, to }: FlowEntry, begin: number, end: number): readonly [number, number] {
  if (text[from - 1] === ',') return [from - 1, end];
  return text[to] === ',' ? [begin, pastSpace(text, to + 1, text.length)] : [begin, end];
}

/** Odd blanks among the blanks `[from, to)`: removed, save where one blank has to stay. */
function gapSlips(text: string, from: number, to: number, blankWanted = false): Slip[] {
  const runs = runsOfOdd(text, from, to);
  return runs.map(([start, end], index) => {
    const wanted = blankWanted && index === 0 && !/[ \t\r\n]/.test(text.slice(from, to));
    return { kind: 'blank', start, end, text: wanted ? ' ' : '' };
  });
}

function runsOfOdd(text: string, from: number, to: number): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let at = from; at < to; at++) {
    if (!isOddBlank(text[at])) continue;
    const start = at;
    while (at < to && isOddBlank(text[at])) at++;
    runs.push([start, at]);
  }
  return runs;
}
