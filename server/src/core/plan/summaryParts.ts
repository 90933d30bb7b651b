import type { Indicators } from '../codes/indicators.ts';
import { type Amount, isCount, isExact, sum } from '../values/amount.ts';
import { comparedWithList } from '../values/stated.ts';
import { isMeasured, type MeasuredValue } from '../values/value.ts';
import type { PlanMap, ValueForms } from './field.ts';
import { type CountedAs, type ListTotals, type OfList, partOfList } from './listTotals.ts';
import { dividesWhole, namedParts } from './partitions.ts';
import type { EnterpriseSummary, ProjectSummary } from './planTypes.generated.ts';
import { reductionsIn } from './reductions.ts';
import type { PartsBy } from './rowParts.ts';
import type { Total } from './totals.ts';

/** What a 汇总 says part by part: how many enterprises each industry has, how much money comes from each source. */
export interface SummaryParts {
  /** 分行业, as the plan writes it; undefined for the sources of money, which have a key of their own. */
  readonly dimension: string | undefined;
  readonly what: OfList;
  readonly parts: readonly { readonly name: string; readonly value: ValueForms }[];
  /** The number of the whole beside them. */
  readonly whole: ValueForms | undefined;
  /** By what rows may be told apart so. */
  readonly by: readonly PartsBy[];
}

/** A number of which the rows of the list come to something else. */
export interface OtherPart {
  readonly name: string;
  readonly value: Pick<ValueForms, 'anchor' | 'text'> & { readonly reading: MeasuredValue };
  readonly rows: Amount;
}

const OF_ENTERPRISES: readonly PartsBy[] = ['region', 'zone', 'industry', 'size', 'audit', 'ground'];
const OF_PROJECTS: readonly PartsBy[] = ['region', 'zone', 'industry', 'category', 'tier'];

/** What the 汇总 of the enterprises says by parts. */
export const enterpriseParts = ({ count, breakdown }: EnterpriseSummary): SummaryParts[] =>
  broken(breakdown, 'count', count, OF_ENTERPRISES, (part) => part);

/** What the 汇总 of the projects says by parts. */
export function projectParts({
  count,
  investment,
  funding,
  periodInvestment,
  breakdown,
}: ProjectSummary): SummaryParts[] {
  const sources = funding?.form === 'map' && periodInvestment === undefined ? funding.value : undefined;
  return [
    ...(sources === undefined ? [] : partsOf(sources, undefined, 'money', investment, ['source'], (part) => part)),
    ...broken(breakdown, 'count', count, OF_PROJECTS, (part) => part.count),
    ...broken(breakdown, 'money', investment, OF_PROJECTS, (part) => part.investment),
  ];
}

function broken<T>(
  breakdown: PlanMap<PlanMap<T>> | undefined,
  what: OfList,
  whole: ValueForms | undefined,
  by: readonly PartsBy[],
  valueIn: (part: T) => ValueForms | undefined,
): SummaryParts[] {
  return (breakdown?.entries ?? []).flatMap(({ key, value }) =>
    dividesWhole(key.text) ? partsOf(value, key.text, what, whole, by, valueIn) : [],
  );
}

/** The parts, where all of them have a number. */
function partsOf<T>(
  { entries, skipped }: PlanMap<T>,
  dimension: string | undefined,
  what: OfList,
  whole: ValueForms | undefined,
  by: readonly PartsBy[],
  valueIn: (part: T) => ValueForms | undefined,
): SummaryParts[] {
  const named = skipped === 0 ? namedParts(entries) : undefined;
  const parts = (named ?? []).flatMap(({ name, value: part }) => {
    const value = valueIn(part);
    return value === undefined || !isMeasured(value.reading) ? [] : [{ name, value }];
  });
  return named === undefined || parts.length < 2 || parts.length < named.length
    ? []
    : [{ dimension, what, parts, whole, by }];
}

/**
 * The parts that are other than those of the list. Where the parts do not add up to the number beside them, or
 * this is not that of the list, it is told there; and rows that the parts have no name for leave all open.
 */
export function partsUnlike(
  { parts, what, whole, by }: SummaryParts,
  list: ListTotals,
  total: Total,
  as: CountedAs,
): OtherPart[] {
  const { amount, unread } = sum(parts.map(({ value }) => value.reading));
  if (amount === undefined || unread.length > 0) return [];
  const all = list.total(what, amount.unit);
  if (all === undefined || (whole !== undefined && !(isLike(whole, all) && isLike(whole, amount)))) return [];
  const names = parts.map(({ name }) => name);
  const [rows, ...more] = by.flatMap((each) => partOfList(total, each, names, as) ?? []);
  if (rows === undefined || more.length > 0) return [];
  return parts.flatMap(({ name, value }): OtherPart[] => {
    const { reading } = value;
    if (!isMeasured(reading)) return [];
    const own = rows(name, what, reading.unit);
    return own !== undefined && isUnlike(reading, own)
      ? [{ name, value: { anchor: value.anchor, text: value.text, reading }, rows: own }]
      : [];
  });
}

/** By whatever factor: what is told of the whole says nothing of the parts. Money and counts of one list are exact. */
function isUnlike(value: MeasuredValue, rows: Amount): boolean {
  const { outcome, rounding } = comparedWithList(value, rows);
  const exact = value.kind === 'money' || isCount(value.unit);
  return outcome === 'differs' || outcome === 'slip' || (exact && rounding);
}

const isLike = ({ reading }: ValueForms, amount: Amount): boolean =>
  isExact(reading) && comparedWithList(reading, amount).outcome === 'agrees';

/**
 * The pollutants of which the 汇总 says another reduction a year than the projects come to. That it says more proves
 * nothing where a project tells no benefit at all.
 */
export function reductionsUnlike({ benefits }: ProjectSummary, total: Total, indicators: Indicators): OtherPart[] {
  const { reductions, parts, rows } = total;
  // What a row says of no pollutant in particular may be of any.
  if (benefits === undefined || benefits.skipped > 0 || reductions[''] !== undefined) return [];
  const allTell = parts.get('told' satisfies PartsBy)?.get('')?.rows === rows;
  const stated = benefits.items.flatMap((item) => {
    const [reduction, ...more] = reductionsIn({ ...benefits, items: [item] }, indicators);
    const value = item.form === 'text' ? item.value : item.value.value;
    const reading =
      item.form === 'text' && item.value.reading.kind === 'benefit' ? item.value.reading.value : value?.reading;
    if (reduction?.amount === undefined || more.length > 0 || value === undefined || reading === undefined) return [];
    return isMeasured(reading)
      ? [{ name: reduction.pollutant, value: { anchor: value.anchor, text: reading.text, reading } }]
      : [];
  });
  return stated.flatMap(({ name, value }): OtherPart[] => {
    const ofRows = reductions[name];
    const twice = stated.filter((each) => each.name === name).length > 1;
    if (ofRows === undefined || ofRows.unsure > 0 || twice) return [];
    const { number, tolerance } = ofRows;
    const own: Amount = { number, tolerance, unit: value.reading.unit };
    const unlike = isUnlike(value.reading, own) && (allTell || value.reading.figure.number.lt(number));
    return unlike ? [{ name, value, rows: own }] : [];
  });
}
