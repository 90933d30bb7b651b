import { Big } from 'big.js';
import { type Amount, amountOf, isCount, isExact } from './amount.ts';
import { type Comparison, compareAmounts, UNKNOWN } from './compare.ts';
import { admits } from './order.ts';
import { unknownUnit } from './unit.ts';
import { isMeasured, type MeasuredValue, type Value } from './value.ts';

const AGREES: Comparison = { outcome: 'agrees', rounding: false };

/**
 * Compares what is stated of a list with what its rows come to: exactly, where the statement is exact; what is
 * approximate or bounded (约500家, 500家以上) need only admit it.
 */
export function comparedWithList(stated: Value, rows: Amount): Comparison {
  if (!isMeasured(stated)) return UNKNOWN;
  // A number without a unit counts, where things are counted.
  const bare = stated.unit.text === '' && isCount(rows.unit);
  const value: MeasuredValue = bare
    ? { ...stated, unit: COUNT, figure: { ...stated.figure, tolerance: NONE } }
    : stated;
  const own = amountOf(value);
  const exact: Value = value;
  if (isExact(exact)) {
    const result = compareAmounts(own, rows, { oneList: true });
    // 1.2万家 is rounded, though it does not say so.
    return isCount(value.unit) && result.rounding ? AGREES : result;
  }
  const holds = admits(value, rows);
  if (holds !== false) return holds === undefined ? UNKNOWN : AGREES;
  return { outcome: 'differs', rounding: false, difference: own.number.minus(rows.number) };
}

const NONE = new Big(0);

/** The unit of what is only counted. */
export const COUNT = unknownUnit('', true);
