import { joinsLevels } from './levels.ts';

/** Marks that hold a text together: what is written between them is one thing, commas and all. */
const CLOSING: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '〔': '〕',
  '【': '】',
  '［': '］',
};

/** Nobody means a mark that is closed farther away; and a hostile text must not be looked through again and again. */
const FARTHEST = 400;

/**
 * Where the mark at `at` is closed: the offset of its partner, or -1 for no such mark, none that is closed, and one
 * with an ASCII comma, a bracket or a brace before its partner, which divide a text in brackets whatever stands around.
 */
export function closingMark(text: string, at: number): number {
  const opening = text[at] as string;
  const closing = CLOSING[opening];
  if (closing === undefined) return -1;
  let depth = 0;
  for (let index = at; index < Math.min(text.length, at + FARTHEST); index++) {
    const character = text[index] as string;
    if (character === opening) depth++;
    else if (character === closing && --depth === 0) return index;
    else if (',[]{}'.includes(character)) return -1;
  }
  return -1;
}

/** Offsets of the characters for which `wanted` holds and which stand in no pair of marks, nor between 各县 and 区. */
export function outsidePairs(text: string, wanted: RegExp): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const end = closingMark(text, at);
    if (end !== -1) at = end;
    else if (wanted.test(text[at] as string) && !joinsLevels(text, 0, at)) found.push(at);
  }
  return found;
}
