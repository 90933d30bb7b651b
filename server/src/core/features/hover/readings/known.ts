import { isSure } from '../../../codes/marks.ts';
import { type Locale, type Localized, localized } from '../../../text/locale.ts';

const says = {
  recalled: { zh: '（未查到出处，仅供参考）', en: ' (not found in any source: for orientation only)' },
  copies: {
    zh: '（依公开的转载，未与官方文本核对）',
    en: ' (read in public copies, not checked against an official text)',
  },
} as const satisfies Record<string, Localized>;

/** What stands behind a fact that nobody has found written; nothing behind one that was read somewhere. */
export const unsureNote = (mark: string | undefined, locale: Locale): string =>
  isSure(mark) ? '' : localized(says.recalled, locale);

/** What stands behind the dates of a document, none of which were read on an official site. */
export const copiesNote = (mark: string | undefined, locale: Locale): string =>
  localized(isSure(mark) ? says.copies : says.recalled, locale);
