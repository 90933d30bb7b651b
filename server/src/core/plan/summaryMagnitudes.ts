import type { Indicators } from '../codes/indicators.ts';
import { amountOf } from '../values/amount.ts';
import { compareAmounts } from '../values/compare.ts';
import { isMeasured, type MeasuredValue } from '../values/value.ts';
import { writeAmount } from '../values/write.ts';
import type { ListTotals } from './listTotals.ts';
import { type MagnitudeSlip, slipOf, slipOfFunding, type Told, told, toldOfSources } from './magnitudes.ts';
import type { ProjectSummary } from './planTypes.generated.ts';
import type { StatedOfList } from './statedOfLists.ts';
import { projectTotals } from './summaryTotals.ts';

/**
 * The slips in the summary of the projects: between a total and what its list, its sources or its breakdowns come
 * to, and between a part of a breakdown and the sources of that part.
 *
 * @param list what the rows come to, where they are written out beside the summary
 */
export function slipsOfSummary(
  summary: ProjectSummary,
  list: ListTotals | undefined,
  indicators: Indicators,
): MagnitudeSlip[] {
  const wholes = projectTotals(summary, indicators).flatMap(({ total, partitions }): MagnitudeSlip[] => {
    if (total === undefined || !isMeasured(total.value)) return [];
    const { value, anchor } = total;
    const sums = partitions.flatMap(({ key, sum: amount }) =>
      amount === undefined ? [] : [{ text: writeAmount(amount), anchor: key.anchor, amount }],
    );
    const whole = told({ value, anchor });
    const rows = value.kind === 'money' ? rowsOf(list, value) : undefined;
    const sources = value.kind === 'money' ? toldOfSources(summary.funding) : undefined;
    return slipsAround(whole, [...(sources ? [sources] : []), ...sums], rows);
  });
  const parts = (summary.breakdown?.entries ?? []).flatMap(({ value }) => value.entries);
  return [...wholes, ...parts.flatMap((part) => slipOfFunding(part.value) ?? [])];
}

/** The slip between what prose says of the whole list and what summary and rows give, if neither of them supports it. */
export function slipsOfStated(
  { value, anchor }: StatedOfList,
  summary: ProjectSummary | undefined,
  list: ListTotals | undefined,
): MagnitudeSlip[] {
  const { investment } = summary ?? {};
  const stated =
    investment && isMeasured(investment.reading)
      ? [told({ value: investment.reading, anchor: investment.anchor })]
      : [];
  const others = [...stated, ...[rowsOf(list, value) ?? []].flat()].map((other) => ({
    other,
    ...compareAmounts(other.amount, amountOf(value)),
  }));
  const [first] = others;
  if (first?.factor === undefined || others.some(({ factor }) => factor === undefined)) return [];
  return [slipOf(told({ value, anchor }), first.other, first.factor)];
}

/** What the rows of the list come to, told in the unit of the number beside it. */
function rowsOf(list: ListTotals | undefined, { unit }: MeasuredValue): Told | undefined {
  const amount = list?.total('money', unit);
  return list && amount && { text: writeAmount(amount), anchor: list.anchor, amount };
}

/** The slips between a total and other numbers of the same: on whichever fewer others support. */
function slipsAround(whole: Told, others: readonly Told[], rows: Told | undefined): MagnitudeSlip[] {
  const compared = [...(rows ? [rows] : []), ...others].map((other) => ({
    other,
    ...compareAmounts(other.amount, whole.amount, { yearly: true }),
  }));
  const slips = compared.flatMap(({ other, factor }) => (factor === undefined ? [] : [{ other, factor }]));
  const [first] = slips;
  if (first === undefined) return [];
  const supported = compared.some(({ outcome }) => outcome === 'agrees' || outcome === 'differs');
  if (!supported) return [slipOf(whole, first.other, first.factor)];
  // A sum of rows that is too large comes from one of them, where it is told.
  const isOfARow = (other: Told) => other === rows && other.amount.number.gt(whole.amount.number);
  return slips.flatMap(({ other, factor }) => (isOfARow(other) ? [] : [slipOf(other, whole, factor)]));
}
