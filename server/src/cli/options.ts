import { type Severity, severities } from '../core/problems/severity.ts';
import { fillBoth } from './fillBoth.ts';
import { isLocaleName } from './locale.ts';
import { mistakes } from './mistakes.ts';
import { UsageError } from './usageError.ts';

/** Formats of `check`; the first is the default. */
export const reportFormats = ['text', 'compact', 'json', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Formats of `explain` and `rules`. */
export const plainFormats = ['text', 'json'] as const;
export type PlainFormat = (typeof plainFormats)[number];

/** Values of `--fail-level`; `never` lets findings alone never fail a run. */
export const failLevels: readonly (Severity | 'never')[] = [...severities, 'never'];
export type FailLevel = Severity | 'never';

/** A parser for an option that takes one of some words. */
export const oneOf =
  <T extends string>(option: string, values: readonly T[]) =>
  (value: string): T => {
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) throw new UsageError(fillBoth(mistakes.badChoice, { option, value, values }));
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
  throw new UsageError(fillBoth(mistakes.badChoice, { option: '--locale', value, values: ['zh-CN', 'en'] }));
}
