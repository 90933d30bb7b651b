import type { Localized } from '../text/locale.ts';
import { amountOf, sameMeasure } from '../values/amount.ts';
import { compareAmounts } from '../values/compare.ts';
import { impossibilities, impossibilityOf } from '../values/impossible.ts';
import { limitOf } from '../values/order.ts';
import { isMeasured, type Value } from '../values/value.ts';

/** Which end of what is allowed. */
export type Side = 'min' | 'max';

/** Whether a value lies outside a bound for certain, as a whole or with the end that its own words leave open. */
export function isOutside(value: Value, bound: Value, side: Side): boolean {
  if (isMeasured(value) && isMeasured(bound)) {
    if ((value.kind === 'change') !== (bound.kind === 'change')) return false;
    if (value.kind === 'change' && bound.kind === 'change' && value.direction !== bound.direction) return false;
    if (!sameMeasure(value.unit, bound.unit)) return false;
    const wanted = amountOf(bound);
    return (['lower', 'upper'] as const).some((end) => {
      const limit = limitOf(value, end);
      if (limit === undefined) return false;
      const { outcome, difference } = compareAmounts(limit, wanted, { noSlip: true });
      return outcome === 'differs' && (side === 'min' ? difference?.lt(0) === true : difference?.gt(0) === true);
    });
  }
  if (!isTime(value) || !isTime(bound)) return false;
  return side === 'min' ? value.first < bound.first : value.last > bound.last;
}

const isTime = (value: Value): value is Value & { readonly first: string; readonly last: string } =>
  (value.kind === 'date' || value.kind === 'span') && typeof value.first === 'string' && typeof value.last === 'string';

/** Whether a text says one number with its unit, or one day or year, and nothing like 以上 or 约. */
export const isBound = (value: Value): boolean =>
  isTime(value) || (isMeasured(value) && value.bound === 'exactly' && !value.approximate && value.end === undefined);

/** Why a bound is looser than what holds for every plan already; undefined where it is not. */
export function looserThanOurs(value: Value, side: Side): Localized | undefined {
  const impossible = impossibilityOf(value);
  if (impossible !== undefined) return impossibilities[impossible];
  if (!isMeasured(value)) return undefined;
  const { number } = value.figure;
  if (side === 'min' && number.lt(0)) return impossibilities.belowNought;
  return side === 'max' && value.kind === 'share' && number.gt(1) ? impossibilities.overWhole : undefined;
}
