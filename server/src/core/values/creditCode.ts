import type { Localized } from '../text/locale.ts';
import { halfWidth } from './numerals.ts';

/** The characters of a unified social credit code in the order of their values (GB 32100—2015). */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Why a text is no valid code, in words that follow “不符合GB 32100—2015：” and its English. */
export const creditCodeFaults = {
  length: { zh: '应为18位', en: 'such a code has 18 characters' },
  organisation: { zh: '九位代码疑为原组织机构代码', en: 'nine characters look like an old organisation code' },
  registration: { zh: '十五位代码疑为原工商注册号', en: 'fifteen digits look like an old registration number' },
  character: { zh: '含有不使用的字符', en: 'it has a character that such codes do not have' },
  check: { zh: '校验位不符', en: 'its check character does not fit' },
} as const satisfies Readonly<Record<string, Localized>>;

/** What checking a code came to. */
export type CreditCodeCheck =
  | { readonly state: 'valid' | 'masked' }
  /** Only the width or case of letters is wrong: write `code`. */
  | { readonly state: 'form'; readonly code: string }
  | { readonly state: 'wrong'; readonly fault: keyof typeof creditCodeFaults };

/** Checks a unified social credit code by GB 32100—2015; a masked one (`9137****0010`) cannot be checked. */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = halfWidth(text.trim()).toUpperCase();
  if (/[*＊×]/.test(text) || /^[0-9A-Z]+X{2,}[0-9A-Z]+$/.test(code)) return { state: 'masked' };
  const fault = faultOf(code);
  if (fault !== undefined) return { state: 'wrong', fault };
  return code === text.trim() ? { state: 'valid' } : { state: 'form', code };
}

function faultOf(code: string): keyof typeof creditCodeFaults | undefined {
  if (/^[0-9A-Z]{8}-?[0-9A-Z]$/.test(code)) return 'organisation';
  if (/^\d{15}$/.test(code)) return 'registration';
  if (code.length !== 18) return 'length';
  if (!/^[0-9A-HJ-NPQRTUWXY]+$/.test(code)) return 'character';
  return CHARACTERS[checkValue(code)] === code[17] ? undefined : 'check';
}

/** The value of the last character: weights are the powers of 3 modulo 31. */
function checkValue(code: string): number {
  let [total, weight] = [0, 1];
  for (const sign of code.slice(0, 17)) {
    total += CHARACTERS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (total % 31)) % 31;
}
