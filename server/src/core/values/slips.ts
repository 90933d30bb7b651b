import type { Fault } from './phrase.ts';

/** A slip in how a number is written, told from the characters alone (rule book, section 6). */
interface Slip {
  readonly pattern: RegExp;
  readonly reason: Fault['reason'];
  /** What to write for the place found, one text for each reading. */
  suggest(match: RegExpExecArray): readonly string[];
}

/** 1O吨, 3l吨, l0吨, 2O26年: a letter in the place of the digit it looks like; but for 10l, which is litres, and H2O. */
const letters: Slip = {
  reason: 'letter-digit',
  pattern:
    /(?<![A-Za-z])(?:\d[\d.,]*(?:[Oo]|[lI](?=[\dOo万亿千吨%‰个家项户元年月]))[\dOolI.,]*(?![A-Za-z])|[lI]\d[\d.,]*(?=[万亿千吨%‰个家项户元年月]))/,
  suggest: ([whole]) => [whole.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')],
};

const slips: readonly Slip[] = [
  letters,
  { reason: 'number-form', pattern: /(\d)[%‰]{2,}/, suggest: ([, digit = '']) => [`${digit}%`] },
  {
    reason: 'number-form',
    pattern: /(\d+)\.(\d+)\.(\d+)/,
    suggest: ([, a = '', b = '', c = '']) => [`${a}.${b}${c}`, `${a}${b}.${c}`],
  },
  {
    // A thousands separator stands before three digits.
    reason: 'number-form',
    pattern: /(\d+),(?:(\d{1,2})(?!\d)|(\d{4,})(?![\d,]))|(\d{4,}),(\d{3})/,
    suggest: ([whole = '']) => [whole.replace(',', '.'), whole.replaceAll(',', '')],
  },
  { reason: 'number-form', pattern: /(\d)\s*\.\s+(?=\d)|(\d)\s+\.\s*(?=\d)/, suggest: ([, a, b]) => [`${a ?? b}.`] },
  // CO2 12吨: the figure of a name is none of the number.
  { reason: 'number-form', pattern: /(?<![A-Za-z][\d.]*)(\d)\s+(?=\d)/, suggest: ([, digit = '']) => [digit] },
  { reason: 'number-form', pattern: /(\d)[。·](?=\d)/, suggest: ([, digit = '']) => [`${digit}.`] },
  {
    reason: 'two-readings',
    pattern: /([一二两三四五六七八九\d])、([一二三四五六七八九\d])(?=[万亿千百个家项户座台套条处批次吨%])/,
    suggest: ([, a = '', b = '']) => [`${figure(a)}—${figure(b)}`],
  },
  {
    reason: 'two-readings',
    pattern: /([一二两三四五六七八])([二三四五六七八九])([十百千]?)(?=[万亿个家项户座台套条处批次吨余])/,
    suggest: ([, a = '', b = '', tens = '']) => [`${figure(a)}${nought(tens)}—${figure(b)}${nought(tens)}`],
  },
  { reason: 'two-readings', pattern: /[几数]+[十百千万亿]+/, suggest: () => ['…'] },
];

const figure = (digit: string): string => {
  const index = '一二三四五六七八九'.indexOf(digit === '两' ? '二' : digit);
  return index < 0 ? digit : String(index + 1);
};
const nought = (tens: string): string => ({ 十: '0', 百: '00', 千: '000' })[tens] ?? '';

/** What a text says instead of a number. */
const NO_NUMBER =
  /大部分|大多数|绝大多数|多数|国内领先|国际领先|国内先进|国际先进|领先水平|先进水平|若干|多家|数家|数个/;
const LETTER = /^(约)?[NnXx](?=[家个项万亿吨%户座])/;

/** Characters without which there is no slip. */
const SUSPECT = /[\d.][OolI]|[lI]\d|[,\s。·、几数一二两三四五六七八]|[%‰]{2}|\..*\./;

/** The slip in a text with its digits in half-width form, if there is one. */
export function slipIn(text: string): Fault | undefined {
  return SUSPECT.test(text) ? first(slips, text) : undefined;
}

/** The same in a date, which has marks and blanks of its own. */
export const letterIn = (text: string): Fault | undefined => first([letters], text);

function first(all: readonly Slip[], text: string): Fault | undefined {
  for (const { pattern, reason, suggest } of all) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    return { reason, suggestions: suggest(match).map((one) => before + one + behind) };
  }
  return undefined;
}

/** A text that stands where a number should and says none: 大部分, 国内领先, N家. */
export function noNumberIn(text: string): Fault | undefined {
  if (LETTER.test(text)) return { reason: 'no-number', suggestions: [text.replace(/[NnXx]/, '…')] };
  return NO_NUMBER.test(text) ? { reason: 'no-number', suggestions: ['…%以上', '…个'] } : undefined;
}
