import { type Locale, type Localized, localized } from '../core/text/locale.ts';
import { safe } from './reporters/displayWidth.ts';

/** What the user asked for cannot be done as written. Ends the run with exit code 2 and this sentence. */
export class UsageError extends Error {
  constructor(readonly text: Localized) {
    super(text.en);
    this.name = 'UsageError';
  }
}

/** A line for standard error, `cleanplan: …`. It may name files and words of anybody's, so control characters are shown. */
export const complaint = (text: Localized, locale: Locale): string => `cleanplan: ${safe(localized(text, locale))}\n`;
