import type { Localized } from '../../text/locale.ts';

/** Why nothing is done about what is not certain. @param line counted from one */
export const doubtful = (line: number): Localized => ({
  zh: `第${line}行还有写错的地方，读不准，请先改正。`,
  en: `What stands on line ${line} cannot be read for certain: mend it first.`,
});
