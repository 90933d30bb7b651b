import type { Indicators } from '../../codes/indicators.ts';
import type { ValueReader } from '../readValue.ts';
import { numbersIn, type ProseNumber } from './numbers.ts';
import type { Sentence } from './sentences.ts';

/** A number that prose gives for an indicator of the plan. */
export interface NamedNumber extends ProseNumber {
  /** The indicator's name as the plan lists it. */
  readonly indicator: string;
}

/** Words right behind which an indicator may be named; elsewhere the name may be part of another. */
const OPENING = /^(?:全市|全省|全县|全区|全国|使|将|实现|确保|、|和|及|与|到\d{4}年|[\s\ufffc])+/;
/** Words between a name and its number that change nothing. */
const BETWEEN = /^(?:要|应|须|将|均|全部|进一步|预计|总体|累计|力争)*$/;

/**
 * The numbers of a sentence whose indicator is named in full (after aliases), at the beginning of a clause or
 * right behind an opening word. With 分别 the names of the 、-list before it and the numbers are paired in order,
 * a suffix after the last name holding for all; nothing is paired if their counts differ.
 *
 * @param names the indicators of the plan, as listed
 */
export function namedNumbers(
  sentence: Sentence,
  names: Iterable<string>,
  reader: ValueReader,
  indicators: Indicators,
): NamedNumber[] {
  const listed = new Map([...names].map((name) => [indicators.nameOf(name), name]));
  const find = (text: string) => nameIn(text, listed, indicators);
  const numbers = numbersIn(sentence, reader);
  return numbers.flatMap((number, index) => {
    const first = numbers.findIndex(({ list }) => list === number.list);
    const group = numbers.filter(({ list }) => list === number.list);
    const head = numbers[first];
    if (head === undefined) return [];
    const indicator = number.each
      ? pairedName(head.name, group.length, index - first, listed, indicators)
      : group.length === 1
        ? find(number.name)
        : undefined;
    return indicator === undefined ? [] : [{ ...number, indicator }];
  });
}

/** The listed name that a text is, apart from opening words and words that change nothing. */
function nameIn(text: string, listed: ReadonlyMap<string, string>, indicators: Indicators): string | undefined {
  const plain = indicators.nameOf(text.replace(OPENING, ''));
  const known = [...listed.keys()].filter((name) => plain.startsWith(name)).sort((a, b) => b.length - a.length);
  return known.filter((name) => BETWEEN.test(plain.slice(name.length))).map((name) => listed.get(name))[0];
}

/** The name at a place of a 、-list, with the last one's suffix where it needs it. */
function pairedName(
  text: string,
  count: number,
  at: number,
  listed: ReadonlyMap<string, string>,
  indicators: Indicators,
): string | undefined {
  const pieces = namesOf(text);
  if (pieces.length !== count) return undefined;
  const piece = indicators.nameOf((pieces[at] ?? '').replace(OPENING, ''));
  const last = indicators.nameOf(pieces.at(-1) ?? '');
  const suffixes = [...last].map((_, index) => last.slice(index));
  return [piece, ...suffixes.map((suffix) => piece + suffix)]
    .map((name) => listed.get(name))
    .find((name) => name !== undefined);
}

/** The names of a 、-list, with 和 before the last. */
const namesOf = (text: string): string[] =>
  text
    .split(/、|和|以及|及/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
