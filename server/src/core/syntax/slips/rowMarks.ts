import { BLANKS } from './characters.ts';

/** What Word and web pages put before a row of a list; those of a symbol font come as private characters. */
const BULLET = new RegExp(
  `^(?:[•●○◦▪▫■□◆◇▶►➢➤➣✓∙‣⁃●·*+–—－\\uf0b7\\uf0d8\\uf06c\\uf06e\\uf0a7\\uf0fc][${BLANKS}]+|[•●◦▪■◆►➢\\uf0b7\\uf0d8\\uf06c](?=[^${BLANKS}]))`,
);

/** An automatic number: 一、 （一） (一) 1. 1、 1） （1） ①. */
const NUMBER = new RegExp(
  `^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,2}(?:[.．、)）](?!\\d))|[（(]\\d{1,2}[）)]|[①-⑳])[${BLANKS}]*`,
);

/** A bullet or number at the head of a row. */
export interface RowMark {
  readonly kind: 'bullet' | 'number';
  /** With the blanks behind it. */
  readonly length: number;
}

/** The bullet or number at `at`, if one stands there. */
export function rowMarkAt(line: string, at: number): RowMark | undefined {
  const head = line.slice(at, at + 40);
  const bullet = BULLET.exec(head);
  if (bullet !== null) return { kind: 'bullet', length: bullet[0].length };
  const number = NUMBER.exec(head);
  return number === null ? undefined : { kind: 'number', length: number[0].length };
}

/** The beginnings of numbers that are letters or digits; other marks are neither. */
const NUMERAL = /[一二三四五六七八九十0-9]/;

/** Whether a line of a text begins with a bullet or number, behind spaces and dashes. Every part is asked, so no line is cut out in vain. */
export function hasRowMark(text: string): boolean {
  for (let start = 0; start < text.length; ) {
    let at = start;
    while (text[at] === ' ' || text[at] === '-') at++;
    const unit = text.charCodeAt(at);
    const letter =
      (unit >= 0x4e00 && unit <= 0x9fff) || (unit < 128 && unit !== 0x28 && unit !== 0x2a && unit !== 0x2b);
    if (at < text.length && (!letter || NUMERAL.test(text[at] as string)) && rowMarkAt(text, at) !== undefined)
      return true;
    const newline = text.indexOf('\n', at);
    if (newline === -1) return false;
    start = newline + 1;
  }
  return false;
}
