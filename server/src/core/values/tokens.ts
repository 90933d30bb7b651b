import { Big } from 'big.js';
import type { FigureToken } from './figureToken.ts';
import { NUMERAL, numeralValue } from './numerals.ts';
import { spelledAt } from './spelled.ts';
import type { Units } from './unit.ts';
import type { ChangeBase } from './value.ts';
import { type Word, wordAt } from './words.ts';

/** A piece of a text about numbers. `start` and `end` are places in the text that was given. */
export type Token =
  | FigureToken
  | { readonly kind: 'word'; readonly word: Word; readonly form: string; readonly start: number; readonly end: number }
  | { readonly kind: 'base'; readonly base: ChangeBase; readonly start: number; readonly end: number }
  | { readonly kind: 'until'; readonly words: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'date' | 'dash' | 'aside' | 'text';
      readonly text: string;
      readonly start: number;
      readonly end: number;
    };

const NUMBER = /\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?/y;
const NUMERALS = new RegExp(`[${NUMERAL}]+`, 'y');
const DASH = /——|[—–~～-]|−/y;
/** What a change is measured from. */
const BASE =
  /(?:比|较|与)(?:(\d{4})年|上年|上一年|去年|“[^”]{2,4}”[末初]?|[一二十]{2,3}五[末初]?)(?:度|底|末|水平|相比|同期)*|同比|环比/y;
/** A time before what is reached by then. */
const UNTIL = /(?:到|至|截至)(?:\d{4}年(?:\d{1,2}月)?|“[^”]{2,4}”)(?:年?[底末]|时期|期间)?[，,]?/y;
/** Other dates, which are no numbers. */
const DATE = /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?[底末度初]?前?|\d{4}[—–~～-]\d{4}年|“[一二三四五六七十]{1,2}五”/y;
const ASIDE = /（[^（）]*）|\([^()]*\)/y;

/** The characters that a time or a number may begin with; at all others there is none to look for. */
const TIME: ReadonlySet<string> = new Set('比较与同环到至截“0123456789');
const FIGURE: ReadonlySet<string> = new Set(`-−0123456789减翻${NUMERAL}`);

/** Divides a text, its digits in half-width form, into pieces. Blanks divide and are dropped. */
export function tokensOf(text: string, units: Units): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  // Where the characters of some other word began.
  let other = 0;
  while (at < text.length) {
    const last = tokens.at(-1);
    const blank = isBlank(text.charAt(at));
    const token = blank ? undefined : tokenAt(text, at, units, last, other < at);
    if (!blank && token === undefined) {
      at++;
      continue;
    }
    if (other < at) tokens.push({ kind: 'text', text: text.slice(other, at), start: other, end: at });
    if (token !== undefined) tokens.push(token);
    at = token?.end ?? at + 1;
    other = at;
  }
  if (other < at) tokens.push({ kind: 'text', text: text.slice(other), start: other, end: at });
  return tokens;
}

const isBlank = (sign: string): boolean =>
  sign === ' ' || sign === '\u3000' || sign === '\n' || sign === '\t' || sign === '\r';

/** The piece that begins at a place; undefined for a character of some other word. */
function tokenAt(text: string, at: number, units: Units, last: Token | undefined, inside: boolean): Token | undefined {
  const sign = text.charAt(at);
  return (
    (TIME.has(sign) ? timeAt(text, at) : undefined) ??
    // Behind the characters of another word no number makes a range.
    (FIGURE.has(sign) ? figureAt(text, at, units, inside ? undefined : last) : undefined) ??
    wordTokenAt(text, at, inside) ??
    patternAt(DASH, 'dash', text, at) ??
    (sign === '（' || sign === '(' ? patternAt(ASIDE, 'aside', text, at) : undefined)
  );
}

