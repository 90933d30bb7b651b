import assert from 'node:assert/strict';
import {
  type Amount,
  amountOf,
  countOf,
  isAdditive,
  sameMeasure,
  sum,
} from '../../../server/src/core/values/amount.ts';
import { type CompareOptions, compare, compareAmounts } from '../../../server/src/core/values/compare.ts';
import { admits, limitOf, order } from '../../../server/src/core/values/order.ts';
import { isMeasured, type MeasuredValue, type Value } from '../../../server/src/core/values/value.ts';
import { percentOf, writeAmount } from '../../../server/src/core/values/write.ts';
import { reader } from './reader.ts';

const read = (text: string): Value => reader.read('quantity', text);

/** The value of a text that has a number. */
function number(text: string): MeasuredValue {
  const value = read(text);
  assert.ok(isMeasured(value), `${text} has no number`);
  return value;
}

const amount = (text: string): Amount => amountOf(number(text));

/** Two texts, and what comparing them comes to; `rounding` for agreeing and not quite the same. */
const pairs: readonly [a: string, b: string, outcome: string, options?: CompareOptions][] = [
  ['4200吨', '4200吨', 'agrees'],
  ['4200吨', '4300吨', 'differs'],
  ['4200吨', '0.42万吨', 'agrees'],
  ['4249吨', '0.42万吨', 'agrees'],
  ['4251吨', '0.42万吨', 'differs'],
  ['3.40万吨', '3.4万吨', 'agrees'],
  ['3.40万吨', '3.45万吨', 'differs'],
  ['3.4万吨', '3.45万吨', 'agrees'],
  ['3.40万吨', '3.41万吨', 'differs'],
  ['3.40万吨', '34004吨', 'agrees'],
  ['1.2亿元', '12000万元', 'agrees'],
  ['1.2亿元', '1.2万元', 'slip'],
  ['0.8亿元', '800元', 'differs'],
  ['4200吨', '4200万吨', 'slip'],
  ['4200吨', '4.2吨', 'slip'],
  ['4200吨', '2.1吨', 'slip'],
  ['4200吨', '2.0吨', 'differs'],
  ['-4200吨', '4.2吨', 'differs'],
  ['1亿吨', '1吨', 'slip'],
  ['4200吨', '4.2吨', 'differs', { noSlip: true }],
  ['0吨', '4200吨', 'differs'],
  ['500家', '5000000家', 'differs'],
  ['22家', '23家', 'differs'],
  ['22家', '22家', 'agrees'],
  ['22家', '22个', 'agrees'],
  ['22家', '22家次', 'unknown'],
  ['22人', '22人次', 'unknown'],
  ['1.2万人次', '12345人次', 'agrees'],
  ['4200立方米', '4200吨', 'unknown'],
  ['4200立方米', '4200吨', 'agrees', { water: true }],
  ['4200吨', '4200吨二氧化碳', 'unknown'],
  ['4200吨', '4200吨二氧化碳', 'agrees', { carbon: true }],
  ['1.35吨/万元', '1.35吨二氧化碳/万元', 'agrees', { carbon: true }],
  ['100吨/年', '100吨', 'unknown'],
  ['100吨/年', '100吨', 'agrees', { yearly: true }],
  ['100吨/年', '100吨/日', 'unknown'],
  ['14.2立方米/万元', '14.2立方米/人', 'unknown'],
  ['14.2立方米/万元', '14.2立方米/万元', 'agrees'],
  ['50毫克/升', '50毫克/立方米', 'slip'],
  ['50毫克/升', '50克/立方米', 'agrees'],
  ['1公顷', '15亩', 'agrees'],
  ['1平方公里', '1500亩', 'agrees'],
  ['78万吨标准煤', '78万吨标煤', 'agrees'],
  ['下降8%', '下降8%', 'agrees'],
  ['下降8%', '提高8%', 'differs'],
  ['下降0%', '提高0%', 'agrees'],
  ['下降8%', '8%', 'unknown'],
  ['提高5个百分点', '提高5%', 'unknown'],
  ['下降8%以上', '下降8%以上', 'unknown'],
  ['下降7%以上', '下降8%以上', 'differs', { asWritten: true }],
  ['85%', '85%以上', 'agrees', { asWritten: true }],
  ['85%', '85%以上', 'agrees', { boundsAside: true }],
  ['85%', '约85%', 'unknown', { boundsAside: true }],
  ['85%', '约85%', 'agrees', { asWritten: true }],
  ['85%', '85.4%', 'agrees'],
  ['10—15个', '10—15个', 'unknown'],
  ['10—15个', '10—15个', 'agrees', { asWritten: true }],
  ['10—15个', '10—16个', 'differs', { asWritten: true }],
  ['10—15个', '10个', 'unknown', { asWritten: true }],
  ['另行确定', '8%', 'unknown'],
  ['Ⅲ类', 'Ⅲ类', 'unknown'],
  ['3160.7亿', '3160.7亿', 'unknown'],
  ['12.34亿元', '12.3亿元', 'agrees'],
  ['12.34亿元', '12.3亿元', 'agrees rounding', { oneList: true }],
  ['12.34亿元', '12.34亿元', 'agrees', { oneList: true }],
  ['3.42万吨', '3.4万吨', 'agrees', { oneList: true }],
];

