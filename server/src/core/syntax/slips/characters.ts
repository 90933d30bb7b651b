import type { Localized } from '../../text/locale.ts';

/*
 * Characters that look like a space, or like nothing, and are neither to a reader of YAML. They come from Word, web
 * pages and PDF. By Unicode 16: general categories Zs, Zl and Zp without U+0020, and Cf as far as it serves layout.
 */

/** What takes room: no-break, ideographic, typographic spaces, line separators. */
const WIDE = '\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** What takes none: soft hyphens, zero-width characters, direction marks. */
const THIN = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff';

/** The inside of a character class: every blank that is none of YAML's. */
export const ODD = WIDE + THIN;

/** The inside of a character class: blanks of a line, YAML's and others. */
export const BLANKS = ` \\t${ODD}`;

/** One odd blank. */
export const ODD_BLANK = new RegExp(`[${ODD}]`);

const THIN_BLANK = new RegExp(`[${THIN}]`);
const ALL_THIN = new RegExp(`[${THIN}]`, 'g');

/** True for a character that takes no room. */
export const isThin = (character: string): boolean => THIN_BLANK.test(character);

/** True for a character that is a blank but none of YAML's. */
export const isOddBlank = (character: string | undefined): boolean =>
  character !== undefined && character > '\u007f' && ODD_BLANK.test(character);

/** True for a blank within a line, of whatever kind; false behind the end. */
export const isAnyBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || isOddBlank(character);

/** A text without blanks of any kind around it. */
export function trimmedOfBlanks(text: string): string {
  const isOuter = (character: string | undefined) => isAnyBlank(character) || character === '\r' || character === '\n';
  let [start, end] = [0, text.length];
  while (start < end && isOuter(text[start])) start++;
  while (end > start && isOuter(text[end - 1])) end--;
  return text.slice(start, end);
}

/** A text without the characters that take no room. */
export const withoutThin = (text: string): string => text.replace(ALL_THIN, '');

const ALL_ODD = new RegExp(`[${ODD}]`, 'g');

/** A text without blanks that are none of YAML's: nobody means one within a name. */
export const withoutOdd = (text: string): string => text.replace(ALL_ODD, '');

/** `U+00A0`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const NAMES: readonly (readonly [string, Localized])[] = [
  ['\u3000', { zh: '全角空格', en: 'an ideographic space' }],
  ['\u00a0\u202f', { zh: '不换行空格', en: 'a no-break space' }],
  ['\u0085\u2028\u2029', { zh: '行分隔符', en: 'a line separator' }],
  ['\u00ad', { zh: '软连字符', en: 'a soft hyphen' }],
  ['\u200b', { zh: '零宽空格', en: 'a zero-width space' }],
  ['\u200c\u200d', { zh: '零宽连接符', en: 'a zero-width joiner' }],
  ['\u2060\ufeff', { zh: '零宽不换行空格', en: 'a zero-width no-break space' }],
];

/** What an odd blank is called. */
export function blankName(character: string): Localized {
  const named = NAMES.find(([characters]) => characters.includes(character));
  if (named !== undefined) return named[1];
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character)) {
    return { zh: '文字方向符', en: 'a direction mark' };
  }
  return isThin(character)
    ? { zh: '看不见的字符', en: 'an invisible character' }
    : { zh: '排版用的空格', en: 'a typographic space' };
}
