import { Big } from 'big.js';
import { type Amount, amountOf, isExact } from '../values/amount.ts';
import { compare, compareAmounts } from '../values/compare.ts';
import type { ChangeValue, MeasuredValue, Value } from '../values/value.ts';
import type { Base, Figure, TargetFigures } from './targetFigures.ts';

/** How far a target goes, where what its row says of that does not fit together. */
export interface RateMisfit {
  /** A rate or points beside two levels, a rate beside a reduction, or a reduction beside two levels. */
  readonly kind: 'levels' | 'reduction' | 'net';
  /** What does not fit. */
  readonly told: Figure;
  /** The level it goes to, or the reduction beside which the rate does not fit. */
  readonly other: Figure;
  /**
   * What it would be instead: of a rate the part of the base, of points the difference, negative where it falls;
   * of a reduction the amount.
   */
  readonly instead: Big;
}

/**
 * The first of three numbers that do not fit: base, target or net reduction, and how far (rule book, R12). Nothing
 * where one is not exact, where the rate is measured from another year, or where a wrong 万 or 亿 explains it.
 */
export function rateMisfit(figures: TargetFigures, base: Base): RateMisfit | undefined {
  const { target, change, net } = figures;
  if (!isExact(base.value) || base.value.kind === 'change' || base.contradicted !== undefined) return undefined;
  const start = base.value;
  const rate = [change, target].find((figure) => figure?.value.kind === 'change' && figure.value.by !== 'amount');
  if (rate !== undefined) {
    const value = rate.value as ChangeValue;
    if (!isMeasuredFrom(value, base.year)) return undefined;
    return beside(rate, value, start, target, figures) ?? besideReduction(rate, value, start, net, figures);
  }
  return amongAmounts(start, target, net, figures);
}

/** One number of a rate for all years, from the year of the base or from none that is named. */
function isMeasuredFrom({ base, yearly, approximate, end, mean }: ChangeValue, year: number | undefined): boolean {
  if (yearly || mean || approximate || end !== undefined) return false;
  return base === undefined || (base.year !== undefined && (year === undefined || base.year === year));
}

/** A rate or points, and the levels at both ends. */
function beside(
  told: Figure,
  change: ChangeValue,
  start: MeasuredValue,
  target: Figure | undefined,
  { facts }: TargetFigures,
): RateMisfit | undefined {
  if (target === undefined || !isExactLevel(target.value)) return undefined;
  const goal = target.value;
  const { outcome, difference } = compare(goal, start, { ...facts, yearly: true });
  // For shares in per cent it is not certain what a rate is of.
  const fits = change.by === 'points' ? start.kind === 'share' && goal.kind === 'share' : start.kind !== 'share';
  if (difference === undefined || outcome === 'slip' || !fits || start.figure.number.eq(0)) return undefined;
  const whole = change.by === 'points' ? ONE : start.figure.number;
  const actual = difference.div(whole);
  const slack = start.figure.tolerance.plus(goal.figure.tolerance).div(whole);
  return isApart(change, actual, slack) ? { kind: 'levels', told, other: target, instead: actual } : undefined;
}

/** A rate at which something falls, and by how much it does. */
function besideReduction(
  told: Figure,
  change: ChangeValue,
  start: MeasuredValue,
  net: Figure | undefined,
  { facts }: TargetFigures,
): RateMisfit | undefined {
  if (net === undefined || change.by !== 'percent' || change.direction !== 'decrease' || start.kind === 'share') return;
  const reduction = reductionIn(net.value);
  const { number, tolerance } = start.figure;
  if (reduction === undefined || number.eq(0)) return undefined;
  const expected: Amount = { number: number.times(change.figure.number), tolerance: new Big(0), unit: start.unit };
  const { outcome } = compareAmounts(reduction, expected, { ...facts, yearly: true });
  if (outcome === 'unknown' || outcome === 'slip') return undefined;
  const actual = reduction.number.div(number).neg();
  const slack = reduction.tolerance.plus(change.figure.number.times(tolerance)).div(number);
  return isApart(change, actual, slack) ? { kind: 'reduction', told, other: net, instead: actual } : undefined;
}

/** Two levels, and the amount between them. */
function amongAmounts(
  start: MeasuredValue,
  target: Figure | undefined,
  net: Figure | undefined,
  { facts }: TargetFigures,
): RateMisfit | undefined {
  if (target === undefined || net === undefined || !isExactLevel(target.value) || start.kind === 'share')
    return undefined;
  const reduction = reductionIn(net.value);
  const goal = target.value;
  const { difference, outcome } = compare(start, goal, { ...facts, yearly: true });
  if (reduction === undefined || difference === undefined || outcome === 'slip' || difference.lt(0)) return undefined;
  const tolerance = start.figure.tolerance.plus(goal.figure.tolerance);
  const between: Amount = { number: difference, tolerance, unit: start.unit };
  return compareAmounts(reduction, between, { ...facts, yearly: true }).outcome === 'differs'
    ? { kind: 'net', told: net, other: target, instead: difference }
    : undefined;
}

const ONE = new Big(1);

const isExactLevel = (value: Value): value is MeasuredValue => isExact(value) && value.kind !== 'change';

/** How much less, as an amount; what comes of several years is none of one. */
function reductionIn(value: Value): Amount | undefined {
  if (!isExact(value) || value.cumulative || value.yearly) return undefined;
  if (value.kind === 'change' && (value.by !== 'amount' || value.direction !== 'decrease')) return undefined;
  return value.kind === 'quantity' || value.kind === 'change' ? amountOf(value) : undefined;
}

/**
 * Whether a change is certainly another than the numbers give. With 以上 only a smaller one is.
 *
 * @param actual what the numbers give, negative where it falls
 * @param slack by how much that may be off
 */
function isApart({ direction, figure, bound }: ChangeValue, actual: Big, slack: Big): boolean {
  const size = direction === 'decrease' ? actual.neg() : actual;
  const short = figure.number.minus(size).gt(figure.tolerance.plus(slack));
  const over = size.minus(figure.number).gt(figure.tolerance.plus(slack));
  if (bound === 'atLeast' || bound === 'above') return short;
  return bound === 'exactly' ? short || over : over;
}