const said = (a: Value, b: Value, options?: CompareOptions): string => {
  const { outcome, rounding } = compare(a, b, options);
  return rounding ? `${outcome} rounding` : outcome;
};

describe('Comparing values', () => {
  for (const [a, b, outcome, options] of pairs) {
    const how = options === undefined ? '' : ` (${Object.keys(options).join(', ')})`;
    it(`${a} and ${b}: ${outcome}${how}`, () => {
      assert.equal(said(read(a), read(b), options), outcome);
      assert.equal(said(read(b), read(a), options), outcome);
    });
  }

  it('says how far they are apart and by which factor', () => {
    assert.equal(compare(read('4200吨'), read('4300吨')).difference?.toFixed(), '-100');
    assert.equal(compare(read('1.2亿元'), read('1.2万元')).factor, 10_000);
    assert.equal(compare(read('4200吨'), read('4200吨')).factor, undefined);
  });

  it('of amounts reckoned leaves the words aside', () => {
    assert.equal(compareAmounts(amount('下降336吨'), amount('336吨')).outcome, 'agrees');
    assert.equal(compareAmounts(countOf(3, number('2个').unit), amount('2个')).outcome, 'differs');
  });
});

/** Texts, their sum and how many of them are no part of it. */
const sums: readonly [texts: readonly string[], total: string, unread: number][] = [
  [['0.8亿元', '0.3亿元', '1000万元'], '1.2亿元', 0],
  [['0.1亿元', '0.2亿元'], '0.3亿元', 0],
  [['236吨', '100吨'], '336吨', 0],
  [['9.1万吨', '6.8万吨', '11.2万吨', '6.9万吨'], '34万吨', 0],
  [['15个', '20个', '7个', '6个'], '48个', 0],
  [['70%', '30%'], '100%', 0],
  [['236吨', '约100吨', '100吨以上', '另行确定', '3—5吨', '5立方米'], '236吨', 5],
  [['减少3吨', '增加3吨'], '3吨', 1],
  [['5000吨', '7000吨'], '1.2万吨', 0],
  [['0.0001亿元', '0.0002亿元'], '3万元', 0],
  [['另行确定'], '', 1],
  [[], '', 0],
];

describe('Sums of values', () => {
  for (const [texts, total, unread] of sums) {
    it(`${texts.join(' + ')} is ${total}${unread > 0 ? `, ${unread} left out` : ''}`, () => {
      const result = sum(texts.map(read));
      assert.equal(result.amount === undefined ? '' : writeAmount(result.amount), total);
      assert.equal(result.unread.length, unread);
    });
  }

  it('have the tolerance of all their numbers', () => {
    const total = sum([read('3.40万吨'), read('120吨')]).amount;
    assert.equal(total?.tolerance.toFixed(), '50.5');
  });

  it('agree or not with a whole by that tolerance', () => {
    const parts = sum([read('22.7万吨'), read('53.0万吨')]).amount;
    assert.ok(parts);
    assert.equal(compareAmounts(parts, amount('75.7万吨')).outcome, 'agrees');
    assert.equal(compareAmounts(parts, amount('76.7万吨')).outcome, 'differs');
  });

  it('are of amounts that can be added', () => {
    const additive = ['3吨', '3吨/年', '3元', '3家'];
    const rates = ['3%', '3个百分点', '3立方米/万元', '3毫克/升'];
    for (const text of additive) assert.ok(isAdditive(number(text).unit), text);
    for (const text of rates) assert.ok(!isAdditive(number(text).unit), text);
  });

  it('of unknown units are told apart by their spelling', () => {
    const [one, other] = [number('3 NTU').unit, number('3 FTU').unit];
    assert.equal(sameMeasure(one, one), true);
    assert.equal(sameMeasure(one, other), false);
  });
});

