import { type Amount, amountText, isRate, readAmount } from '../plan/amount.ts';
import type { PlanMap } from '../plan/field.ts';
import type { QuantityChoice, Target } from '../plan/planTypes.generated.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'breakdown-sum',
  severity: 'warning',
  waivable: true,
  title: { zh: '分解之和等于总数', en: 'A breakdown adds up to its total' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《长江中下游流域水污染防治规划（2011—2015年）》（环发〔2011〕100号）按控制区和按省分解同一总数，两种合计因四舍五入相差一个末位',
        en: 'the plan for the middle and lower Yangtze (环发〔2011〕100号) breaks one total down by zone and by province, and the two sums differ by a rounding',
      },
    },
  ],
  messages: {
    total: {
      zh: '“{dimension}”合计 {sum}，与“{whole}” {total} 相差 {difference}，超出四舍五入的范围。请核对',
      en: '"{dimension}" adds up to {sum}; "{whole}" is {total}: {difference} apart, more than rounding explains. Check them',
    },
    partitions: {
      zh: '“{dimension}”合计 {sum}，“{other}”合计 {total}，同一总数的两种分解相差 {difference}，超出四舍五入的范围。请核对',
      en: '"{dimension}" adds up to {sum} and "{other}" to {total}: two breakdowns of one total that are {difference} apart, more than rounding explains. Check them',
    },
  },
  each: 'target',
  check(target, report) {
    const partitions = (target.breakdown?.entries ?? []).flatMap(({ key, value }) => {
      const sum = added(value);
      return sum === undefined ? [] : [{ key, sum }];
    });
    const [first] = partitions;
    for (const { key, sum } of partitions) {
      const whole = totalOf(target, sum);
      const other = whole === undefined && first !== undefined && first.key !== key ? first : undefined;
      const against = whole?.amount ?? other?.sum;
      if (against === undefined || against.unit !== sum.unit) continue;
      const apart = Math.abs(sum.value - against.value);
      if (apart <= (sum.step + against.step / 2) * (1 + Number.EPSILON)) continue;
      const args = {
        dimension: key.text,
        sum: amountText(sum.value, sum.unit),
        total: amountText(against.value, sum.unit),
        difference: amountText(apart, sum.unit),
      };
      if (whole !== undefined) report('total', key.anchor, { ...args, whole: whole.name });
      else report('partitions', key.anchor, { ...args, other: other?.key.text ?? '' });
    }
  },
});

/** The sum of a breakdown and, as its step, what rounding may take from it; rates and loose numbers have none. */
function added({ entries }: PlanMap<QuantityChoice>): Amount | undefined {
  const parts = entries.map(({ value }) => amountOf(value));
  const [first] = parts;
  if (first === undefined || parts.length < 2) return undefined;
  let sum: Amount = { ...first, value: 0, step: 0 };
  for (const part of parts) {
    if (part === undefined || part.loose || isRate(part) || part.unit !== first.unit) return undefined;
    sum = { ...sum, value: sum.value + part.value, step: sum.step + part.step / 2 };
  }
  return sum;
}

/** What of a target a breakdown in this unit is of. */
function totalOf(target: Target, { unit }: Amount) {
  const candidates = [
    { name: { zh: '目标值', en: 'target' }, amount: amountOf(target.target) },
    { name: { zh: '净削减量', en: 'netReduction' }, amount: amountOf(target.netReduction) },
    { name: { zh: '应削减量', en: 'grossReduction' }, amount: amountOf(target.grossReduction) },
  ];
  const found = candidates.find(({ amount }) => amount?.unit === unit && !amount.loose && !isRate(amount));
  return found?.amount === undefined ? undefined : { name: found.name, amount: found.amount };
}

const amountOf = (choice: QuantityChoice | undefined): Amount | undefined =>
  choice?.form === 'text' ? readAmount(choice.value.text) : undefined;
