import { isOddBlank } from './characters.ts';
import { bareName, beforeBlanks, COLON, isRightColon, pastBlanks } from './colons.ts';
import { endOfQuoted } from './quotedText.ts';

/** Where the line ends, its terminator left out. */
export function contentEnd(line: string): number {
  let end = line.length;
  while (end > 0 && (line[end - 1] === '\n' || line[end - 1] === '\r')) end--;
  return end;
}

/** Nothing but a comment or the line end at `at`. */
export const atEnd = (line: string, at: number): boolean =>
  at >= line.length ||
  '\r\n'.includes(line[at] as string) ||
  (line[at] === '#' && (at === 0 || ' \t'.includes(line[at - 1] as string)));

/** Whether a `#` at `at` begins a remark: behind YAML's blanks, or behind other ones with a blank after it. */
function beginsRemark(line: string, at: number): boolean {
  const before = line[at - 1] ?? ' ';
  if (before === ' ' || before === '\t') return true;
  return isOddBlank(before) && /^[\s]?$/.test(line[at + 1] ?? '');
}

/** Where the text that begins at `from` ends on its line, blanks and a remark behind it left out. */
export function textEnd(line: string, from: number): { readonly end: number; readonly remark: number } {
  const last = contentEnd(line);
  for (let at = line.indexOf('#', from); at !== -1 && at < last; at = line.indexOf('#', at + 1)) {
    if (beginsRemark(line, at)) return { end: beforeBlanks(line, from, at), remark: at };
  }
  return { end: beforeBlanks(line, from, last), remark: last };
}

/** The offset of the colon of a key written right: with a blank or the line end behind it. */
export function rightColon(line: string, at: number): number | undefined {
  const char = line[at] as string;
  if (char === '"' || char === "'") {
    const end = endOfQuoted(line, at);
    const colon = end === -1 ? -1 : pastBlanks(line, end);
    return colon !== -1 && isRightColon(line, colon) ? colon : undefined;
  }
  if ('[{|>#%@`'.includes(char)) return undefined;
  for (let colon = line.indexOf(':', at); colon !== -1; colon = line.indexOf(':', colon + 1)) {
    if (isRightColon(line, colon)) return hasRemark(line, at, colon) ? undefined : colon;
  }
  return undefined;
}

/** The offset of a colon of another kind, or without its blank, that may end a key. */
export function wrongColon(line: string, at: number): number | undefined {
  const char = line[at] as string;
  if (char === '"' || char === "'") {
    const end = endOfQuoted(line, at);
    const colon = end === -1 ? -1 : pastBlanks(line, end);
    return colon !== -1 && COLON.test(line[colon] ?? '') ? colon : undefined;
  }
  if ('[{｛［|>#%@`&*!'.includes(char)) return undefined;
  const length = line.slice(at).search(COLON);
  return length <= 0 || hasRemark(line, at, at + length) ? undefined : at + length;
}

/**
 * The offset of a semicolon or a sign of equality that stands where the colon of a known key belongs. Anywhere else they
 * are text, so only a key that is known tells.
 */
export function otherMark(line: string, at: number, isKey: (text: string) => boolean): number | undefined {
  const mark = /^[^\s；;=＝:][^；;=＝:\r\n]{0,60}?(?=[；;=＝])/.exec(line.slice(at, at + 64))?.[0].length;
  return mark !== undefined && isKey(bareName(line.slice(at, at + mark))) ? at + mark : undefined;
}

const hasRemark = (line: string, from: number, to: number): boolean => /[ \t]#/.test(line.slice(from, to));
