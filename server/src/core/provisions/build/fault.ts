import type { Localized } from '../../text/locale.ts';

/** Something in a pack's data that does not hold. */
export interface PackFault {
  /** The provision, requirement or policy it is about, by its id. */
  readonly about: string;
  readonly says: Localized;
}

/** Takes what does not hold, in both languages. */
export type Report = (about: string, en: string, zh: string) => void;

/** A fault in one line, for whoever keeps the data. */
export const faultText = ({ about, says }: PackFault): string => `${about}: ${says.en}`;

/** Where words were not found once, said in Chinese: `not found` or `found twice`. */
export const foundZh = (found: string): string =>
  found === 'not found' ? '找不到' : found === 'found once' ? '只有一处' : '不止一处';
