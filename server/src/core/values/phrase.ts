import type { FigureToken } from './figureToken.ts';
import type { UnclearReason } from './reasons.ts';
import type { Token } from './tokens.ts';
import { type Unit, type Units, unknownUnit } from './unit.ts';
import type { Aim, Bound, ChangeBase, Direction } from './value.ts';

/** Why a phrase is no value. */
export interface Fault {
  readonly reason: UnclearReason;
  readonly suggestions: readonly string[];
  /** Where the unit belongs that the phrase lacks; which one, the place it is written in tells. */
  readonly unitAt?: number;
}

/** What the words before and behind a number say, collected one by one. */
export interface Frame {
  bound?: Bound;
  about?: true;
  direction?: Direction;
  /** 到, 至, 为, 达到 behind the word of change: a level and no change. */
  to?: true;
  aim?: Aim;
  cumulative?: true;
  mean?: true;
  yearly?: true;
  base?: ChangeBase;
  until?: string;
  /** What the number is of. */
  of?: string;
  /** 节水: what is saved is in the verb. */
  saved?: string;
  /** Other words before the number, such as its name. */
  texts: readonly string[];
  /** 40家（其中大型10家）: brackets with another number. */
  secondNumber?: string;
  fault?: Fault;
}

/** What the words before the first number of a list say of the others, too: 分别比2015年下降19.2%、17.6%. */
export const carriedOn = ({ direction, to, aim, base, cumulative, until }: Frame): Frame => ({
  texts: [],
  ...(direction && { direction }),
  ...(to && { to }),
  ...(aim && { aim }),
  ...(base && { base }),
  ...(cumulative && { cumulative }),
  ...(until !== undefined && { until }),
});

/** One number, or a range of two, with its words. */
export interface Phrase {
  readonly frame: Frame;
  readonly figure: FigureToken;
  readonly end: FigureToken | undefined;
  readonly endExcluded: boolean;
  /** Index of the token behind the phrase. */
  readonly next: number;
}

/**
 * The grammar, in one line each:
 *
 *     phrase = lead* figure [ （含） ] [ dash figure [ （含） ] ] tail*
 *     lead   = 比2020年 | 到2030年 | 累计 | 下降 | 到 | 不低于 | 约 | 力争 | name
 *     tail   = 以上 | 左右 | noun | 的noun | （aside） | 控制
 *     figure = number [ 余 ] [ 万 ] [ unit [ / [ 万 ] unit ] ]
 *
 * @param from index of the first token; the words of an earlier phrase hold on (`frame`) where there is none of its own
 */
export function readPhrase(
  tokens: readonly Token[],
  from: number,
  units: Units,
  before: Frame = { texts: [] },
): Phrase | undefined {
  const frame: Frame = { ...before, texts: [] };
  let at = from;
  let token = tokens[at];
  while (token !== undefined && token.kind !== 'figure') {
    if (!takeLead(frame, token)) return undefined;
    token = tokens[++at];
  }
  if (token === undefined) return undefined;
  at++;
  const included = isIncluded(tokens[at]);
  if (included) at++;
  const second = rangeEnd(tokens, at);
  if (second !== undefined) at += 2;
  const endIncluded = second !== undefined && isIncluded(tokens[at]);
  if (endIncluded) at++;
  const [figure, end] = second === undefined ? [token, undefined] : joined(frame, token, second);
  if (token.change !== undefined) frame.direction = token.change;
  const tail = new Tail(frame, end ?? figure, units);
  while (tokens[at] !== undefined && tail.take(tokens[at] as Token)) at++;
  const named = (one: FigureToken) => (tail.unit === undefined ? one : { ...one, unit: tail.unit });
  return {
    frame,
    figure: named(figure),
    end: end && named(end),
    endExcluded: included && !endIncluded,
    next: at,
  };
}

const isIncluded = (token: Token | undefined): boolean => token?.kind === 'word' && token.word.kind === 'included';

function rangeEnd(tokens: readonly Token[], at: number): FigureToken | undefined {
  const sign = tokens[at];
  const dash = sign?.kind === 'dash' || (sign?.kind === 'word' && sign.word.kind === 'to' && sign.form !== '为');
  const next = tokens[at + 1];
  return dash && next?.kind === 'figure' ? next : undefined;
}

/** Notes what a word before the number says. False for what cannot stand there. */
function takeLead(frame: Frame, token: Token): boolean {
  if (token.kind === 'base') frame.base = token.base;
  else if (token.kind === 'until') frame.until = token.words;
  else if (token.kind === 'text') {
    // 不超过实际投资额15%: what the share is of. 高于全国水平5个百分点 is another thing, and not of the grammar.
    const whole = frame.bound !== undefined && /[额资费]$/.test(token.text);
    if (whole || token.text.endsWith('的')) frame.of = token.text.replace(/的$/, '');
    else frame.texts = [...frame.texts, token.text];
  } else if (token.kind === 'word') takeWord(frame, token);
  else if (token.kind !== 'aside') return false;
  return true;
}

