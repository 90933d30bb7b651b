import { type Amount, isAdditive, isExact, sum, type UnitOptions } from '../values/amount.ts';
import type { Value } from '../values/value.ts';
import type { PlanMap, TextField } from './field.ts';

/** One way to break a total down, with what its parts come to. */
export interface Partition {
  readonly key: TextField;
  /** Undefined where a part is not there, or is no exact number of the same measure as the others. */
  readonly sum: Amount | undefined;
  /** The parts say how much less, not how much. */
  readonly changes: boolean;
  /** Parts that are written and are no number we understand; some of the others are numbers. */
  readonly notUnderstood: number;
}

/** Names that do not say a part of a whole: 其中工业, 部分行业, 重点企业; and what was not transcribed. */
const NO_PART = /^(?:其中|部分|重点|未转录)/;
/** Parts that are the whole themselves, or of several parts. */
const TOTAL = /^(?:合计|总计|共计)$/;
const SUBTOTAL = /小计/;

/**
 * The ways a breakdown is made that divide the whole: not 其中…, 部分… or 重点…, and none with a part that was
 * not transcribed. Parts that are not written yet, or could not be read, leave no sum.
 *
 * @param numberOf the number of a part; undefined where it has none
 */
export function partitionsOf<T>(
  breakdown: PlanMap<PlanMap<T>> | undefined,
  numberOf: (part: T) => Value | undefined,
  units: UnitOptions = {},
): Partition[] {
  return (breakdown?.entries ?? []).flatMap(({ key, value }) => {
    const parts = partsIn(value, numberOf);
    if (!dividesWhole(key.text) || parts === undefined || parts.count < 2) return [];
    return [{ key, ...addedUp(parts, units) }];
  });
}

/** Whether a way to break a total down divides the whole: not 其中…, 部分… or 重点…. */
export const dividesWhole = (name: string): boolean => !NO_PART.test(name.trim());

/** The numbers of the parts of one whole. */
export interface Parts {
  readonly count: number;
  readonly values: readonly Value[];
  /** Every part has a number or words in its place. */
  readonly complete: boolean;
}

/** The parts in a map, without their total; undefined where some are no parts, or parts of parts. */
export function partsIn<T>(
  { entries, skipped }: PlanMap<T>,
  numberOf: (part: T) => Value | undefined,
): Parts | undefined {
  const parts = namedParts(entries);
  if (parts === undefined) return undefined;
  const values = parts.flatMap(({ value }) => numberOf(value) ?? []);
  return { count: parts.length, values, complete: skipped === 0 && values.length === parts.length };
}

/** The parts by their names, without their total; undefined where some are no parts, or parts of parts. */
export function namedParts<T>(entries: PlanMap<T>['entries']): { name: string; value: T }[] | undefined {
  const named = entries.map(({ key, value }) => ({ name: key.text.trim(), value }));
  if (named.some(({ name }) => SUBTOTAL.test(name) || NO_PART.test(name))) return undefined;
  return named.filter(({ name }) => !TOTAL.test(name));
}

function addedUp({ values, complete }: Parts, units: UnitOptions): Omit<Partition, 'key'> {
  const { amount, unread } = sum(values, units);
  const numbers = complete && amount !== undefined && isAdditive(amount.unit);
  return {
    sum: numbers && unread.length === 0 && values.every(isPart) ? amount : undefined,
    changes: values.some(({ kind }) => kind === 'change'),
    notUnderstood: numbers ? unread.filter(isNotUnderstood).length : 0,
  };
}

/** A mean is no part of a sum; and 1.2万家 is rounded, though it does not say so. */
const isPart = (value: Value): boolean =>
  isExact(value) && !value.mean && !(value.unit.counted && value.unit.scale !== '');

/** Neither a range or a bound, which are understood, nor what is told to be written otherwise. */
const isNotUnderstood = (value: Value): boolean =>
  value.kind === 'statement' || (value.kind === 'unclear' && value.reason === 'not-understood');
