import { type Localized, unnamed } from '../text/locale.ts';

/** The name of a row in quotation marks, as messages of rules about absence take it; of a row without one, 这一项. */
export const quoted = (name: string): Localized => (name === '' ? unnamed : { zh: `“${name}”`, en: `“${name}”` });
