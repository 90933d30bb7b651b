import { type Locale, type Localized, localized } from '../core/text/locale.ts';

/** What the user asked for cannot be done as written. Ends the run with exit code 2 and this sentence. */
export class UsageError extends Error {
  constructor(readonly text: Localized) {
    super(text.en);
    this.name = 'UsageError';
  }
}

/** A line for standard error, `cleanplan: …`. */
export const complaint = (text: Localized, locale: Locale): string => `cleanplan: ${localized(text, locale)}\n`;
