import { type Amount, amountText, readAmount } from '../plan/amount.ts';
import type { MoneyChoice } from '../plan/planTypes.generated.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'funding-sum',
  severity: 'error',
  waivable: true,
  title: { zh: '资金来源之和等于总投资', en: 'Funding adds up to the investment' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《长江中下游流域水污染防治规划（2011—2015年）》（环发〔2011〕100号）的投资，按控制区和按省合计都是459.81亿元',
        en: 'the plan for the middle and lower Yangtze (环发〔2011〕100号) gives 459.81亿元 whichever way its investment is added up',
      },
    },
  ],
  messages: {
    differs: {
      zh: '资金来源合计 {sum}，总投资 {total}，相差 {difference}。请核对各项来源和总投资',
      en: 'Funding adds up to {sum}, the investment is {total}: {difference} apart. Check the sources and the total',
    },
  },
  each: 'project',
  check({ investment, funding }, report) {
    const total = money(investment);
    if (total === undefined || funding?.form !== 'map') return;
    const parts = funding.value.entries.map(({ value }) => money(value));
    // A source that is not understood (a rule, a share) leaves nothing to add up.
    if (parts.length === 0 || !parts.every((part) => part !== undefined)) return;
    const sum = parts.reduce((whole, { value }) => whole + value, 0);
    const tolerance = [total, ...parts].reduce((whole, { step }) => whole + step / 2, 0);
    if (Math.abs(sum - total.value) <= tolerance * (1 + Number.EPSILON)) return;
    report('differs', funding.value.keyAnchor ?? funding.value.anchor, {
      sum: amountText(sum, '元'),
      total: amountText(total.value, '元'),
      difference: amountText(Math.abs(sum - total.value), '元'),
    });
  },
});

/** An exact amount of money; undefined for anything else. */
function money(choice: MoneyChoice | undefined): Amount | undefined {
  const amount = choice?.form === 'text' ? readAmount(choice.value.text) : undefined;
  return amount?.unit === '元' && !amount.loose ? amount : undefined;
}
