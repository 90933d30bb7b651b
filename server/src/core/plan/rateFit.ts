import { Big } from 'big.js';
import type { IndicatorFacts } from '../codes/indicators.ts';
import { type Amount, amountOf, isExact } from '../values/amount.ts';
import { compare, compareAmounts } from '../values/compare.ts';
import { type ChangeValue, isMeasured, type MeasuredValue, type Value } from '../values/value.ts';
import type { Base, Figure, TargetFigures } from './targetFigures.ts';

/** How far a target goes, where what its row says of that does not fit together. */
export interface RateMisfit {
  /**
   * A rate or points beside two levels, a rate beside a reduction, or a reduction beside two levels; a rate that does
   * not reach what the target allows at most (控制在2000吨以内) or asks for at least, or that goes further.
   */
  readonly kind: 'levels' | 'reduction' | 'net' | 'short' | 'further';
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
 * The first of three numbers that do not fit: base, target or net reduction, and how far (`rate-vs-absolute`). Nothing
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
    const misfit = target && isMeasured(target.value) && beside(value, start, target.value, figures.facts);
    if (misfit) return { ...misfit, told: rate, other: target };
    return besideReduction(rate, value, start, net, figures);
  }
  return amongAmounts(start, target, net, figures);
}

/**
 * What a rate, or points, would be by two levels that it does not fit: the part of the first, or the difference,
 * negative where it falls. Undefined where it fits, or where one is not exact or is measured from another year.
 *
 * @param year of the first level
 */
export function actualChange(
  change: ChangeValue,
  [start, goal]: readonly [MeasuredValue, MeasuredValue],
  year: number | undefined,
  facts: IndicatorFacts,
): Big | undefined {
  if (change.by === 'amount' || !isMeasuredFrom(change, year) || !isExactLevel(start)) return undefined;
  const misfit = beside(change, start, goal, facts);
  return misfit?.kind === 'levels' ? misfit.instead : undefined;
}

/** One number of a rate for all years, from the year of the base or from none that is named. */
function isMeasuredFrom({ base, yearly, approximate, end, mean }: ChangeValue, year: number | undefined): boolean {
  if (yearly || mean || approximate || end !== undefined) return false;
  return base === undefined || (base.year !== undefined && (year === undefined || base.year === year));
}

/** A rate or points, and the levels at both ends. */
function beside(
  change: ChangeValue,
  start: MeasuredValue,
  goal: MeasuredValue,
  facts: IndicatorFacts,
): Pick<RateMisfit, 'kind' | 'instead'> | undefined {
  const side = sideOf(goal);
  if (side === undefined) return undefined;
  const { outcome, difference } = compareAmounts(amountOf(goal), amountOf(start), { ...facts, yearly: true });
  // For shares in per cent it is not certain what a rate is of.
  const fits = (change.by === 'points') === (start.kind === 'share');
  if (difference === undefined || outcome === 'slip' || !fits || start.figure.number.eq(0)) return undefined;
  const whole = change.by === 'points' ? ONE : start.figure.number;
  const actual = difference.div(whole);
  const slack = start.figure.tolerance.plus(goal.figure.tolerance).div(whole);
  const kind =
    side === 'exactly' ? isApart(change, actual, slack) && 'levels' : besideLimit(change, actual, slack, side);
  return kind ? { kind, instead: actual } : undefined;
}

/** Whether a level is the number itself, the most that is allowed, or the least that is asked for. */
function sideOf(value: MeasuredValue): 'exactly' | 'most' | 'least' | undefined {
  if (value.kind === 'change') return undefined;
  const { bound, approximate, end } = value;
  if (isExact(value)) return 'exactly';
  if (approximate || end !== undefined) return undefined;
  return bound === 'atMost' || bound === 'below' ? 'most' : 'least';
}

/**
 * How a rate lies to what a limit asks for: short of it, so that both cannot be kept; or, as one number that
 * goes the same way, beyond it, so that there are two things to reach.
 */
function besideLimit(
  { direction, figure, bound }: ChangeValue,
  actual: Big,
  slack: Big,
  side: 'most' | 'least',
): 'short' | 'further' | undefined {
  // Only what goes the way of the limit is asked for by it.
  if ((direction === 'decrease') !== (side === 'most') || actual.lt(0) !== (direction === 'decrease')) return undefined;
  const beyond = figure.number.minus(actual.abs());
  const apart = figure.tolerance.plus(slack);
  if (bound !== 'atLeast' && bound !== 'above' && beyond.lt(apart.neg())) return 'short';
  return bound === 'exactly' && beyond.gt(apart) ? 'further' : undefined;
}

/** A rate at which something falls, and by how much it does. */
function besideReduction(
  told: Figure,
  change: ChangeValue,
  start: MeasuredValue,
  net: Figure | undefined,
  { facts }: TargetFigures,
): RateMisfit | undefined {
  if (net === undefined || change.by !== 'percent' || change.direction !== 'decrease') return;
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
  if (target === undefined || net === undefined || !isExactLevel(target.value)) return undefined;
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
