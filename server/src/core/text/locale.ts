/** The two languages of every message, label and gloss. Findings carry none: it is chosen at the edge. */
export type Locale = 'zh-CN' | 'en';

/** One text in both languages; neither may be empty. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** Picks the text for a locale. */
export const localized = (text: Localized, locale: Locale): string => (locale === 'en' ? text.en : text.zh);

/** The locale that a BCP 47 or POSIX name stands for (`en-GB`, `zh_CN.UTF-8`); undefined where it is another language or none (`C`). */
export function localeOf(name: string): Locale | undefined {
  const language = /^(zh|en)(?![a-z])/i.exec(name)?.[1];
  if (language === undefined) return undefined;
  return language.toLowerCase() === 'en' ? 'en' : 'zh-CN';
}

/** The same where there has to be one: Chinese, if the name stands for neither. */
export const toLocale = (name: string | undefined): Locale => localeOf(name ?? '') ?? 'zh-CN';

/** In a message in the place of a name, for a row that has none: its place says which is meant. */
export const unnamed: Localized = { zh: '这一项', en: 'this item' };
