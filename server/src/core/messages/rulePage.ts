import type { Locale } from '../text/locale.ts';

/**
 * What a reader reads of a page: it has a Chinese half and, behind a line `---`, an English one. Such a
 * line also stands in examples; there no heading follows it.
 */
export function pageHalf(page: string, locale: Locale): string {
  const [zh = page, en = zh] = page.split(/\n---\n+(?=# )/);
  return `${(locale === 'en' ? en : zh).trim()}\n`;
}
