import { withoutThin } from '../../../syntax/slips/characters.ts';

/**
 * The text of a cell: blanks of any kind as blanks, none around its lines, which are divided by `\n`. What no font shows
 * is left out: word processors end cells with such characters, and a plan may have none.
 */
export const cellText = (text: string): string =>
  withoutThin(text)
    .replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/** Control characters but the blanks among them, and halves of characters. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Surrogate}]/gu;