const orders: readonly [a: string, b: string, order: string][] = [
  ['1.9万吨', '2.1万吨', 'less'],
  ['1.9万吨以下', '2.1万吨', 'less'],
  ['2.9万吨以下', '2.1万吨', 'unknown'],
  ['不低于3万吨', '2.1万吨', 'greater'],
  ['2.1万吨', '2.1万吨', 'equal'],
  ['2.1万吨', '21050吨', 'equal'],
  ['下降7%', '下降8%', 'less'],
  ['约2万吨', '3万吨', 'unknown'],
  ['5家以下', '5家', 'unknown'],
  ['5家以下', '6家', 'less'],
  ['700余万元', '500万元', 'greater'],
  ['10—15个', '9个', 'greater'],
  ['10—15个', '12个', 'unknown'],
  ['下降8%', '下降5%', 'greater'],
  ['下降8%', '提高5%', 'unknown'],
  ['下降8%', '5%', 'unknown'],
  ['8吨', '5立方米', 'unknown'],
  ['另行确定', '8吨', 'unknown'],
  ['约10%—15%', '15.6%', 'unknown'],
  ['10%—15%', '15.6%', 'less'],
];

describe('The order of values', () => {
  const opposite: Readonly<Record<string, string>> = { less: 'greater', greater: 'less' };
  for (const [a, b, expected] of orders) {
    it(`${a} against ${b}: ${expected}`, () => {
      assert.equal(order(read(a), read(b)), expected);
      assert.equal(order(read(b), read(a)), opposite[expected] ?? expected);
    });
  }

  it('limits are what a bound allows', () => {
    const limits = (text: string) =>
      (['lower', 'upper'] as const).map((side) => {
        const limit = limitOf(number(text), side);
        return limit === undefined ? 'open' : writeAmount(limit);
      });
    assert.deepEqual(limits('2.9万吨以下'), ['open', '2.9万吨']);
    assert.deepEqual(limits('85%以上'), ['85%', 'open']);
    assert.deepEqual(limits('85%'), ['85%', '85%']);
    assert.deepEqual(limits('5%—3%'), ['3%', '5%']);
    assert.deepEqual(limits('约85%'), ['open', 'open']);
    assert.deepEqual(limits('30余家'), ['30家', 'open']);
  });

  it('a count satisfies what is written of it', () => {
    const satisfies = (count: number, text: string) => admits(number(text), countOf(count, number('1家').unit));
    assert.equal(satisfies(520, '500家以上'), true);
    assert.equal(satisfies(500, '500家以上'), true);
    assert.equal(satisfies(500, '超过500家'), false);
    assert.equal(satisfies(499, '500家以上'), false);
    assert.equal(satisfies(520, '约500家'), true);
    assert.equal(satisfies(600, '约500家'), false);
    assert.equal(satisfies(35, '30余家'), true);
    assert.equal(satisfies(40, '30余家'), false);
    assert.equal(satisfies(12, '10—15家'), true);
    assert.equal(satisfies(16, '10—15家'), false);
    assert.equal(satisfies(16, '16吨'), undefined);
  });

  it('a part of a whole is told in per cent', () => {
    const [base, target] = [number('2.10万吨').figure.number, number('1.90万吨').figure.number];
    assert.equal(percentOf(base.minus(target), base, 1), '9.5%');
    assert.equal(percentOf(base, base.times(0), 1), '');
  });
});
