import type { Position, Range } from './span.ts';

/** Sorts by place, the first in the text first. */
export const comparePositions = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;

/** Whether a position is in a range or at one of its ends: a cursor behind the last letter of a word is at the word. */
export const covers = ({ start, end }: Range, position: Position): boolean =>
  comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;

/** Each range once, at the place of its first. */
export const uniqueRanges = (ranges: readonly Range[]): Range[] => [
  ...new Map(ranges.map((range) => [JSON.stringify(range), range])).values(),
];
