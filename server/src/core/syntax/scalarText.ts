import { outsidePairs } from './slips/pairedMarks.ts';

/**
 * A text as it is written for a value: between brackets brackets have to be quoted, elsewhere only
 * where they come first.
 */
export function scalarText(text: string, inRow: boolean): string {
  // Between brackets a wide mark is taken for a slip of a comma, but for those inside （） and the like.
  if (inRow) return outsidePairs(text, /[、，；]/).length > 0 ? JSON.stringify(text) : plainText(text);
  const plain = /^[^\s\-?:,[\]{}#&*!|>'"%@`][^{}#:]*$/u.test(text) && text.trim() === text;
  return plain ? text : JSON.stringify(text);
}

/** A text that a plain scalar may hold anywhere, brackets included; quoted where it would be read as something else. */
export function plainText(text: string): string {
  const plain = /^[^\s\-?:,[\]{}#&*!|>'"%@`][^,[\]{}#:]*$/u.test(text) && text.trim() === text;
  return plain ? text : JSON.stringify(text);
}

/** Texts as a list between brackets. */
export const flowList = (texts: readonly string[]): string =>
  `[${texts.map((each) => scalarText(each, true)).join(', ')}]`;
