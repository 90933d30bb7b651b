import { Big } from 'big.js';
import type { Span } from '../text/span.ts';
import { amountOf, isExact, sameMeasure, sum } from '../values/amount.ts';
import { compareAmounts } from '../values/compare.ts';
import { numeralValue } from '../values/numerals.ts';
import { numbersIn, type ProseNumber } from '../values/prose/numbers.ts';
import type { Sentence } from '../values/prose/sentences.ts';
import { writeAmount } from '../values/write.ts';
import type { Known } from './known.ts';

/** Numbers of one sentence that do not add up. */
export interface SumInWords extends Span {
  /** So much a year for some years, or the parts of a whole. */
  readonly kind: 'years' | 'parts';
  /** What is told and cannot be. */
  readonly told: string;
  /** What the others come to. */
  readonly sum: string;
}

/** 三年共, 五年累计: for how many years. */
const FOR_YEARS = /^[，、；]?(?:规划期)?([一二两三四五六七八九十\d]{1,2})年(?:间|内)?(?:共|累计|合计|总计)/;
/** Sizes, into which enterprises are divided. */
const SIZE = /^(?:大型|中型|小型|微型)$/;

/** What a sentence adds up wrongly. */
export function wrongSumsIn(sentence: Sentence, known: Known): SumInWords[] {
  if (!/每年|其中/.test(sentence.text)) return [];
  const numbers = numbersIn(sentence, known.values);
  return numbers.flatMap((number, index) => [
    ...wrongYears(number, numbers[index + 1], sentence),
    ...wrongParts(number, numbers.slice(index + 1), sentence, known),
  ]);
}

/** 每年500万元、三年共2000万元. Numbers are compared as they are written. */
function wrongYears(number: ProseNumber, total: ProseNumber | undefined, { text }: Sentence): SumInWords[] {
  const [a, b] = [number.value, total?.value];
  const yearly = a.yearly === true || /每年[^，。；、\d]{0,10}$/.test(text.slice(0, number.start));
  if (total === undefined || b === undefined || !yearly) return [];
  const [, years = ''] = FOR_YEARS.exec(text.slice(number.end, total.end)) ?? [];
  const count = /^\d+$/.test(years) ? Number(years) : numeralValue(years);
  if (count === undefined || a.approximate || b.approximate || a.bound !== b.bound || a.end || b.end) return [];
  const times = new Big(count);
  const amount = { number: a.figure.number.times(times), tolerance: a.figure.tolerance.times(times), unit: b.unit };
  if (!sameMeasure(a.unit, b.unit, { yearly: true })) return [];
  const { outcome } = compareAmounts(amountOf(b), amount, { noSlip: true });
  if (outcome !== 'differs') return [];
  return [{ kind: 'years', told: b.text, sum: writeAmount(amount), start: total.start, end: total.end }];
}

/**
 * 企业56家，其中石化20家、化工30家、涂料8家. Parts that go by names of industries, regions or sizes share nothing;
 * others may.
 */
function wrongParts(
  whole: ProseNumber,
  after: readonly ProseNumber[],
  { text }: Sentence,
  { codes: { industries, regions } }: Known,
): SumInWords[] {
  const [first] = after;
  const isOfWhole = first?.name.startsWith('其中') === true && text.slice(whole.end, first.nameStart) === '，';
  if (!isOfWhole) return [];
  const until = after.findIndex((each, at) => at > 0 && text.slice(after[at - 1]?.end, each.nameStart) !== '、');
  const parts = until < 0 ? after : after.slice(0, until);
  const names = parts.map(({ name }) => name.replace(/^其中|(?:行业|企业)$/g, ''));
  const apart = [
    names.every((name) => industries.isName(name)),
    names.every((name) => regions.byName(name).length > 0),
    names.every((name) => SIZE.test(name)),
  ].some((each) => each);
  const values = parts.map(({ value }) => value);
  if (!apart || parts.length < 2 || new Set(names).size < names.length) return [];
  const { amount, unread } = sum(values, { yearly: true });
  if (amount === undefined || unread.length > 0 || !isExact(whole.value)) return [];
  const { outcome, difference } = compareAmounts(amountOf(whole.value), amount, { noSlip: true });
  if (outcome !== 'differs' || difference === undefined || difference.gt(0)) return [];
  const added = writeAmount({ number: amount.number, unit: whole.value.unit });
  return [{ kind: 'parts', told: whole.value.text, sum: added, start: whole.start, end: whole.end }];
}
