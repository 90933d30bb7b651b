import type { PlanMap, ValueForms } from '../plan/field.ts';
import type { Target } from '../plan/planTypes.generated.ts';
import type { MessageArgs } from '../problems/problem.ts';
import type { Anchor } from '../text/anchor.ts';
import { type Amount, amountOf, isAdditive, isExact, sameMeasure, sum } from '../values/amount.ts';
import { compareAmounts } from '../values/compare.ts';
import { writeAmount } from '../values/write.ts';
import { rowRule } from './rule.ts';

export default rowRule({
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
  look(target) {
    const partitions = (target.breakdown?.entries ?? []).flatMap(({ key, value }) => {
      const amount = added(value);
      return amount === undefined ? [] : [{ key, name: key.text, amount }];
    });
    const differences = partitions.flatMap(({ key, amount }): Difference[] => {
      const whole = wholeOf(target, amount);
      const against = whole ?? partitions[0];
      if (against === undefined || against.amount === amount) return [];
      const { outcome, difference } = compareAmounts(amount, against.amount);
      if (difference === undefined || outcome === 'agrees') return [];
      const args = {
        dimension: key.text,
        sum: writeAmount(amount),
        total: writeAmount(against.amount),
        difference: writeAmount({ number: difference.abs(), unit: amount.unit }),
      };
      return [
        whole === undefined
          ? { message: 'partitions', anchor: key.anchor, args: { ...args, other: against.name } }
          : { message: 'total', anchor: key.anchor, args: { ...args, whole: whole.name } },
      ];
    });
    const found = [...differences, ...wrongSubtotals(target)];
    return found.length === 0 ? undefined : { differences: found };
  },
  judge({ differences }, _, report) {
    for (const { message, anchor, args } of differences) report(message, anchor, args);
  },
});

/** A breakdown that does not add up. */
interface Difference {
  readonly message: 'total' | 'partitions';
  readonly anchor: Anchor;
  readonly args: MessageArgs;
}

/** Parts whose items do not come to their subtotal. */
function wrongSubtotals({ breakdown }: Target): Difference[] {
  const parts = breakdown?.entries.flatMap(({ value }) => value.entries) ?? [];
  return parts.flatMap(({ key, value }): Difference[] => {
    const items = value.form === 'subtotal' ? value.value.items : undefined;
    const amount = items && added(items);
    if (amount === undefined || !isExact(value.reading)) return [];
    const whole = amountOf(value.reading);
    const { outcome, difference } = compareAmounts(amount, whole);
    if (difference === undefined || outcome === 'agrees') return [];
    const args = {
      dimension: key.text,
      sum: writeAmount(amount),
      whole: { zh: '小计', en: 'subtotal' },
      total: writeAmount(whole),
      difference: writeAmount({ number: difference.abs(), unit: amount.unit }),
    };
    return [{ message: 'total', anchor: key.anchor, args }];
  });
}

/** The sum of a breakdown; undefined where a part is no exact amount, or one that cannot be added. */
function added({ entries }: PlanMap<ValueForms>): Amount | undefined {
  const { amount, unread } = sum(entries.map(({ value }) => value.reading));
  const whole = entries.length > 1 && unread.length === 0 && amount !== undefined && isAdditive(amount.unit);
  return whole ? amount : undefined;
}

/** What of a target a breakdown in this unit is of. */
function wholeOf(target: Target, { unit }: Amount) {
  const candidates = [
    { name: { zh: '目标值', en: 'target' }, value: target.target },
    { name: { zh: '净削减量', en: 'netReduction' }, value: target.netReduction },
    { name: { zh: '应削减量', en: 'grossReduction' }, value: target.grossReduction },
  ];
  for (const { name, value } of candidates) {
    const reading = value?.reading;
    if (reading !== undefined && isExact(reading) && sameMeasure(reading.unit, unit)) {
      return { name, amount: amountOf(reading) };
    }
  }
  return undefined;
}
