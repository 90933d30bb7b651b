import type { Impossible, IsoDay } from './value.ts';

/** A day, month or year as figures, before anybody has asked whether there is such a day. */
export interface Point {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** The years a plan can speak of (`value-impossible`). */
const YEARS = { first: 1949, last: 2100 } as const;

/** First and last day of a point in time, brought onto the calendar if it is not on it. */
export function daysOf({ year, month, day }: Point): { first: IsoDay; last: IsoDay; impossible?: Impossible } {
  const m = clamp(month ?? 1, 1, 12);
  const d = clamp(day ?? 1, 1, lengthOf(year, m));
  const first = iso(year, m, d);
  const last = month === undefined ? iso(year, 12, 31) : day === undefined ? iso(year, m, lengthOf(year, m)) : first;
  if (year < YEARS.first || year > YEARS.last) return { first, last, impossible: 'year' };
  if (month !== undefined && m !== month) return { first, last, impossible: 'month' };
  if (day !== undefined && d !== day) return { first, last, impossible: 'day' };
  return { first, last };
}

/** How many days a month has, in the Gregorian calendar. */
export function lengthOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A day as `YYYY-MM-DD`. */
export const iso = (year: number, month: number, day: number): IsoDay =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** The day before one. */
export function dayBefore(day: IsoDay): IsoDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (date > 1) return iso(year, month, date - 1);
  return month > 1 ? iso(year, month - 1, lengthOf(year, month - 1)) : iso(year - 1, 12, 31);
}

const two = (number: number): string => String(number).padStart(2, '0');
const clamp = (number: number, low: number, high: number): number => Math.min(high, Math.max(low, number));