function timeAt(text: string, at: number): Token | undefined {
  const base = exec(BASE, text, at);
  if (base !== undefined) {
    const [words, year] = base;
    const of = { words: words.replace(/^[比较与]|相比$/g, ''), ...(year !== undefined && { year: Number(year) }) };
    return { kind: 'base', base: of, start: at, end: at + words.length };
  }
  const until = exec(UNTIL, text, at)?.[0];
  if (until !== undefined) {
    return { kind: 'until', words: until.replace(/[，,]$/, ''), start: at, end: at + until.length };
  }
  return patternAt(DATE, 'date', text, at);
}

function figureAt(text: string, at: number, units: Units, last: Token | undefined): FigureToken | undefined {
  const digit = isDigit(text, at);
  const spelled = digit ? undefined : spelledAt(text, at);
  if (spelled !== undefined) return spelled;
  // A sign belongs to the number unless a number stands before it, with which it makes a range.
  const afterNumber = last?.kind === 'figure' || (last?.kind === 'word' && last.word.kind === 'included');
  const sign = !afterNumber && /[-−]/.test(text.charAt(at)) && isDigit(text, at + 1) ? '-' : '';
  // Digits behind a letter are a name: PM2.5, CO2, GB 32100, M1.
  if (digit && /[A-Za-z]\s?$/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const digits = exec(NUMBER, text, at + sign.length)?.[0];
  return digits === undefined
    ? numeralAt(text, at, units)
    : figureOf(text, at, at + sign.length + digits.length, sign + digits.replaceAll(',', ''), units);
}

const isDigit = (text: string, at: number): boolean => text.charAt(at) >= '0' && text.charAt(at) <= '9';

/** A Chinese numeral counts as a number only with something to count behind it. */
function numeralAt(text: string, at: number, units: Units): FigureToken | undefined {
  const numeral = exec(NUMERALS, text, at)?.[0];
  const value = numeral === undefined ? undefined : numeralValue(numeral);
  if (numeral === undefined || value === undefined) return undefined;
  // 一期5000立方米/日: which one, and no number of them.
  if (/^期(?:工程|项目|规模|建设)?\d/.test(text.slice(at + numeral.length, at + numeral.length + 4))) return undefined;
  const figure = figureOf(text, at, at + numeral.length, String(value), units);
  const whole = /^大?(?:行业|领域|流域|区域|方面)/.test(text.slice(figure.end));
  return figure.unit.dimension !== undefined || figure.unit.scale !== '' || whole ? figure : undefined;
}

function figureOf(text: string, start: number, numberEnd: number, number: string, units: Units): FigureToken {
  let at = numberEnd;
  while (isBlank(text.charAt(at))) at++;
  const plus = isPlus(text.charAt(at));
  if (plus) at++;
  let { unit, end } = units.read(text, at);
  // 1亿多元: the word stands between multiplier and unit.
  const inner = !plus && unit.dimension === undefined && isPlus(text.charAt(end));
  if (inner) {
    const behind = units.read(text, end + 1);
    unit = {
      ...behind.unit,
      factor: behind.unit.factor.times(unit.factor),
      scale: unit.scale,
      text: unit.scale + behind.unit.text,
    };
    end = behind.end;
  }
  return {
    kind: 'figure',
    number: new Big(number),
    places: number.split('.')[1]?.length ?? 0,
    unit,
    plus: plus || inner,
    start,
    end: unit.text === '' && !plus ? numberEnd : end,
  };
}

const isPlus = (sign: string): boolean => sign === '余' || sign === '多';

function wordTokenAt(text: string, at: number, inside: boolean): Token | undefined {
  const found = wordAt(text, at, inside);
  return found && { kind: 'word', word: found.word, form: found.form, start: at, end: at + found.form.length };
}

function patternAt(pattern: RegExp, kind: 'dash' | 'aside' | 'date', text: string, at: number): Token | undefined {
  const found = exec(pattern, text, at)?.[0];
  return found === undefined ? undefined : { kind, text: found, start: at, end: at + found.length };
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
