import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import { type Amount, amountOf, sameMeasure, type UnitOptions } from '../values/amount.ts';
import { isMeasured, type MeasuredValue, type Value } from '../values/value.ts';
import { yearOf } from './headFacts.ts';
import { type Partition, partitionsOf } from './partitions.ts';
import type { Indicator, QuantityChoice, Target } from './planTypes.generated.ts';

/** A number of a target that a breakdown may be of; its bound is left aside. */
export interface Whole {
  readonly name: Localized;
  readonly amount: Amount;
  readonly anchor: Anchor;
}

/** A breakdown of a target. */
export interface TargetPartition extends Partition {
  /** What it divides, as its name says: how much must be cut, how much is cut, or how much there will be. */
  readonly of: 'gross' | 'net' | 'level';
}

/** The ways in which a target is divided; its years are no parts of it, nor what is to be reached in another year. */
export function targetPartitions(target: Target, units: UnitOptions): TargetPartition[] {
  const year = yearOf(target.by?.reading);
  const yearly = new Set(
    (target.breakdown?.entries ?? [])
      .filter(({ value: { entries } }) => entries.every(isOfYear) || entries.some(countsFromBeginning))
      .map(({ key }) => key.text),
  );
  return partitionsOf(target.breakdown, ({ reading }) => reading, units)
    .filter(({ key: { text } }) => !yearly.has(text) && !/年度|分年|历年/.test(text) && !isOfOtherYear(text, year))
    .map((partition) => ({ ...partition, of: dividedBy(partition) }));
}

/** A part that has items of its own, with its subtotal as their whole. */
export interface SubtotalPartition {
  readonly partition: Partition;
  readonly whole: Whole | undefined;
}

/** What the items of the parts of a target come to: a total of subtotals is checked at both levels. */
export function subtotalPartitions({ breakdown }: Target, units: UnitOptions): SubtotalPartition[] {
  return (breakdown?.entries ?? []).flatMap(({ value: parts }) => {
    const subtotals = parts.entries.flatMap(({ key, value }) =>
      value.form === 'subtotal' && value.value.items !== undefined ? [{ key, value: value.value }] : [],
    );
    return subtotals.flatMap(({ key, value: { subtotal, items } }) => {
      const entries = items === undefined ? [] : [{ key, value: items }];
      return partitionsOf({ anchor: key.anchor, skipped: 0, entries }, ({ reading }) => reading, units).map(
        (partition) => ({
          partition,
          whole: partition.sum && numberIn(names.subtotal, subtotal, partition.sum, units),
        }),
      );
    });
  });
}

/** 2028, 2028年, 到2028年. */
const isOfYear = ({ key }: { readonly key: { readonly text: string } }): boolean =>
  /^\s*(?:到|至|截至)?\s*\d{4}\s*年?/.test(key.text);

/** 累计14家: of stages each holds what was reached before it, and the first, which need not say so, nothing else. */
const countsFromBeginning = ({ value }: { readonly value: { readonly reading?: Value } }): boolean =>
  value.reading !== undefined && isMeasured(value.reading) && value.reading.cumulative === true;

const isOfOtherYear = (text: string, year: number | undefined): boolean => {
  const named = /\d{4}(?=年)/.exec(text)?.[0];
  return named !== undefined && Number(named) !== year;
};

function dividedBy({ key: { text }, changes }: Partition): TargetPartition['of'] {
  if (text.includes('应削减')) return 'gross';
  return changes || /减排|削减|减量/.test(text) ? 'net' : 'level';
}

/** The numbers of a target that a breakdown of it may be of. */
export interface Wholes {
  /** What it divides; undefined where the target does not give that as a number. */
  readonly whole: Whole | undefined;
  /** All of them: a breakdown that adds up to any is of that one, whatever it is called. */
  readonly all: readonly Whole[];
}

/**
 * What a breakdown with a sum divides. One that does not say that it is of a reduction is taken for one only
 * where the sizes are alike.
 */
export function wholesOf(target: Target, { of, sum }: TargetPartition, units: UnitOptions): Wholes {
  if (sum === undefined) return { whole: undefined, all: [] };
  const own = numberIn(names.target, target.target, sum, units);
  const net = numberIn(names.net, target.netReduction, sum, units);
  const gross = numberIn(names.gross, target.grossReduction, sum, units);
  const falls = target.target?.reading.kind === 'change';
  const reduction = falls || /减/.test(target.name?.text ?? '') ? own : undefined;
  const alike = [reduction, net, gross].find((each) => each !== undefined && isOfOneSize(each.amount, sum));
  const whole = { gross: gross ?? reduction, net: net ?? reduction, level: (falls ? undefined : own) ?? alike }[of];
  return { whole, all: [own, net, gross].filter((each) => each !== undefined) };
}

/** The ways in which a present value is divided, and the value, where it is a number the parts may add up to. */
export function presentPartitions(
  row: Indicator,
  units: UnitOptions,
): (Pick<Wholes, 'whole'> & { partition: Partition })[] {
  return partitionsOf(row.breakdown, ({ reading }) => reading, units)
    .filter(({ key: { text }, changes }) => !changes && !/年度|分年|历年|减排|削减|减量/.test(text))
    .flatMap((partition) => {
      const whole = partition.sum && numberIn(names.present, row.value, partition.sum, units);
      // Two partitions of what is not given are of different things here: by medium and by place, say.
      return whole === undefined ? [] : [{ partition, whole }];
    });
}

const names = {
  present: { zh: '现状值', en: 'value' },
  target: { zh: '目标值', en: 'target' },
  net: { zh: '净削减量', en: 'netReduction' },
  gross: { zh: '应削减量', en: 'grossReduction' },
  subtotal: { zh: '小计', en: 'subtotal' },
} as const;

function numberIn(
  name: Localized,
  field: QuantityChoice | undefined,
  { unit }: Amount,
  units: UnitOptions,
): Whole | undefined {
  const reading = field?.reading;
  if (field === undefined || reading === undefined || !isMeasured(reading)) return undefined;
  return isOneNumber(reading) && sameMeasure(reading.unit, unit, units)
    ? { name, amount: amountOf(reading), anchor: field.value.anchor }
    : undefined;
}

const isOneNumber = ({ approximate, end }: MeasuredValue): boolean => !approximate && end === undefined;

const isOfOneSize = (a: Amount, b: Amount): boolean =>
  a.number.abs().lte(b.number.abs().times(2)) && b.number.abs().lte(a.number.abs().times(2));