function takeWord(frame: Frame, { word, form }: Extract<Token, { kind: 'word' }>): void {
  if (word.kind === 'bound') setBound(frame, word.bound);
  else if (word.kind === 'about') frame.about = true;
  else if (word.kind === 'change') {
    frame.direction = word.direction;
    if (word.saved !== undefined) frame.saved = word.saved;
    // 降至265吨、下降15%: a word of change of its own does away with 至.
    if (word.to) frame.to = true;
    else delete frame.to;
  } else if (word.kind === 'to') frame.to = true;
  else if (word.kind === 'aim') {
    frame.aim ??= word.aim;
    if (/达/.test(form) && frame.direction !== undefined) frame.to = true;
  } else if (word.kind === 'cumulative' || word.kind === 'mean' || word.kind === 'yearly') frame[word.kind] = true;
}

/** Two bounds that say the same are one; two that do not make a fault. */
function setBound(frame: Frame, bound: Bound): void {
  const low = (one: Bound) => one === 'atLeast' || one === 'above';
  if (frame.bound !== undefined && low(frame.bound) !== low(bound)) {
    frame.fault = { reason: 'two-readings', suggestions: [] };
  }
  frame.bound = bound;
}

/** Takes the words behind a number, as long as they belong to it. */
class Tail {
  /** The unit where it is a word that no table knows. */
  unit: Unit | undefined;
  readonly #frame: Frame;
  readonly #figure: FigureToken;
  readonly #units: Units;
  #last: Token['kind'] = 'figure';

  constructor(frame: Frame, figure: FigureToken, units: Units) {
    this.#units = units;
    this.#frame = frame;
    this.#figure = figure;
  }

  take(token: Token): boolean {
    const taken =
      token.kind === 'word' ? this.#word(token) : token.kind === 'text' ? this.#noun(token.text) : this.#aside(token);
    this.#last = token.kind;
    return taken;
  }

  #word({ word }: Extract<Token, { kind: 'word' }>): boolean {
    if (word.kind === 'bound' && word.after) setBound(this.#frame, word.bound);
    else if (word.kind === 'about' && word.after) this.#frame.about = true;
    else return false;
    return true;
  }

  /** 51个行业, 80%以上的钢铁产能, 六大行业, or a counting word that no table knows: 120班. */
  #noun(text: string): boolean {
    const { unit, places } = this.#figure;
    if (text === '控制') {
      this.#frame.aim ??= 'limit';
      return true;
    }
    const fits = /^的?[\u4e00-\u9fffA-Za-z]{1,16}$/.test(text) && unit.dimension !== 'time';
    if (!fits || this.#frame.of !== undefined || this.#last === 'aside') return false;
    if (unit.text === '' && places === 0 && text.length <= 5) this.#count(text);
    else if (unit.text === unit.scale || this.#joins(text)) return false;
    else this.#frame.of = text.replace(/^的/, '');
    return true;
  }

  /** 12.4万吨万元: another unit, and no noun. Behind a counting word it may be one: 44个项目. */
  #joins(text: string): boolean {
    return !this.#figure.unit.counted && (/^[万亿]/.test(text) || this.#units.begins(text, 0));
  }

  #count(text: string): void {
    const many = text.startsWith('大');
    this.unit = unknownUnit(many ? '' : text, /^[\u4e00-\u9fff]/.test(text));
    if (many) this.#frame.of = text.slice(1);
  }

  /** Brackets behind a noun belong to it: 县（市、区、旗）. */
  #aside(token: Token): boolean {
    if (token.kind !== 'aside') return false;
    if (/\d/.test(token.text.replace(/\d{4}年?/g, ''))) this.#frame.secondNumber = token.text;
    else if (this.#last === 'text') this.#frame.of = `${this.#frame.of ?? ''}${token.text}`;
    return true;
  }
}

/**
 * The two numbers of a range with a unit each. One without a unit takes the other's if that leaves one
 * reading: 10-15个, 5万-10万吨; 5-10万吨 may begin at 5 or at 5万.
 */
function joined(frame: Frame, first: FigureToken, second: FigureToken): readonly [FigureToken, FigureToken] {
  const [a, b] = [first.unit, second.unit];
  const [from, to] = [first.number.toFixed(), second.number.toFixed()];
  if (b.dimension === undefined && b.text === '' && a.text !== '') {
    frame.fault = { reason: 'range-unit', suggestions: [`${from}${a.text}—${to}${a.text}`] };
  } else if (a.text === '' && b.scale !== '') {
    const plain = b.text.slice(b.scale.length);
    const suggestions = [
      `${from}${b.scale}—${to}${b.text}`,
      ...(plain === '' ? [] : [`${from}${plain}—${to}${b.text}`]),
    ];
    frame.fault = { reason: 'range-unit', suggestions };
  } else if (a.text === '') return [{ ...first, unit: b }, second];
  else if (a.text === a.scale && b.dimension !== undefined) {
    const plain = { ...b, factor: b.factor.div(scaleOf(b)).times(a.factor), scale: a.scale };
    return [{ ...first, unit: { ...plain, text: a.scale + b.text.slice(b.scale.length) } }, second];
  } else if (a.dimension !== b.dimension) frame.fault = { reason: 'not-understood', suggestions: [] };
  return [first, second];
}

/** The multiplier of a unit as a power of ten. */
const scaleOf = ({ scale }: Unit): number =>
  [...scale].reduce((sum, sign) => sum * ({ 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }[sign] ?? 1), 1);
