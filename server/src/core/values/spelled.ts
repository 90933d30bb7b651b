import { Big } from 'big.js';
import type { FigureToken } from './figureToken.ts';
import { NUMERAL, numeralValue } from './numerals.ts';
import type { Unit } from './unit.ts';
import type { Direction } from './value.ts';

const percent: Unit = { text: '%', dimension: 'ratio', factor: new Big('0.01'), scale: '', counted: false };

interface Spelling {
  readonly pattern: RegExp;
  /** The number in per cent, and the places behind its point (-1: to ten per cent); undefined where the words make no number. */
  percent(
    match: RegExpExecArray,
  ): { readonly number: Big; readonly places: number | undefined; readonly change?: Direction } | undefined;
}

const whole = (number: number, places: number | undefined, change?: Direction) => ({
  number: new Big(number),
  places,
  ...(change !== undefined && { change }),
});

/** Shares and changes in words, with what they are in per cent. */
const spellings: readonly Spelling[] = [
  {
    pattern: new RegExp(`百分之([${NUMERAL}]+|\\d+(?:\\.\\d+)?)`, 'y'),
    percent: ([, number = '']) => {
      const value = /\d/.test(number) ? number : numeralValue(number);
      return value === undefined
        ? undefined
        : { number: new Big(value), places: String(number).split('.')[1]?.length ?? 0 };
    },
  },
  {
    pattern: /([一二三四五六七八九])成([一二三四五六七八九半])?(?![本为立果功员份分套品])/y,
    percent: ([, tens = '', ones]) => {
      const more = ones === '半' ? 5 : ones === undefined ? 0 : (numeralValue(ones) ?? 0);
      return whole((numeralValue(tens) ?? 0) * 10 + more, ones === undefined ? -1 : 0);
    },
  },
  {
    pattern: new RegExp(`([${NUMERAL}]+)分之([${NUMERAL}]+)`, 'y'),
    percent: ([, below = '', above = '']) => {
      const [bottom, top] = [numeralValue(below), numeralValue(above)];
      return bottom === undefined || top === undefined || bottom === 0
        ? undefined
        : { number: new Big(top).times(100).div(bottom), places: undefined };
    },
  },
  { pattern: /减半/y, percent: () => whole(50, undefined, 'decrease') },
  { pattern: /翻(一番|两番|番)/y, percent: ([, times]) => whole(times === '两番' ? 300 : 100, undefined, 'increase') },
  { pattern: /一半/y, percent: () => whole(50, undefined) },
];

/** A share or change in words at a place: 百分之八十, 八成, 三分之一, 减半, 翻一番. */
export function spelledAt(text: string, at: number): FigureToken | undefined {
  for (const { pattern, percent: read } of spellings) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match === null ? undefined : read(match);
    if (match === null || found === undefined) continue;
    const { number, places, change } = found;
    const verb = change === undefined ? '' : change === 'decrease' ? '下降' : '提高';
    return {
      kind: 'figure',
      number,
      places,
      unit: percent,
      plus: false,
      // A third has no end in figures: there is nothing better to write.
      ...(number.round(2).eq(number) && match[0] !== '一半' && { spelled: `${verb}${number.toString()}%` }),
      ...(change !== undefined && { change }),
      start: at,
      end: at + match[0].length,
    };
  }
  return undefined;
}
