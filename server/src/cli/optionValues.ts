import { type Severity, severities } from '../core/problems/severity.ts';
import { isDay } from '../core/text/day.ts';
import { type Locale, localeOf } from '../core/text/locale.ts';
import { didYouMean } from './didYouMean.ts';
import { fillBoth } from './fillBoth.ts';
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
  if (isDay(value)) return value;
  throw new UsageError(fillBoth(mistakes.badDate, { option: '--as-of', value }));
}

/** Takes any name of Chinese or English. */
export function localeName(value: string): Locale {
  const locale = localeOf(value);
  if (locale === undefined) throw badChoice('--locale', value, ['zh-CN', 'en']);
  return locale;
}

/**
 * Where an option was given before with another value, one of the two would be lost without a word.
 *
 * @param before what it asked for then; undefined where it was not given
 */
export function once(option: string, before: string | undefined): void {
  if (before !== undefined) throw new UsageError(fillBoth(mistakes.givenTwice, { option }));
}
