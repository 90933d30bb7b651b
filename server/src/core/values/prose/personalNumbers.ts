import { halfWidth } from '../numerals.ts';
import type { Sentence } from './sentences.ts';

/** What a number tells of a person or of an account. */
export type PersonalKind = 'mobile' | 'identity' | 'account';

/** Such a number; `start` and `end` are places in the sentence's text. */
export interface PersonalNumber {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

/** A stretch of figures that is joined to no other figures or letters, and no part of an address; blanks may divide it. */
const FIGURES = /(?<![0-9A-Za-z.\-—/=_])\d(?: ?\d){10,29}[Xx]?(?![0-9A-Za-z\-—/_]|\.[0-9A-Za-z])/g;
/** What follows an amount, and no number of a telephone. */
const UNIT = /^(?:[万亿千元吨米升瓦度平立公克人家户个次%％]|[mkt]\b)/;
/** What stands before the number of an account, and no other number between. */
const ACCOUNT = /(?:账号|帐号|账户|帐户|开户)[^\d；]{0,30}$/;

/** Mobile numbers, identity-card numbers and bank accounts in a sentence, in order. */
export function personalNumbersIn({ text: written }: Sentence): PersonalNumber[] {
  const text = halfWidth(written);
  return [...text.matchAll(FIGURES)].flatMap(({ 0: found, index: start }): PersonalNumber[] => {
    const end = start + found.length;
    const digits = found.replaceAll(' ', '');
    const kind =
      isMobile(digits) && !UNIT.test(text.slice(end)) ? 'mobile' : kindOfLonger(digits, text.slice(0, start));
    return kind === undefined ? [] : [{ kind, start, end }];
  });
}

const isMobile = (digits: string): boolean => /^1[3-9]\d{9}$/.test(digits);

function kindOfLonger(digits: string, before: string): PersonalKind | undefined {
  if (isIdentityNumber(digits)) return 'identity';
  return /\d{12}$/.test(digits) && ACCOUNT.test(before) ? 'account' : undefined;
}

/** Weights of the check character of an identity card (GB 11643—1999), and what it is for each remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** A number of an identity card by its birth date and its check character: a credit code has 18 figures, too. */
function isIdentityNumber(digits: string): boolean {
  const [, year = '', month = '', day = ''] = /^[1-9]\d{5}((?:19|20)\d\d)(\d\d)(\d\d)\d{3}[\dXx]$/.exec(digits) ?? [];
  const born = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // A day that is not there is one of another month, and figures without a date in them have none.
  if (born.getUTCMonth() !== Number(month) - 1) return false;
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(digits.charAt(at)), 0);
  return CHECKS.charAt(sum % 11) === digits.charAt(17).toUpperCase();
}
