import { type Locale, type Localized, localized } from './locale.ts';

/** The language of what is shown, or of a plan. */
type Language = Locale | 'zh';

/** What stands between a label and what it says. */
export const colon = (language: Language): string => (language === 'en' ? ': ' : '：');

/** What stands between the items of a list: names, numbers, codes. */
export const listComma = (language: Language): string => (language === 'en' ? ', ' : '、');

/** What stands between parts of a sentence. */
export const comma = (language: Language): string => (language === 'en' ? ', ' : '，');

/** What stands between statements on one line. */
export const semicolon = (language: Language): string => (language === 'en' ? '; ' : '；');

/** What stands around words beside others. */
export const brackets = (language: Language): readonly [open: string, close: string] =>
  language === 'en' ? [' (', ')'] : ['（', '）'];

/** A label and what it says, on one line. */
export const withLabel = (label: Localized, said: string, locale: Locale): string =>
  `${localized(label, locale)}${colon(locale)}${said}`;
