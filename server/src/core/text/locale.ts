/** The two languages of every message, label and gloss. Findings carry none: it is chosen at the edge. */
export type Locale = 'zh-CN' | 'en';

/** One text in both languages; neither may be empty. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** Picks the text for a locale. */
export const localized = (text: Localized, locale: Locale): string => (locale === 'en' ? text.en : text.zh);

/** Maps any BCP 47 or POSIX locale name (`en-GB`, `zh_CN.UTF-8`, `C`) to one of ours; the rest is Chinese. */
export function toLocale(name: string | undefined): Locale {
  return name !== undefined && /^en\b|^en[_-]/i.test(name) ? 'en' : 'zh-CN';
}
