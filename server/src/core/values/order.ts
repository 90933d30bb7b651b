import { Big } from 'big.js';
import { type Amount, amountOf, isExact, sameMeasure, type UnitOptions } from './amount.ts';
import { compareAmounts } from './compare.ts';
import { isMeasured, type MeasuredValue, type Value } from './value.ts';

/** What is certain of the order of two values. */
export type Order = 'less' | 'greater' | 'equal' | 'unknown';

/**
 * Which of two values is less, where their bounds allow a certain answer: 1.9万吨以下 is less than 2.1万吨,
 * 2.9万吨以下 is not known to be. Changes are ordered by size, and only those in one direction.
 */
export function order(a: Value, b: Value, options: UnitOptions = {}): Order {
  if (!isMeasured(a) || !isMeasured(b) || !sameMeasure(a.unit, b.unit, options)) return 'unknown';
  if ((a.kind === 'change') !== (b.kind === 'change')) return 'unknown';
  if (a.kind === 'change' && b.kind === 'change' && a.direction !== b.direction) return 'unknown';
  if (isExact(a) && isExact(b)) {
    const { outcome, difference } = compareAmounts(amountOf(a), amountOf(b), options);
    if (outcome === 'agrees') return 'equal';
    return difference?.lt(0) ? 'less' : 'greater';
  }
  const [one, other] = [extentOf(a), extentOf(b)];
  if (one.high !== undefined && other.low !== undefined && one.high.lt(other.low)) return 'less';
  if (one.low !== undefined && other.high !== undefined && one.low.gt(other.high)) return 'greater';
  return 'unknown';
}

/** From where to where a value may lie, in the base unit; an open end is undefined. */
interface Extent {
  readonly low: Big | undefined;
  readonly high: Big | undefined;
}

function extentOf(value: MeasuredValue): Extent {
  const [lower, upper] = [limitOf(value, 'lower'), limitOf(value, 'upper')];
  return { low: lower?.number.minus(lower.tolerance), high: upper?.number.plus(upper.tolerance) };
}

/**
 * The least or the most that a value allows: of 2.9万吨以下 the most is 2.9万吨 and the least is open
 * (undefined). Rounded numbers (约) allow no certain answer and have neither; 余 has a least.
 */
export function limitOf(value: MeasuredValue, side: 'lower' | 'upper'): Amount | undefined {
  const { bound, approximate, end, unit } = value;
  if (approximate && end !== undefined) return undefined;
  if (end !== undefined) {
    const [first, second] = [amountOf(value), { ...end, unit }];
    const reversed = first.number.gt(second.number);
    return (side === 'lower') === reversed ? second : first;
  }
  if (bound === 'exactly') return approximate ? undefined : amountOf(value);
  const open = bound === 'atLeast' || bound === 'above' ? 'upper' : 'lower';
  return side === open ? undefined : amountOf(value);
}

/**
 * Whether an exact number satisfies what is written: 520 does 500家以上 and 约500家, 600 does not 约500家.
 * A rounded number is satisfied by what rounds to it at its last digit that is not nought (our reading of 约).
 */
export function admits(value: MeasuredValue, amount: Amount, options: UnitOptions = {}): boolean | undefined {
  if (!sameMeasure(value.unit, amount.unit, options)) return undefined;
  const { number, tolerance } = value.figure;
  const slack = tolerance.plus(amount.tolerance);
  if (value.approximate && value.end === undefined) {
    const place = lastPlace(number);
    if (value.bound === 'above') return amount.number.gt(number) && amount.number.lt(number.plus(place));
    return amount.number.minus(number).abs().lte(place.div(2).plus(amount.tolerance));
  }
  const [lower, upper] = [limitOf(value, 'lower'), limitOf(value, 'upper')];
  const excluded = value.bound === 'above' || value.bound === 'below';
  if (excluded && amount.number.eq(number)) return false;
  return (
    (lower === undefined || amount.number.gte(lower.number.minus(slack))) &&
    (upper === undefined || amount.number.lte(upper.number.plus(slack)))
  );
}

/** One unit of the last digit that is not nought: 100 of 500, 10 of 3460, 0.1 of 2.5. */
function lastPlace(number: Big): Big {
  const { c, e } = number;
  return new Big(10).pow(e - (c.length - 1));
}
