import assert from 'node:assert/strict';
import { Big } from 'big.js';
import fc from 'fast-check';
import { amountOf, sum } from '../../../server/src/core/values/amount.ts';
import { compare } from '../../../server/src/core/values/compare.ts';
import { order } from '../../../server/src/core/values/order.ts';
import { numbersIn } from '../../../server/src/core/values/prose/numbers.ts';
import { sentencesOf } from '../../../server/src/core/values/prose/sentences.ts';
import type { ValueKind } from '../../../server/src/core/values/readValue.ts';
import { type Bound, isMeasured, type MeasuredValue, printValue } from '../../../server/src/core/values/value.ts';
import { writeAmount } from '../../../server/src/core/values/write.ts';
import { notation } from './notation.ts';
import { reader } from './reader.ts';

/** A number as its digits, up to four of them behind the point. */
const digits = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 4 }))
  .map(([whole, decimals]) => (decimals === '' ? `${whole}` : `${whole}.${decimals}`));
const scale = fc.constantFrom('', '万', '亿');
const unit = fc.constantFrom('吨', '吨标准煤', '立方米', '千瓦时', '元', '吨/年', '立方米/万元', '亩');
/** What a planner may write, with what it has to be read as. */
interface Written {
  readonly text: string;
  readonly number: string;
  readonly scale: string;
  readonly unit: string;
  readonly bound: Bound;
  readonly approximate: boolean;
  readonly change: 'decrease' | 'increase' | undefined;
}

const words: readonly (readonly [lead: string, tail: string, bound: Bound, approximate: boolean])[] = [
  ['', '', 'exactly', false],
  ['不低于', '', 'atLeast', false],
  ['不高于', '', 'atMost', false],
  ['超过', '', 'above', false],
  ['低于', '', 'below', false],
  ['', '以上', 'atLeast', false],
  ['', '以下', 'atMost', false],
  ['约', '', 'exactly', true],
  ['', '左右', 'exactly', true],
];
const verbs = [
  ['', undefined],
  ['下降', 'decrease'],
  ['累计削减', 'decrease'],
  ['比2025年提高', 'increase'],
] as const;

const written: fc.Arbitrary<Written> = fc
  .record({ number: digits, scale, unit, words: fc.constantFrom(...words), verb: fc.constantFrom(...verbs) })
  .map(({ number, scale, unit, words: [lead, tail, bound, approximate], verb: [verb, change] }) => ({
    text: `${verb}${lead}${number}${scale}${unit}${tail}`,
    number,
    scale,
    unit,
    bound,
    approximate,
    change,
  }));

const read = (text: string, kind: ValueKind = 'quantity'): MeasuredValue => {
  const value = reader.read(kind, text);
  assert.ok(isMeasured(value), `${text}: ${notation(value)}`);
  return value;
};

const exact = fc.tuple(digits, scale).map(([number, scale]) => `${number}${scale}吨`);
const power = (word: string): Big => new Big(10).pow(word === '万' ? 4 : word === '亿' ? 8 : 0);
const step = (number: string): Big => new Big(10).pow(-(number.split('.')[1]?.length ?? 0));

describe('Values, for any text of the grammar', () => {
  it('are read as they were written', () =>
    fc.assert(
      fc.property(written, ({ text, number, scale, unit, bound, approximate, change }) => {
        const value = read(text);
        const plain = read(`1${unit}`).unit.factor;
        assert.equal(value.figure.number.toFixed(), new Big(number).times(power(scale)).times(plain).toFixed());
        assert.equal(value.figure.tolerance.toFixed(), step(number).times(power(scale)).times(plain).div(2).toFixed());
        assert.equal(value.unit.text, scale + unit);
        assert.deepEqual([value.bound, value.approximate ?? false], [bound, approximate]);
        assert.equal(value.kind === 'change' ? value.direction : undefined, change);
      }),
    ));

  it('print back and are read alike again', () =>
    fc.assert(
      fc.property(written, ({ text }) => {
        const value = read(text);
        assert.equal(printValue(value), text);
        assert.equal(notation(read(printValue(value))), notation(value));
      }),
    ));

  it('are found in prose as in a field', () =>
    fc.assert(
      fc.property(written, ({ text }) => {
        const [sentence] = sentencesOf(`到2030年，某指标${text}。`);
        const [number] = sentence === undefined ? [] : numbersIn(sentence, reader);
        assert.equal(number && notation(number.value), notation(read(text)));
      }),
    ));

  it('add up exactly, in any order', () =>
    fc.assert(
      fc.property(fc.array(exact, { minLength: 1, maxLength: 8 }), (texts) => {
        const values = texts.map((text) => read(text));
        const total = sum(values).amount;
        const back = sum([...values].reverse()).amount;
        const expected = values.reduce((total, { figure }) => total.plus(figure.number), new Big(0));
        assert.equal(total?.number.toFixed(), expected.toFixed());
        assert.equal(back?.number.toFixed(), expected.toFixed());
      }),
    ));

  it('compare alike both ways, and with themselves agree', () =>
    fc.assert(
      fc.property(written, written, fc.boolean(), ({ text: a }, { text: b }, asWritten) => {
        const options = { asWritten };
        const [one, other] = [read(a), read(b)];
        const [there, back] = [compare(one, other, options), compare(other, one, options)];
        assert.deepEqual([there.outcome, there.rounding, there.factor], [back.outcome, back.rounding, back.factor]);
        assert.equal(compare(one, one, { asWritten: true }).outcome, 'agrees');
      }),
    ));

  it('are ordered one way only', () =>
    fc.assert(
      fc.property(written, written, ({ text: a }, { text: b }) => {
        const there = order(read(a), read(b));
        const back = order(read(b), read(a));
        assert.equal(there === 'less' ? 'greater' : there === 'greater' ? 'less' : there, back);
      }),
    ));

  it('an amount written out is read as the same number', () =>
    fc.assert(
      fc.property(exact, (text) => {
        const amount = amountOf(read(text));
        const again = read(writeAmount(amount));
        assert.equal(again.figure.number.toFixed(), amount.number.toFixed());
      }),
    ));

  it('no text at all makes the reader throw, and every value keeps its text', () => {
    const pieces = fc.constantFrom(
      ...['下降', '12', '.', ',', '%', '万', '亿', '吨', '/', '年', '以上', '约', '—', '-', '到', '至', '2026年', '月'],
      ...[
        '（',
        '）',
        '其中',
        '、',
        '“',
        '”',
        '十五',
        '五',
        '×',
        ' ',
        '　',
        '类',
        'Ⅲ',
        '个',
        '余',
        '比',
        '２',
        'a',
        '每',
        '前',
      ],
    );
    const kinds: readonly ValueKind[] = ['quantity', 'money', 'date', 'period', 'benefit'];
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom(...kinds), (parts, kind) => {
        const text = parts.join('');
        assert.equal(printValue(reader.read(kind, text)), text);
        for (const sentence of sentencesOf(text)) numbersIn(sentence, reader);
      }),
      { numRuns: 3000 },
    );
  });
});
