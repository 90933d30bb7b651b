import { BLANKS, isOddBlank, trimmedOfBlanks, withoutOdd } from './characters.ts';
import { comparable } from './ideographs.ts';

/** The inside of a character class: what is typed for a colon, the full-width one, the ratio sign, a letter and two presentation forms. */
export const WRONG_COLONS = '：∶꞉﹕︰';

/** What stands behind a key, right or wrong. */
export const COLON = new RegExp(`[:${WRONG_COLONS}]`);

/** A colon as YAML wants it: with a blank or the line end behind it. */
export const isRightColon = (text: string, at: number): boolean =>
  text[at] === ':' && (at + 1 >= text.length || ' \t\r\n'.includes(text[at + 1] as string));

/** The first offset behind a colon, and behind others typed right after it. */
export function pastColons(text: string, at: number): number {
  let end = at + 1;
  while (COLON.test(text[end] ?? '')) end++;
  return end;
}

/** What is wrong with a colon behind a key: another character, no blank, or a blank that is none of YAML's. */
export function colonFault(text: string, at: number): 'colon' | 'colonSpace' | 'colonBlank' | undefined {
  if (text[at] !== ':') return 'colon';
  if (isRightColon(text, at)) return undefined;
  return isOddBlank(text[at + 1]) ? 'colonBlank' : 'colonSpace';
}

/** The name a key is compared by, whatever stands around and between its characters. */
export const bareName = (key: string): string => comparable(withoutOdd(trimmedOfBlanks(key)));

const GAP = new RegExp(`[${BLANKS}]*`, 'y');

/** The first offset from `from` on that holds no blank of a line. */
export function pastBlanks(text: string, from: number): number {
  GAP.lastIndex = from;
  GAP.exec(text);
  return Math.max(from, GAP.lastIndex);
}

/** Where the blanks of a line begin that stand before `end`, not before `from`. */
export function beforeBlanks(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && (text[at - 1] === ' ' || text[at - 1] === '\t' || isOddBlank(text[at - 1]))) at--;
  return at;
}
