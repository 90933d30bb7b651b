import { isCount, sameMeasure, type UnitOptions } from '../values/amount.ts';
import type { Unit } from '../values/unit.ts';
import { isMeasured, type MeasuredValue, type Value } from '../values/value.ts';
import type { IndicatorNumber } from './numbersOf.ts';
import { lastDay } from './profile.ts';

/** A number whose unit says what is measured: no change in per cent, no points, nothing bare. */
export type Level = IndicatorNumber & { readonly value: MeasuredValue };

/** Dimensions that say nothing of what is measured: 2倍 is of anything, ppm of mass or of volume. */
const unspecific: ReadonlySet<string | undefined> = new Set([undefined, 'multiple', 'fraction', 'points']);

/** Where a percentage is a level; elsewhere it is how far something changes or how much of it is done. */
const sharesAreLevels: ReadonlySet<IndicatorNumber['role']> = new Set(['present', 'baseline', 'target']);

/** Whether a number has a unit that can be compared with those of its indicator's other numbers. */
export function isLevel(number: IndicatorNumber): number is Level {
  const { role, value } = number;
  if (!isMeasured(value) || unspecific.has(value.unit.dimension)) return false;
  if (value.unit.dimension === 'ratio') return value.kind === 'share' && sharesAreLevels.has(role);
  return true;
}

/** What the indicator allows to be taken for one another. */
export interface LevelOptions extends UnitOptions {
  /** The name itself says what the number is per: 万元工业增加值用水量 may be 14.2立方米. */
  readonly perNamed?: boolean;
}

const topOf = ({ dimension = '' }: Unit): string => dimension.replace(/\/.*/, '');
const isWithoutLine = ({ dimension = '' }: Unit): boolean => !dimension.includes('/');

/** Whether a name says what its numbers are per. */
export const saysPer = (name: string): boolean => /万元|亿元|单位|人均|每|吨(?!位)/.test(name);

/**
 * Whether two numbers of one indicator certainly have units of different kinds. A share may be broken down into
 * amounts, and reached by reductions.
 */
export function areOfDifferentKinds(a: Level, b: Level, options: LevelOptions): boolean {
  const [one, other] = [a.value.unit, b.value.unit];
  const besideShare = one.dimension === 'ratio' ? b : other.dimension === 'ratio' ? a : undefined;
  if (besideShare !== undefined && !sharesAreLevels.has(besideShare.role)) return false;
  if (options.perNamed === true && isWithoutLine(one) !== isWithoutLine(other)) {
    return topOf(one) !== topOf(other);
  }
  if (isCount(one) && isCount(other)) return isVisitBeside(one, other) || isVisitBeside(other, one);
  const yearly = options.yearly === true || isReduction(a) || isReduction(b);
  return !sameMeasure(one, other, { ...options, yearly });
}

/** 家 beside 家次, 人 beside 人次: things, and how often they come. Other counting words may stand for one another. */
function isVisitBeside(visits: Unit, things: Unit): boolean {
  const word = (unit: Unit) => unit.text.slice(unit.scale.length).replace(/[（）()]/g, '');
  return visits.dimension === 'visits' && word(visits) === `${word(things)}次`;
}

/** 减少181吨/年: how much less each year may stand beside an amount of one year. */
const isReduction = ({ role, value }: Level): boolean =>
  value.kind === 'change' || role === 'netReduction' || role === 'grossReduction';

/** Whether a time is no longer than a year, so that an amount of it is one per year. */
export function isWithinAYear(time: Value | undefined): boolean {
  if (time?.kind === 'recurring') return time.every.unit === 'year';
  const last = lastDay(time);
  if (time === undefined || last === undefined || !('first' in time)) return false;
  return Number(last.slice(0, 4)) - Number(time.first.slice(0, 4)) === 0;
}
