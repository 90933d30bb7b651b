import assert from 'node:assert/strict';
import { amountOf, countOf, sameMeasure, suits, sum } from '../../../server/src/core/values/amount.ts';
import { dayBefore } from '../../../server/src/core/values/calendar.ts';
import { compare } from '../../../server/src/core/values/compare.ts';
import { admits, order } from '../../../server/src/core/values/order.ts';
import { writtenDate, writtenMoney, writtenPeriod, writtenQuantity } from '../../../server/src/core/values/parts.ts';
import { FormMatcher, isForbidden } from '../../../server/src/core/values/prose/forms.ts';
import { sentencesOf } from '../../../server/src/core/values/prose/sentences.ts';
import { powerInWords, rescaled } from '../../../server/src/core/values/rescaled.ts';
import { isPutOff, isStandIn } from '../../../server/src/core/values/standIns.ts';
import { comparedWithList } from '../../../server/src/core/values/stated.ts';
import { isMeasured, type MeasuredValue, type Value } from '../../../server/src/core/values/value.ts';
import { writeAmount, writeScaled } from '../../../server/src/core/values/write.ts';
import { indicatorTable, reader } from './reader.ts';

const read = (text: string): Value => reader.read('quantity', text);
const money = (text: string): Value => reader.read('money', text);

function number(text: string, value: Value = read(text)): MeasuredValue {
  assert.ok(isMeasured(value), `${text} has no number`);
  return value;
}
const unit = (text: string) => number(text).unit;

