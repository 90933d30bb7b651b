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
const BETWEEN = /^(?:为|是|达|要|应|须|将|均|全部|进一步|预计|总体|累计|力争)*$/;

/** A number with what may be the name of its indicator, by the names to use; made without knowing the plan's. */
export interface NameCandidate {
  readonly number: ProseNumber;
  /** Names it may have, the likeliest first. */
  readonly names: readonly string[];
  /** A text that begins with the name, and has nothing behind it but words that change nothing. */
  readonly text: string | undefined;
  /** Names it may have with the head of the one before it: 危险废物产生量18万吨、综合利用率46%. */
  readonly elided?: readonly string[];
  /** Of one behind 分别 the names that the first of the list may have: words before its name are said of all. */
  readonly first: readonly string[];
}

/**
 * The numbers of a sentence that may have a name in front of them, at the beginning of a clause or right behind
 * an opening word. With 分别 the names of the 、-list before it and the numbers are paired in order, a suffix
 * after the last name holding for all; nothing is paired if their counts differ.
 */
export function nameCandidates(sentence: Sentence, reader: ValueReader, indicators: Indicators): NameCandidate[] {
  const numbers = numbersIn(sentence, reader);
  let last: NameCandidate | undefined;
  return numbers.flatMap((number, index): NameCandidate[] => {
    const own = candidatesFor(number, index);
    const goesOn = last !== undefined && own.length === 0 && saysMore(sentence, last.number, number);
    // What follows a number and names nothing is of the same: 排放量降至1150吨，比2025年下降12.5%.
    const { name, nameStart } = last?.number ?? number;
    const found = goesOn && last !== undefined ? [{ ...last, number: { ...number, name, nameStart } }] : own;
    last = found[0];
    return found;
  });

  function candidatesFor(number: ProseNumber, index: number): NameCandidate[] {
    const first = numbers.findIndex(({ list }) => list === number.list);
    const group = numbers.filter(({ list }) => list === number.list);
    const head = numbers[first];
    if (head === undefined || (!number.each && group.length > 1 && !isLevelAndChange(group))) return [];
    if (number.each) {
      const namesAt = (at: number) => pairedNames(head.name, group.length, at, indicators);
      const names = namesAt(index - first);
      return names.length === 0 ? [] : [{ number, names, text: undefined, first: namesAt(0) }];
    }
    const text = indicators.nameOf(number.name.replace(OPENING, ''));
    const before = numbers[index - 1];
    const isNext = before !== undefined && /^[、，]$/.test(sentence.text.slice(before.end, number.nameStart));
    const elided = isNext
      ? headsOf(indicators.nameOf(before.name.replace(OPENING, ''))).map((head) => head + text)
      : [];
    return text === '' ? [] : [{ number, names: [], text, first: [], ...(elided.length > 0 && { elided }) }];
  }
}

/** 降至265吨、下降15%: two numbers of one thing, no list. */
const isLevelAndChange = ([first, second, ...more]: readonly ProseNumber[]): boolean =>
  more.length === 0 && second?.name === '' && (first?.value.kind === 'change') !== (second.value.kind === 'change');

/** Whether a number behind another is of the same thing: a level behind a change, or a change behind a level. */
function saysMore({ text }: Sentence, first: ProseNumber, { name, value, start, end, each }: ProseNumber): boolean {
  if (name !== '' || each || first.each) return false;
  // 由1200吨降至1150吨.
  if (first.end === start) return /^[降减增升提][低少加高]?[至到]/.test(text.slice(start));
  if ((value.kind === 'change') === (first.value.kind === 'change')) return false;
  return GOES_ON.test(text.slice(first.end, start)) && !OTHER_TIME.test(text.slice(first.end, end));
}

/** Between two numbers of one thing. */
const GOES_ON = /^[，、（(](?:累计)?$/;
const OTHER_TIME = /同比|环比|上年|去年|每[年个家项]|年均/;

/** The beginnings of a name, the longest first. */
const headsOf = (name: string): string[] =>
  [...name].slice(2).map((_, index) => name.slice(0, name.length - 1 - index));

/** The listed name that a candidate has; none where its list is of less: 重点工程化学需氧量、氨氮排放量分别…. */
export function nameOfCandidate(
  { names, text, first, elided }: Omit<NameCandidate, 'number'>,
  listed: ReadonlySet<string>,
): string | undefined {
  if (text === undefined) {
    const isOfLess = !first.some((name) => listed.has(name)) && endsWithName(first, listed);
    return isOfLess ? undefined : names.find((name) => listed.has(name));
  }
  const own = [...listed].find((name) => text.startsWith(name) && BETWEEN.test(text.slice(name.length)));
  return own ?? elided?.find((name) => listed.has(name));
}

/**
 * The numbers of a sentence whose indicator is named in full (after aliases).
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
  const known = new Set(listed.keys());
  return nameCandidates(sentence, reader, indicators).flatMap((candidate) => {
    const indicator = listed.get(nameOfCandidate(candidate, known) ?? '');
    return indicator === undefined ? [] : [{ ...candidate.number, indicator }];
  });
}

/** Whether a listed name begins within the words, and ends with what they share with the last of the list. */
const endsWithName = ([words = '', ...more]: readonly string[], listed: ReadonlySet<string>): boolean =>
  [words, ...more].some((text) =>
    [...listed].some((name) => text.endsWith(name) && name.length > text.length - words.length),
  );

/** What the name at a place of a 、-list may be: as it is, or with the last one's suffix. */
function pairedNames(text: string, count: number, at: number, indicators: Indicators): string[] {
  const pieces = namesOf(text);
  if (pieces.length !== count) return [];
  const piece = indicators.nameOf((pieces[at] ?? '').replace(OPENING, ''));
  const last = indicators.nameOf(pieces.at(-1) ?? '');
  return [piece, ...[...last].map((_, index) => piece + last.slice(index))];
}

/** The names of a 、-list, with 和 before the last. */
const namesOf = (text: string): string[] =>
  text
    .split(/、|和|以及|及/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
