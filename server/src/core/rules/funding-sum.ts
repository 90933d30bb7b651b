import { type Amount, amountOf, isExact, sum } from '../values/amount.ts';
import { compareAmounts } from '../values/compare.ts';
import { writeAmount } from '../values/write.ts';
import { rowRule } from './rule.ts';

export default rowRule({
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
  look({ investment, periodInvestment, funding }) {
    const total = investment?.reading;
    const inPeriod = periodInvestment?.reading;
    // What is not exact may be what the sources are for.
    if (inPeriod !== undefined && (inPeriod.kind !== 'money' || !isExact(inPeriod))) return undefined;
    if (total?.kind !== 'money' || !isExact(total) || funding?.form !== 'map') return undefined;
    const { amount, unread } = sum(funding.value.entries.map(({ value }) => value.reading));
    // A source that is not understood (a rule, a share) leaves nothing to add up.
    if (amount === undefined || unread.length > 0) return undefined;
    const whole = amountOf(total);
    const { outcome, difference } = compareAmounts(amount, whole);
    if (difference === undefined || outcome === 'agrees') return undefined;
    // Beside the whole investment that within the period is written; the sources are for either.
    if (inPeriod !== undefined && compareAmounts(amount, amountOf(inPeriod)).outcome === 'agrees') return undefined;
    const apart: Amount = { ...amount, number: difference.abs() };
    return { amount, whole, apart, anchor: funding.value.keyAnchor ?? funding.value.anchor };
  },
  judge({ amount, whole, apart, anchor }, _, report) {
    report('differs', anchor, { sum: writeAmount(amount), total: writeAmount(whole), difference: writeAmount(apart) });
  },
});
