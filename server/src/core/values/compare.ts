import type { Big } from 'big.js';
import { type Amount, amountOf, isCount, isNought, sameMeasure, type UnitOptions } from './amount.ts';
import { isMeasured, type MeasuredValue, type Value } from './value.ts';

/** What comparing two numbers of one quantity came to (rule book, 0.12). */
export interface Comparison {
  /**
   * `unknown`: one takes part in no equality, or they measure different things. `agrees`: apart by no more
   * than the digits allow. `slip`: apart by a factor of about 10³, 10⁴ or 10⁸. `differs`: anything else.
   */
  readonly outcome: 'agrees' | 'differs' | 'slip' | 'unknown';
  /** They agree, and yet are not the same: money or counts of one list, where that asks for a look. */
  readonly rounding: boolean;
  /** The first less the second, in the base unit; undefined when unknown. */
  readonly difference?: Big;
  /** About how many times the one is the other, for a slip. */
  readonly factor?: number;
}

export interface CompareOptions extends UnitOptions {
  /**
   * 以上, 约 and the like are left aside: the numbers are compared as they stand (`magnitude-slip`,
   * `text-table-mismatch`, `milestone-monotone`).
   */
  readonly asWritten?: boolean;
  /** Only the bounds are left aside: the whole of a breakdown (`breakdown-sum`). */
  readonly boundsAside?: boolean;
  /** Both are of one list, whose money and counts are exact. */
  readonly oneList?: boolean;
  /** A wrong 万 is not to be suspected: actual values, parts among each other, values planned near nought. */
  readonly noSlip?: boolean;
}

const SLIPS = [1e3, 1e4, 1e8] as const;

/** Nothing can be said of two numbers. */
export const UNKNOWN: Comparison = { outcome: 'unknown', rounding: false };

/**
 * Compares two values of the same quantity (`sameIndicator`). A change is compared with a change, its word
 * included; a level with a level. Symmetric, but for the sign of the difference.
 */
export function compare(a: Value, b: Value, options: CompareOptions = {}): Comparison {
  if (!isMeasured(a) || !isMeasured(b) || !takesPart(a, options) || !takesPart(b, options)) return UNKNOWN;
  if ((a.kind === 'change') !== (b.kind === 'change')) return UNKNOWN;
  if ((a.end === undefined) !== (b.end === undefined)) return UNKNOWN;
  if (a.kind === 'change' && b.kind === 'change' && a.direction !== b.direction) {
    const opposite = compareAmounts(amountOf(a), negated(amountOf(b)), { ...options, noSlip: true });
    return opposite;
  }
  const first = compareAmounts(amountOf(a), amountOf(b), options);
  if (a.end === undefined || b.end === undefined || first.outcome !== 'agrees') return first;
  return compareAmounts({ ...a.end, unit: a.unit }, { ...b.end, unit: b.unit }, options);
}

/** Whether a value takes part in an equality (rule book, 0.6). */
function takesPart(value: MeasuredValue, { asWritten = false, boundsAside = false }: CompareOptions): boolean {
  if (asWritten) return true;
  return !value.approximate && value.end === undefined && (boundsAside || value.bound === 'exactly');
}

/** Compares two numbers, whatever they were written as: sums, differences, sizes of changes. */
export function compareAmounts(a: Amount, b: Amount, options: CompareOptions = {}): Comparison {
  if (!sameMeasure(a.unit, b.unit, options)) return UNKNOWN;
  const difference = a.number.minus(b.number);
  const same = isNought(difference);
  // Half a digit up is rounded up: 7 and 8 with the same digits cannot be one number, although they touch.
  if (same || difference.abs().lt(a.tolerance.plus(b.tolerance))) {
    const exact = isCount(a.unit) || a.unit.dimension === 'money';
    return { outcome: 'agrees', rounding: options.oneList === true && exact && !same, difference };
  }
  const factor = options.noSlip || isCount(a.unit) ? undefined : slipOf(a.number, b.number);
  return factor === undefined
    ? { outcome: 'differs', rounding: false, difference }
    : { outcome: 'slip', rounding: false, difference, factor };
}

/** The power of ten by which the larger is 0.5 to 2 times the smaller. */
function slipOf(a: Big, b: Big): number | undefined {
  const [small, large] = a.abs().lt(b.abs()) ? [a.abs(), b.abs()] : [b.abs(), a.abs()];
  if (small.eq(0) || a.times(b).lt(0)) return undefined;
  return SLIPS.find((power) => large.gte(small.times(power).div(2)) && large.lte(small.times(power).times(2)));
}

const negated = (amount: Amount): Amount => ({ ...amount, number: amount.number.neg() });
