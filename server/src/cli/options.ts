import { type Severity, severities } from '../core/problems/severity.ts';
import { didYouMean } from './didYouMean.ts';
import { fillBoth } from './fillBoth.ts';
import { isLocaleName } from './locale.ts';
import { mistakes } from './mistakes.ts';
import { UsageError } from './usageError.ts';

/** Values of `--fail-level`; `never` lets findings alone never fail a run. */
export const failLevels: readonly (Severity | 'never')[] = [...severities, 'never'];
export type FailLevel = Severity | 'never';

/** What is wrong with a value that is none of some words, with those it may have been meant for. */
export function badChoice(option: string, value: string, values: readonly string[]): UsageError {
  return new UsageError(fillBoth(mistakes.badChoice, { option, value, values, hint: didYouMean(value, values) }));
}

/** A parser for an option that takes one of some words. */
export const oneOf =
  <T extends string>(option: string, values: readonly T[]) =>
  (value: string): T => {
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) throw badChoice(option, value, values);
    return found;
  };

/** Takes `YYYY-MM-DD` where the calendar has that day. */
export function realDate(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  // A day that a month lacks is taken for one of the next month.
  const real = date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!real) throw new UsageError(fillBoth(mistakes.badDate, { option: '--as-of', value }));
  return value;
}

/** Takes any name of Chinese or English; which of them is settled by `chooseLocale`. */
export function localeName(value: string): string {
  if (isLocaleName(value)) return value;
  throw badChoice('--locale', value, ['zh-CN', 'en']);
}