describe('Values at their boundaries', () => {
  describe('quantities in parts are written as a planner writes them', () => {
    const cases: readonly [Parameters<typeof writtenQuantity>[0], string | undefined][] = [
      [{ value: '8', unit: '%' }, '8%'],
      [{ change: 'decrease', value: '8', unit: '%' }, '下降8%'],
      [{ change: 'increase', value: '8', unit: '%' }, '提高8%'],
      [{ change: 'decrease', bound: 'atLeast', value: '8', unit: '%' }, '下降不低于8%'],
      [{ bound: 'atMost', approximate: 'yes', value: '8', unit: '吨' }, '不高于约8吨'],
      [{ approximate: 'no', value: '8', unit: '吨' }, '8吨'],
      [{ min: '10', max: '15', unit: '%' }, '10%—15%'],
      [{ min: '10', unit: '吨' }, '不低于10吨'],
      [{ max: '15', unit: '吨' }, '不高于15吨'],
      [{ unit: '吨' }, undefined],
    ];
    for (const [parts, text] of cases) {
      it(text ?? 'no number', () => assert.equal(writtenQuantity(parts), text));
    }
    it('money', () => {
      assert.equal(writtenMoney({ amount: '2', unit: 'tenThousandYuan' }), '2万元');
      assert.equal(writtenMoney({ amount: '2' }), '2');
      assert.equal(writtenMoney({ amount: '2', unit: 'yuan', bound: 'atMost', approximate: 'no' }), '不高于2元');
      assert.equal(writtenMoney({ amount: '2', unit: 'hundredMillionYuan', approximate: 'yes' }), '约2亿元');
    });
    it('times', () => {
      assert.deepEqual(
        [writtenDate('2026'), writtenDate('2026', 'by'), writtenDate('2026', 'from'), writtenDate('2026', 'around')],
        ['2026', '到2026', '自2026起', '2026前后'],
      );
      assert.deepEqual(
        [writtenPeriod('2026', '2030'), writtenPeriod('2026', undefined), writtenPeriod(undefined, '2030')],
        ['2026—2030', '2026', '2030'],
      );
      assert.equal(writtenPeriod(undefined, undefined), undefined);
    });
  });

  describe('what stands where nothing is written yet', () => {
    const cases: readonly [text: string, putOff: boolean, standIn: boolean][] = [
      ['略', true, true],
      [' 待补 ', true, true],
      ['待定。', true, true],
      ['TBD.', true, true],
      ['××', true, true],
      [' ____ ', true, true],
      ['无', false, true],
      ['暂无。', false, true],
      ['略有下降', false, false],
      ['另行制定的方案', false, false],
      ['...甲', false, false],
      ['无锡', false, false],
      ['无！', false, false],
      ['', false, false],
    ];
    for (const [text, putOff, standIn] of cases) {
      it(`“${text}” is ${putOff ? 'put off' : standIn ? 'nothing' : 'a text'}`, () => {
        assert.equal(isPutOff(text), putOff);
        assert.equal(isStandIn(text), standIn);
      });
    }
  });

  describe('what is stated of a list', () => {
    const cases: readonly [stated: string, rows: number, outcome: string, rounding?: boolean][] = [
      ['22家', 22, 'agrees'],
      ['22家', 23, 'differs'],
      ['22', 22, 'agrees'],
      ['22', 23, 'differs'],
      ['22吨', 22, 'unknown'],
      ['1.2万家', 12_345, 'agrees', false],
      ['1.2万家', 13_000, 'differs'],
      ['约500家', 498, 'agrees'],
      ['约22吨', 22, 'unknown'],
      ['约500家', 700, 'differs'],
      ['500家以上', 500, 'agrees'],
      ['500家以上', 499, 'differs'],
      ['若干', 499, 'unknown'],
    ];
    for (const [stated, rows, outcome, rounding = false] of cases) {
      it(`${stated} of ${rows} rows: ${outcome}`, () => {
        const found = comparedWithList(read(stated), countOf(rows, unit('1家')));
        assert.equal(found.outcome, outcome);
        assert.equal(found.rounding, rounding);
      });
    }
    it('money that is rounded agrees, and is told to be rounded', () => {
      const rows = amountOf(number('12345万元', money('12345万元')));
      assert.deepEqual(
        ['1.2亿元', '12345万元', '约1.2亿元', '1.3亿元'].map((text) => {
          const { outcome, rounding } = comparedWithList(money(text), rows);
          return `${text} ${outcome}${rounding ? ', rounded' : ''}`;
        }),
        ['1.2亿元 agrees, rounded', '12345万元 agrees', '约1.2亿元 agrees', '1.3亿元 differs'],
      );
    });
    it('money without a unit is none', () => {
      assert.equal(comparedWithList(read('22'), amountOf(number('22万元', money('22万元')))).outcome, 'unknown');
    });
  });

  it('numbers without a unit measure nothing that could be the same', () => {
    assert.equal(sameMeasure(unit('3'), unit('4')), false);
    assert.equal(sameMeasure(unit('3'), unit('4吨')), false);
    assert.equal(sameMeasure(unit('4吨'), unit('3')), false);
  });

  it('persons are counted, a tonne is one of product, and a year is a period only where that is asked', () => {
    assert.equal(sameMeasure(unit('3人'), unit('4家')), true);
    assert.equal(sameMeasure(unit('3千克/吨'), unit('4千克/吨水泥')), true);
    assert.equal(sameMeasure(unit('3吨'), unit('4吨/年')), false);
    assert.equal(sameMeasure(unit('3吨'), unit('4吨/年'), { yearly: true }), true);
    assert.equal(sameMeasure(unit('3吨'), unit('4吨/日'), { yearly: true }), false);
    assert.equal(sameMeasure(unit('3吨/年'), unit('4吨/日'), { yearly: true }), false);
    assert.equal(sameMeasure(unit('3千瓦时'), unit('4立方米'), { water: true }), false);
    assert.equal(sameMeasure(unit('3千瓦时'), unit('4吨二氧化碳'), { carbon: true }), false);
  });

  it('a unit suits an indicator, or the part of it that the name does not say', () => {
    const facts = indicatorTable.factsOf('万元工业增加值用水量');
    assert.equal(suits(unit('14立方米/万元'), facts), true);
    assert.equal(suits(unit('14立方米'), facts), false);
    assert.equal(suits(unit('14立方米'), facts, true), true);
    assert.equal(suits(unit('14千瓦时'), facts, true), false);
    assert.equal(suits(unit('14'), facts), true);
    assert.equal(suits(unit('14千瓦时'), indicatorTable.factsOf('甲')), true);
  });

  it('changes add up where they go one way', () => {
    const { amount, unread } = sum([read('减少3吨'), read('增加2吨'), read('减少1吨')]);
    assert.equal(amount?.number.toString(), '4');
    assert.deepEqual(
      unread.map(({ text }) => text),
      ['增加2吨'],
    );
    assert.equal(sum([read('下降3吨'), read('2吨')]).unread.length, 0);
    assert.equal(sum([read('增加3吨'), read('增加2吨')]).unread.length, 0);
  });

  describe('comparing', () => {
    const cases: readonly [string, string, string, (Parameters<typeof compare>[2] | undefined)?][] = [
      ['下降8%', '下降8%', 'agrees'],
      ['下降8%', '提高8%', 'differs'],
      ['减少3吨', '增加3万吨', 'differs'],
      ['减少3吨', '减少3万吨', 'slip'],
      ['3吨', '减少3吨', 'unknown'],
      ['10%—15%', '10%—15%', 'agrees', { asWritten: true }],
      ['10%—15%', '10%—20%', 'differs', { asWritten: true }],
      ['10%—15%', '12%—15%', 'differs', { asWritten: true }],
      ['10%—15%', '10%', 'unknown', { asWritten: true }],
      ['10%', '10%—15%', 'unknown', { asWritten: true }],
      ['8%以上', '8%', 'unknown'],
      ['8%以上', '8%', 'agrees', { boundsAside: true }],
      ['约8%', '8%', 'unknown', { boundsAside: true }],
      ['0.00吨', '4.00吨', 'differs'],
      ['若干', '8%', 'unknown'],
      ['8%', '若干', 'unknown'],
      ['若干', '若干', 'unknown', { asWritten: true }],
    ];
    for (const [a, b, outcome, options] of cases) {
      it(`${a} and ${b}: ${outcome}`, () => assert.equal(compare(read(a), read(b), options).outcome, outcome));
    }
  });

  it('opposite changes have no order, the same ones have', () => {
    assert.equal(order(read('下降8%'), read('提高9%')), 'unknown');
    assert.equal(order(read('下降8%'), read('下降9%')), 'less');
    assert.equal(order(read('9吨'), read('8吨')), 'greater');
  });

  it('what is above a number does not admit it', () => {
    const amount = (text: string) => amountOf(number(text));
    assert.equal(admits(number('超过500家'), amount('500家')), false);
    assert.equal(admits(number('超过500家'), amount('501家')), true);
    assert.equal(admits(number('不满500家'), amount('500家')), false);
    assert.equal(admits(number('不满500家'), amount('499家')), true);
    assert.equal(admits(number('500余家'), amount('500家')), false);
    assert.equal(admits(number('500余家'), amount('520家')), true);
    assert.equal(admits(number('500余家'), amount('900家')), false);
  });

  it('amounts are written in their own unit where that is plain', () => {
    const written = (text: string, value: string) =>
      writeAmount({ ...amountOf(number(text)), number: amountOf(number(value)).number });
    assert.equal(written('1万吨', '200吨'), '0.02万吨');
    assert.equal(written('1万吨', '20吨'), '20吨');
    assert.equal(written('1吨', '9999吨'), '9999吨');
    assert.equal(written('1吨', '10000吨'), '1万吨');
    assert.equal(written('1万吨', '0吨'), '0万吨');
    assert.equal(written('1%', '0.001%'), '0.001%');
    assert.equal(written('1万吨', '30000万吨'), '3亿吨');
    assert.equal(written('1吨', '0.001吨'), '0.001吨');
    assert.equal(written('1%', '12000%'), '12000%');
  });

  it('money is written in 万元 as far as tables count it so, other things are not', () => {
    const written = (text: string) => writeAmount(amountOf(number(text)));
    assert.equal(written('12860万元'), '12860万元');
    assert.equal(written('999999万元'), '999999万元');
    assert.equal(written('1000000万元'), '100亿元');
    assert.equal(written('12860万吨'), '1.286亿吨');
    assert.equal(written('12860元'), '1.286万元');
  });

  it('an amount is written with the multiplier that is asked for', () => {
    const written = (text: string, scale: '' | '万' | '亿') => writeScaled(amountOf(number(text)), scale);
    assert.equal(written('1.2亿元', '万'), '12000万元');
    assert.equal(written('1.2亿元', ''), '120000000元');
    assert.equal(written('1.2亿元', '亿'), '1.2亿元');
    assert.equal(written('350吨', '万'), '0.035万吨');
  });

  it('a unit is rescaled where 万 or 亿 does it', () => {
    assert.equal(rescaled(unit('1万吨'), 1e4), '亿吨');
    assert.equal(rescaled(unit('1万吨'), 1e-4), '吨');
    assert.equal(rescaled(unit('1吨'), 1e8), '亿吨');
    assert.equal(rescaled(unit('1吨'), 1e3), undefined);
    assert.equal(rescaled(unit('1千瓦时'), 1e4), '万千瓦时');
    assert.deepEqual([1e3, 1e4, 1e8].map(powerInWords), ['1000', '1万', '1亿']);
  });

  it('what is kept of a text is not given where an indicator or a count decides', () => {
    const share = indicatorTable.factsOf('农膜回收率');
    const count = { counts: true };
    for (const _ of ['first', 'again']) {
      assert.deepEqual(reader.read('quantity', '12.4'), read('12.4'));
      assert.notDeepEqual(reader.read('quantity', '23', count), read('23'));
      assert.equal(reader.read('quantity', '下降到8%', { indicator: share }).kind, 'share');
      assert.equal(reader.read('quantity', '下降到8%').kind, 'unclear');
    }
    assert.equal(reader.read('quantity', '下降到8%'), reader.read('quantity', '下降到8%'), 'kept');
    assert.notEqual(reader.read('money', '3'), reader.read('quantity', '3'));
    assert.equal(reader.read('code', '91370100').kind, 'code');
  });

  describe('what is proposed for a number that lacks its unit', () => {
    const share = '工业用水重复利用率';
    const mass = '化学需氧量排放量';
    const cases: readonly [text: string, indicator: string, kind: 'quantity' | 'money', proposed: readonly string[]][] =
      [
        ['0.72', share, 'quantity', ['72%', '0.72%']],
        ['0.725', share, 'quantity', ['72.5%', '0.725%']],
        ['1.72', share, 'quantity', ['1.72%']],
        ['72', share, 'quantity', ['72%']],
        ['0.72', mass, 'quantity', ['0.72吨', '0.72吨/年']],
        ['1.9万以下', mass, 'quantity', ['1.9万吨以下', '1.9万吨/年以下']],
        ['1.9万以下', '清洁生产审核企业数', 'quantity', ['1.9万…以下']],
        ['1.9万以下', mass, 'money', ['1.9万元以下']],
        [' 1.9万以下 ', '', 'quantity', ['1.9万元以下']],
      ];
    for (const [text, name, kind, proposed] of cases) {
      it(`“${text}” of ${name || 'nothing'} as ${kind}: ${proposed.join(', ')}`, () => {
        const value = reader.read(kind, text, name === '' ? {} : { indicator: indicatorTable.factsOf(name) });
        assert.deepEqual(value.kind === 'unclear' ? value.suggestions : undefined, proposed);
      });
    }
  });

  it('a text that names what gets less is a benefit, and one without a number is not', () => {
    const read = (text: string) => {
      const value = reader.read('benefit', text);
      return value.kind === 'benefit' ? `${value.name} ${value.value.text}` : value.kind;
    };
    assert.equal(read('化学需氧量减排100吨/年'), '化学需氧量 化学需氧量减排100吨/年');
    assert.equal(read('节水5万立方米/年'), '水 节水5万立方米/年');
    assert.equal(read('100吨/年'), 'quantity');
    assert.equal(read('提高产品质量'), 'statement');
    assert.equal(read('化学需氧量减排12 .4吨'), 'unclear');
  });

  it('a date where an amount is wanted is a date, and what is said of each year is none', () => {
    const kinds = (text: string) => read(text).kind;
    assert.deepEqual(['2028年6月', '长期', '100吨/年', '3元/月'].map(kinds), [
      'date',
      'standing',
      'quantity',
      'quantity',
    ]);
  });

  describe('ranges', () => {
    const cases: readonly [string, string, string][] = [
      ['10—15个', '10', '15'],
      ['5万—10万吨', '50000', '100000'],
      ['5千—10万吨', '5000', '100000'],
      ['5吨—0.1万吨', '5', '1000'],
    ];
    for (const [text, from, to] of cases) {
      it(text, () => {
        const value = number(text);
        assert.deepEqual([value.figure.number.toFixed(), value.end?.number.toFixed()], [from, to]);
      });
    }
    for (const text of ['5-10万吨', '10%-15', '5吨—10个'])
      it(`${text} has more than one reading, or none`, () => assert.equal(read(text).kind, 'unclear'));
  });

  it('a leap year has a day more, a century only every fourth time', () => {
    const isThere = (day: string) => {
      const value = reader.read('date', day);
      return 'first' in value && value.impossible === undefined;
    };
    assert.deepEqual(
      ['2028-02-29', '2000-02-29', '2026-02-29', '2100-02-29', '2026-02-28', '2028-02-30', '2026-04-31'].map(isThere),
      [true, true, false, false, true, false, false],
    );
  });

  it('the day before is of the month before on the first, and of the year before on the first of January', () => {
    assert.deepEqual(['2026-11-20', '2026-03-01', '2028-03-01', '2026-05-01', '2026-01-01'].map(dayBefore), [
      '2026-11-19',
      '2026-02-28',
      '2028-02-29',
      '2026-04-30',
      '2025-12-31',
    ]);
  });

  it('titles belong to their sentence, at their places in it', () => {
    const [first, second] = sentencesOf('落实《甲办法》。按照《乙》和《丙》执行。');
    assert.deepEqual(first?.titles, [{ text: '甲办法', start: 2, end: 7 }]);
    assert.deepEqual(second?.titles, [
      { text: '乙', start: 2, end: 5 },
      { text: '丙', start: 6, end: 9 },
    ]);
    assert.deepEqual(second?.spanOf(2, 5), { start: 10, end: 13 });
    assert.deepEqual(second?.spanOf(2, 2), { start: 10, end: 10 });
    assert.deepEqual(sentencesOf('甲。\n\n \n乙').length, 2);
    assert.deepEqual(sentencesOf('落实《甲办法》')[0]?.titles, [{ text: '甲办法', start: 2, end: 7 }]);
    assert.deepEqual(sentencesOf('重点 流域')[0]?.spanOf(2, 2), { start: 3, end: 3 });
  });

  describe('listed forms', () => {
    const matcher = () =>
      new FormMatcher(['农业部', '农业', '-x', 'a.b', ''], ['农业农村部', '国家农业部门'], ['门', '署']);
    const found = (text: string) =>
      matcher()
        .find(text)
        .map(({ form, start, end }) => `${form} ${start}-${end}`);
    it('the longest first', () => assert.deepEqual(found('由农业部负责'), ['农业部 1-4']));
    it('all of them', () => assert.deepEqual(found('农业、农业部'), ['农业 0-2', '农业部 3-6']));
    it('not inside a present name', () => assert.deepEqual(found('农业农村部'), []));
    it('not before a character that makes another word', () => assert.deepEqual(found('农业部门、农业部署'), []));
    it('signs stand for themselves', () => assert.deepEqual(found('a.b -x axb'), ['a.b 0-3', '-x 4-6']));
    it('none in a text without any', () => assert.deepEqual(found('交通部'), []));
    it('none where none are listed', () => assert.deepEqual(new FormMatcher([], ['农业'], []).find('农业'), []));
    it('nothing at all', () => assert.deepEqual(new FormMatcher([], [], []).find('农业'), []));
    it('a negation before the act forbids it, behind it does not', () => {
      assert.equal(isForbidden('不得转移设备', 2, ['不得', '禁止']), true);
      assert.equal(isForbidden('转移设备，不得拖延', 0, ['不得']), false);
      assert.equal(isForbidden('不得', 0, ['不得']), false);
      assert.equal(isForbidden('转移设备', 0, ['不得']), false);
    });
  });
});
