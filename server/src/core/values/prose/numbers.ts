import { measured } from '../measure.ts';
import { halfWidth } from '../numerals.ts';
import { carriedOn, type Phrase, readPhrase } from '../phrase.ts';
import type { ValueReader } from '../readValue.ts';
import { type Token, tokensOf } from '../tokens.ts';
import type { MeasuredValue } from '../value.ts';
import { MASK } from './proseText.ts';
import type { Sentence } from './sentences.ts';

/** A number in a sentence. `start` and `end` are places in the sentence's text, the words around the number included. */
export interface ProseNumber {
  readonly value: MeasuredValue;
  readonly start: number;
  readonly end: number;
  /** The words before it in its clause: the name of what it is a number of, as far as prose says it. */
  readonly name: string;
  readonly nameStart: number;
  /** Which list it belongs to, counted from nought; numbers joined by 、 or 和 are one list. */
  readonly list: number;
  /** 分别 stands before its list. */
  readonly each: boolean;
}

/**
 * The numbers with units in a sentence, in order; bare numbers, dates, lengths of time and what follows 第
 * are none. Words before the first number of a list hold for the others.
 */
export function numbersIn(sentence: Sentence, reader: ValueReader): ProseNumber[] {
  const text = halfWidth(sentence.text);
  const tokens = tokensOf(text, reader.units);
  const numbers: ProseNumber[] = [];
  let last:
    | { readonly phrase: Phrase; readonly end: number; readonly each: boolean; readonly list: number }
    | undefined;
  for (let at = 0; at < tokens.length; at++) {
    if (!isNumber(tokens, at, text)) continue;
    const begin = leadStart(tokens, at);
    const joins = last !== undefined && begin > 0 && isJoin(tokens, last.end, begin);
    const phrase = readPhrase(tokens, begin, reader.units, joins && last ? carriedOn(last.phrase.frame) : undefined);
    if (phrase === undefined) continue;
    const value = measured(phrase, text.slice(tokens[begin]?.start ?? 0, endOf(tokens, phrase)));
    const each =
      joins && last
        ? last.each
        : tokens.slice(begin, at).some((one) => one.kind === 'word' && one.word.kind === 'each');
    const list = joins && last ? last.list : (last?.list ?? -1) + 1;
    last = { phrase, end: phrase.next, each, list };
    at = Math.max(at, phrase.next - 1);
    if ('reason' in value) continue;
    const start = tokens[begin]?.start ?? 0;
    const { name, nameStart } = nameBefore(sentence, tokens, begin, numbers.at(-1)?.end ?? 0);
    const end = endOf(tokens, phrase);
    numbers.push({
      value: { ...value, text: sentence.text.slice(start, end) },
      start,
      end,
      name,
      nameStart,
      list,
      each,
    });
  }
  return numbers;
}

/** A number that is of something: not 附件1, 第3条, 2025 or 五年, and not 一 of 一批. */
function isNumber(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'figure' || token.unit.dimension === 'time') return false;
  if (before?.kind === 'text' && before.text.endsWith('第')) return false;
  if (token.unit.counted && text.charAt(token.start) === '一' && token.number.eq(1)) return false;
  const next = tokens[at + 1];
  // 10—15个: the first of a range has its unit from the second.
  return token.unit.text !== '' || next?.kind === 'dash';
}

/** The first of the words before a number that belong to it. */
function leadStart(tokens: readonly Token[], at: number): number {
  let begin = at;
  while (begin > 0 && (isLead(tokens[begin - 1]) || isWhole(tokens, begin - 1))) begin--;
  return begin;
}

/** 不超过项目总投资的20%: what a share is of stands between its bound and the number. */
function isWhole(tokens: readonly Token[], at: number): boolean {
  const [bound, noun, figure] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const bounded = bound?.kind === 'word' && bound.word.kind === 'bound' && !bound.word.after;
  return (
    bounded &&
    noun?.kind === 'text' &&
    /[的额资费]$/.test(noun.text) &&
    figure?.kind === 'figure' &&
    figure.unit.dimension === 'ratio'
  );
}

function isLead(token: Token | undefined): boolean {
  if (token?.kind === 'base') return true;
  return token?.kind === 'word' && token.word.kind !== 'and' && !('after' in token.word && token.word.after);
}

/** Whether nothing but 、 or 和 stands between two tokens. */
const isJoin = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from === 1 &&
  tokens.slice(from, to).every((one) => one.kind === 'word' && one.word.kind === 'and' && one.form !== '，');

/** Where number, unit and bound end; a noun behind them belongs to the sentence. */
function endOf(tokens: readonly Token[], { next }: Phrase): number {
  let last = next - 1;
  while (tokens[last]?.kind === 'text' || tokens[last]?.kind === 'aside') last--;
  return tokens[last]?.end ?? 0;
}

/** The text between the last mark, date or number and the words of the number. */
function nameBefore(sentence: Sentence, tokens: readonly Token[], begin: number, from: number) {
  const stop = tokens[begin]?.start ?? 0;
  const clause = sentence.clauses.findLast(({ start }) => start <= stop)?.start ?? 0;
  const dates = tokens.slice(0, begin).flatMap((one) => (one.kind === 'date' || one.kind === 'until' ? [one.end] : []));
  const start = Math.max(clause, from, ...dates);
  const raw = sentence.text.slice(start, stop);
  const name = raw.slice(raw.lastIndexOf(MASK) + 1).replace(/^[\s、和及，。；：]+/, '');
  return { name: name.replace(/[共由\s]+$/, ''), nameStart: stop - name.length };
}
