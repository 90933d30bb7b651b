import assert from 'node:assert/strict';
import { amountText, isRate, readAmount } from '../../server/src/core/plan/amount.ts';

/** As written → value in the plain unit, unit, step of the last digit; what is no single exact number reads as null. */
const amounts: readonly [text: string, value: number | null, unit?: string, step?: number, flags?: string][] = [
  ['12.4万吨', 124_000, '吨', 1000],
  ['4200吨', 4200, '吨', 1],
  ['459.81亿元', 45_981_000_000, '元', 1_000_000],
  ['1000万元', 10_000_000, '元', 10_000],
  ['1,000万元', 10_000_000, '元', 10_000],
  ['100吨/年', 100, '吨/年', 1],
  ['14.2立方米/万元', 14.2, '立方米/万元', 0.1, 'rate'],
  ['下降8%以上', 8, '%', 1, 'decrease loose rate'],
  ['降幅不低于20%', 20, '%', 1, 'decrease loose rate'],
  ['提高5个百分点', 5, '个百分点', 1, 'increase rate'],
  ['约500家', 500, '家', 1, 'loose'],
  ['1.9万吨以下', 19_000, '吨', 1000, 'loose'],
  ['稳定在86%以上', 86, '%', 1, 'loose rate'],
  ['26个', 26, '个', 1],
  ['500', 500, '', 1],
  ['10—15个', null],
  ['另行确定', null],
  ['2013—2015年', null],
  ['分别下降8%、10%', null],
  ['', null],
  [`${'9'.repeat(50)}吨`, null],
];

describe('Amounts', () => {
  for (const [text, value, unit = '', step = 0, flags = ''] of amounts) {
    it(`“${text}” is ${value ?? 'not read'} ${unit}`.trim(), () => {
      const amount = readAmount(text);
      if (value === null || amount === undefined) return assert.equal(amount, value ?? undefined);
      const said = [amount.change, amount.loose && 'loose', isRate(amount) && 'rate'].filter(Boolean).join(' ');
      assert.deepEqual(
        [Number(amount.value.toFixed(6)), amount.unit, Number(amount.step.toFixed(6)), said],
        [value, unit, step, flags],
      );
    });
  }
  it('are told as a planner writes them', () => {
    assert.equal(amountText(120_000_000, '元'), '1.2亿元');
    assert.equal(amountText(500_000, '元'), '50万元');
    assert.equal(amountText(336, '吨'), '336吨');
  });
});
