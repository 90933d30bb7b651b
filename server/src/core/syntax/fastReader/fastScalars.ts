import { withoutFoldBlanks } from '../foldedText.ts';
import type { ScalarNode } from '../nodes.ts';
import type { Cursor } from './fastCursor.ts';
import { BACKSLASH, COLON, DOUBLE_QUOTE, IN_BLOCK, isSpaceOrTab, NEWLINE, RETURN, SINGLE_QUOTE } from './fastUnits.ts';

/**
 * The rest of a plain text in block context, whose first line was read, with the lines that continue it.
 *
 * @param parent the column of the collection it stands in; what continues it stands further right
 */
export function plainText(cursor: Cursor, start: number, firstEnd: number, parent: number): ScalarNode | undefined {
  let end = firstEnd;
  cursor.extent = cursor.trimmed(end);
  if (!cursor.endLine()) return undefined;
  let folded = false;
  while (cursor.column > parent && !cursor.commented) {
    end = cursor.plainLine(cursor.pos, IN_BLOCK);
    if (end < 0 || cursor.unit(cursor.pos) === COLON) return undefined;
    folded = true;
    cursor.extent = cursor.trimmed(end);
    if (!cursor.endLine()) return undefined;
  }
  const written = cursor.text.substring(start, end);
  const value = folded ? withoutFoldBlanks(foldLines(cursor.text, start, end), written) : written;
  return cursor.scalar('plain', value, start, end);
}

/**
 * A text in quotes. `pos` goes behind the closing one, and `newlines` tells how many line ends it holds.
 *
 * @param min the least indentation of its further lines
 */
export function quotedText(cursor: Cursor, min: number): ScalarNode | undefined {
  const start = cursor.pos;
  const quote = cursor.unit(start);
  const { text, length } = cursor;
  let special = false;
  cursor.newlines = 0;
  for (let at = start + 1; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote) {
      if (quote === DOUBLE_QUOTE || text.charCodeAt(at + 1) !== SINGLE_QUOTE) {
        return closed(cursor, start, at, special);
      }
      special = true;
      at++;
    } else if (unit === BACKSLASH && quote === DOUBLE_QUOTE) {
      special = true;
      const next = text.charCodeAt(at + 1);
      if (next !== NEWLINE && next !== RETURN) at++;
    } else if (unit === NEWLINE) {
      cursor.newlines++;
      const content = cursor.skipSpaces(at + 1);
      if (!continues(cursor, content, content - at - 1, min)) return undefined;
      at = content - 1;
    }
  }
  return undefined;
}

/** Whether a quoted text may go on at `content`: on a blank line, or indented far enough and not like a marker. */
function continues(cursor: Cursor, content: number, indentation: number, min: number): boolean {
  if (cursor.isNewline(content)) return true;
  return indentation >= min && !(indentation === 0 && cursor.isMarker(content));
}

function closed(cursor: Cursor, start: number, end: number, special: boolean): ScalarNode | undefined {
  const { text } = cursor;
  cursor.pos = end + 1;
  const style = cursor.unit(start) === DOUBLE_QUOTE ? 'double' : 'single';
  const plain = !special && cursor.newlines === 0;
  const value = plain
    ? text.substring(start + 1, end)
    : style === 'double'
      ? unescaped(text, start + 1, end)
      : singleQuoted(text, start + 1, end, cursor.newlines > 0);
  if (value === undefined) return undefined;
  const read = cursor.newlines > 0 ? withoutFoldBlanks(value, text.substring(start, end + 1)) : value;
  return cursor.scalar(style, read, start, end + 1);
}

function singleQuoted(text: string, from: number, to: number, folded: boolean): string {
  return (folded ? foldLines(text, from, to) : text.substring(from, to)).replaceAll("''", "'");
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpaceOrTab(text.charCodeAt(at))) at++;
  return at;
}

/** The end of the line that ends with the newline at `newline`, without white space; not before `from`. */
function lineEnd(text: string, from: number, newline: number): number {
  let end = newline;
  if (end > from && text.charCodeAt(end - 1) === RETURN) end--;
  while (end > from && isSpaceOrTab(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The characters `[from, to)`, at least one newline among them, with lines joined as YAML joins them. */
export function foldLines(text: string, from: number, to: number): string {
  let newline = text.indexOf('\n', from);
  let folded = text.substring(from, lineEnd(text, from, newline));
  let separator = ' ';
  let at = newline + 1;
  for (newline = text.indexOf('\n', at); newline !== -1 && newline < to; newline = text.indexOf('\n', at)) {
    const begin = skipBlanks(text, at, newline);
    const end = lineEnd(text, begin, newline);
    if (begin < end) {
      folded += separator + text.substring(begin, end);
      separator = ' ';
    } else if (separator === '\n') folded += '\n';
    else separator = '\n';
    at = newline + 1;
  }
  return folded + separator + text.substring(skipBlanks(text, at, to), to);
}

/** The value of the characters `[from, to)` between double quotes; nothing for an escape that YAML does not know. */
function unescaped(text: string, from: number, to: number): string | undefined {
  let value = '';
  let copied = from;
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (unit === NEWLINE) {
      value += text.substring(copied, lineEnd(text, copied, at));
      let count = 0;
      for (at++; at < to && isFoldedAway(text, at); at++) if (text.charCodeAt(at) === NEWLINE) count++;
      value += count === 0 ? ' ' : '\n'.repeat(count);
      copied = at;
    } else if (unit === BACKSLASH) {
      value += text.substring(copied, at);
      const next = text.charCodeAt(at + 1) === RETURN ? at + 2 : at + 1;
      if (text.charCodeAt(next) === NEWLINE) at = skipBlanks(text, next + 1, to);
      else {
        const length = hexLength(text.charCodeAt(at + 1));
        const character = length === 0 ? ESCAPES[text[at + 1] as string] : fromHex(text, at + 2, length);
        if (character === undefined) return undefined;
        value += character;
        at += 2 + length;
      }
      copied = at;
    } else at++;
  }
  return value + text.substring(copied, to);
}

function isFoldedAway(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isSpaceOrTab(unit) || unit === NEWLINE || (unit === RETURN && text.charCodeAt(at + 1) === NEWLINE);
}

/** How many digits follow `\x`, `\u` and `\U`. */
const hexLength = (unit: number): number => (unit === 0x78 ? 2 : unit === 0x75 ? 4 : unit === 0x55 ? 8 : 0);

function fromHex(text: string, at: number, length: number): string | undefined {
  const digits = text.substring(at, at + length);
  if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits)) return undefined;
  const code = Number.parseInt(digits, 16);
  return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
