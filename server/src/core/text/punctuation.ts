import type { Locale } from './locale.ts';

/** What stands between a label and what it says. */
export const colon = (locale: Locale): string => (locale === 'en' ? ': ' : '：');

/** What stands between the items of a list: names, numbers, codes. */
export const listComma = (locale: Locale): string => (locale === 'en' ? ', ' : '、');

/** What stands between parts of a sentence. */
export const comma = (locale: Locale): string => (locale === 'en' ? ', ' : '，');

/** What stands between statements on one line. */
export const semicolon = (locale: Locale): string => (locale === 'en' ? '; ' : '；');
