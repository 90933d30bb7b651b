const digits: ReadonlyMap<string, number> = new Map([
  ['〇', 0],
  ['零', 0],
  ['○', 0],
  ['两', 2],
  ...[...'一二三四五六七八九'].map((sign, index) => [sign, index + 1] as const),
]);
const tens: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** The characters of Chinese numerals below 万, for patterns. */
export const NUMERAL = '〇零○一二两三四五六七八九十百千';

/**
 * A Chinese numeral below ten thousand: 十六 is 16, 二百零五 is 205, 二〇一二 is 2012.
 * Undefined for what is none, as 两三, which is two or three.
 */
export function numeralValue(text: string): number | undefined {
  if (/^[〇零○一二三四五六七八九]{4}$/.test(text)) return Number([...text].map((sign) => digits.get(sign)).join(''));
  let sum = 0;
  let digit: number | undefined;
  let lastTen = Number.POSITIVE_INFINITY;
  for (const sign of text) {
    const ten = tens.get(sign);
    if (ten === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits.get(sign);
      if (digit === undefined) return undefined;
    } else {
      if (ten >= lastTen) return undefined;
      sum += (digit || 1) * ten;
      digit = undefined;
      lastTen = ten;
    }
  }
  return text === '' ? undefined : sum + (digit ?? 0);
}

/**
 * The text with digits, Latin letters and the signs of numbers in their half-width form, character for
 * character, so that places stay what they are.
 */
export const halfWidth = (text: string): string =>
  !/[\uff05-\uff5a]/.test(text)
    ? text
    : text.replace(/[０-９Ａ-Ｚａ-ｚ％．／＋－＜＞]|(?<=[0-9０-９])，(?=[0-9０-９]{3})/g, (sign) =>
        String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
      );
