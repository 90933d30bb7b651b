import { Big } from 'big.js';
import type { IndicatorFacts } from '../codes/indicators.ts';
import type { Unit } from './unit.ts';
import { type Figure, isMeasured, type MeasuredValue, type Value } from './value.ts';

/** A number that can be reckoned with: in the base unit of its dimension, with what it may be off by. */
export interface Amount {
  readonly number: Big;
  /** Half the last written digit; of a sum the sum of those. */
  readonly tolerance: Big;
  /** The unit to tell it in, and what it measures. */
  readonly unit: Unit;
}

/** What decides about what a unit measures. */
type Measured = { readonly dimension: string | undefined; readonly per?: string | undefined };

/** What of two units may be taken for one another, as the indicator or the field allows. */
export interface UnitOptions {
  /** The indicator is one of water: 1吨 = 1立方米. */
  readonly water?: boolean;
  /** The indicator is one of carbon: its 吨 are 吨二氧化碳. */
  readonly carbon?: boolean;
  /** The accounting period is a year, so that 吨/年 is beside 吨. */
  readonly yearly?: boolean;
}

/** Tells by the digits: to compare with 0 is to make a number of it each time. */
export const isNought = (number: Big): boolean => number.c[0] === 0;

/** The first number of a value. */
export const amountOf = ({ figure, unit }: MeasuredValue): Amount => ({ ...figure, unit });

/** An exact number of things, such as the rows of a list. */
export const countOf = (count: number, unit: Unit): Amount => ({ number: new Big(count), tolerance: new Big(0), unit });

/** Whether two units measure the same and can be brought to one: 吨 and 千克, not 吨/年 and 吨/日. */
export function sameMeasure(a: Unit, b: Unit, options: UnitOptions = {}): boolean {
  if (a.dimension !== undefined && a.dimension === b.dimension && a.per === b.per) return true;
  const [one, other] = [measureOf(a, options), measureOf(b, options)];
  // Two units that no table knows are the same if they are written alike.
  if (one === undefined || other === undefined) return one === other && a.text !== '' && a.text === b.text;
  return one === other;
}

/**
 * Whether a unit is one that an indicator may be measured in; so it is where either is not known. A change in
 * per cent or points is another question.
 */
export function suits(
  unit: Unit,
  indicator: Pick<IndicatorFacts, 'dimensions' | 'water' | 'carbon'>,
  perNamed = false,
): boolean {
  // 万元工业增加值用水量 may be 14.2立方米: its name says what that is per.
  const dimensions = [
    ...indicator.dimensions,
    ...(perNamed ? indicator.dimensions.map((one) => one.replace(/\/.*/, '')) : []),
  ];
  if (unit.dimension === undefined || dimensions.length === 0) return true;
  // As it is, and with what the name allows: 废水中汞排放量 has a name with water in it and is a mass.
  return [{}, indicator].some((options) => {
    const measure = measureOf({ ...unit, per: undefined }, options)?.replace(/\/+$/, '');
    return measure !== undefined && dimensions.includes(measure);
  });
}

function measureOf({ dimension, per }: Measured, { water, carbon, yearly }: UnitOptions): string | undefined {
  if (dimension === undefined) return undefined;
  let [above = '', below] = dimension.split('/');
  if (above === 'person') above = 'count';
  if (above === 'mass' && water) above = 'volume';
  if (above === 'mass' && carbon) above = 'carbon';
  // Per tonne is per tonne of product.
  if (below === 'mass') below = 'product';
  if (below === 'time' && per === 'year' && yearly) below = undefined;
  return [above, below, below === 'time' ? per : undefined].join('/');
}

/** Things that are counted: 家, 个, 项, 人次. */
export const isCount = ({ dimension }: Unit): boolean =>
  dimension === 'count' || dimension === 'visits' || dimension === 'person';

/**
 * Whether numbers of this kind can be added up to a whole: no shares, changes in per cent, points, or
 * amounts per something other than a period.
 */
export const isAdditive = ({ dimension = '' }: Unit): boolean =>
  dimension !== 'ratio' && dimension !== 'points' && (!dimension.includes('/') || dimension.endsWith('/time'));

/** A number that stands for itself: neither rounded (约) nor bounded nor a range, nor money of each year, which is no whole. */
export const isExact = (value: Value): value is MeasuredValue =>
  isMeasured(value) &&
  value.bound === 'exactly' &&
  !value.approximate &&
  value.end === undefined &&
  !(value.kind === 'money' && value.yearly);

/** What adding up came to. */
export interface Sum {
  /** Undefined where there is nothing to add. */
  readonly amount: Amount | undefined;
  /** The values that are no exact number of the same measure; a sum with any of them is not the whole. */
  readonly unread: readonly Value[];
}

/** Adds values exactly; the tolerances add up, too. The result is told in the unit of the first. */
export function sum(values: Iterable<Value>, options: UnitOptions = {}): Sum {
  const unread: Value[] = [];
  let first: MeasuredValue | undefined;
  let amount: Amount | undefined;
  for (const value of values) {
    if (!isExact(value) || (first !== undefined && !goWith(first, value, options))) {
      unread.push(value);
      continue;
    }
    first ??= value;
    amount = amount === undefined ? amountOf(value) : { ...plus(amount, value.figure), unit: amount.unit };
  }
  return { amount, unread };
}

const plus = (a: Figure, b: Figure): Figure => ({
  number: a.number.plus(b.number),
  tolerance: isNought(b.tolerance) ? a.tolerance : a.tolerance.plus(b.tolerance),
});

function goWith(a: MeasuredValue, b: MeasuredValue, options: UnitOptions): boolean {
  const apart = a.kind === 'change' && b.kind === 'change' && a.direction !== b.direction;
  return !apart && sameMeasure(a.unit, b.unit, options);
}
