import type { Analysis } from '../../planService.ts';
import type { PlanLanguage } from '../../schema/names.ts';
import type { LineContext } from '../../syntax/cursor/cursorContext.ts';
import type { Locale } from '../../text/locale.ts';

/**
 * The language a plan's names are to be written in: that of the document, else of the keys around
 * the cursor where it cannot be read, else, where nothing is written yet, the reader's own.
 */
export function languageOf(analysis: Analysis, context: LineContext | undefined, locale: Locale): PlanLanguage {
  if (analysis.bound.fields.size > 0) return analysis.bound.language;
  const first = context?.path[0];
  // Only top-level keys are surely ours: deeper ones may be data, which an English plan may write in Chinese.
  const keys = first !== undefined && 'key' in first ? [first.key] : (context?.siblings ?? []);
  if (keys.length === 0) return locale === 'en' ? 'en' : 'zh';
  return keys.some((key) => /\p{Script=Han}/u.test(key)) ? 'zh' : 'en';
}
