import type { Localized } from '../text/locale.ts';

/** The name of a row in quotation marks, as messages of rules about absence take it. */
export const quoted = (name: string): Localized => ({ zh: `“${name}”`, en: `“${name}”` });
