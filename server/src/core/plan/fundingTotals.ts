import type { Anchor } from '../text/anchor.ts';
import { type Amount, amountOf, isExact, sum } from '../values/amount.ts';
import { compareAmounts } from '../values/compare.ts';
import type { Value } from '../values/value.ts';
import { partsIn } from './partitions.ts';
import type { ProjectFigures } from './planTypes.generated.ts';

/** What the sources of an investment come to, beside the investment. */
export interface FundingTotal {
  readonly sum: Amount;
  readonly total: Amount;
  /** The sum is of amounts, and not of shares of the investment. */
  readonly ofAmounts: boolean;
  /** The one source is public money, which is granted for a part: 中央预算内投资. */
  readonly grantAlone: boolean;
  /** The key of the sources, and the investment. */
  readonly anchor: Anchor;
  readonly totalAnchor: Anchor;
}

/**
 * Adds up the sources of a project or summary; undefined where one of them is not understood, settled by a rule
 * or approximate. Shares are taken of the investment, where all sources are shares.
 */
export function fundingTotal({
  investment,
  periodInvestment,
  funding,
}: Pick<ProjectFigures, 'investment' | 'periodInvestment' | 'funding'>): FundingTotal | undefined {
  const whole = investment?.reading;
  if (investment === undefined || whole?.kind !== 'money' || !isExact(whole) || funding?.form !== 'map')
    return undefined;
  const parts = partsIn(funding.value, ({ reading }) => reading);
  if (parts === undefined || !parts.complete) return undefined;
  const { amount, unread } = sum(parts.values);
  if (amount === undefined || unread.length > 0) return undefined;
  if (periodInvestment !== undefined && mayBe(periodInvestment.reading, amount)) return undefined;
  const total = amountOf(whole);
  const ofAmounts = !parts.values.every(({ kind }) => kind === 'share');
  const anchor = funding.value.keyAnchor ?? funding.value.anchor;
  return {
    sum: ofAmounts ? amount : shareOf(total, amount),
    total,
    ofAmounts,
    grantAlone: funding.value.entries.length === 1 && GRANT.test(funding.value.entries[0]?.key.text ?? ''),
    anchor,
    totalAnchor: investment.value.anchor,
  };
}

/** Where the investment within the period stands beside the whole, the sources may be those of either. */
const mayBe = (inPeriod: Value, sum: Amount): boolean =>
  inPeriod.kind !== 'money' || !isExact(inPeriod) || compareAmounts(sum, amountOf(inPeriod)).outcome === 'agrees';

/** Three times 33.3% is the whole: what the digits of the shares leave open is open in the amount, too. */
const shareOf = (total: Amount, share: Amount): Amount => ({
  number: total.number.times(share.number),
  tolerance: total.number.times(share.tolerance),
  unit: total.unit,
});

const GRANT = /中央|财政|预算|补助|专项|国债|奖补/;
