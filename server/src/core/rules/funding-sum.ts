import { type FundingTotal, fundingTotal } from '../plan/fundingTotals.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { compareAmounts } from '../values/compare.ts';
import { writeAmount } from '../values/write.ts';
import { partOf, type Report, type Rule } from './rule.ts';

const meta = defineRuleMeta({
  id: 'funding-sum',
  severity: { differs: 'error', rounding: 'warning' },
  silencedBy: ['value-impossible', 'magnitude-slip'],
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
      zh: '资金来源合计{sum}，总投资{total}，相差{diff}，请核对。',
      en: 'Funding adds up to {sum}, the investment is {total}: {diff} apart.',
    },
    rounding: {
      zh: '资金来源合计{sum}，总投资{total}，相差{diff}；如系四舍五入，请统一保留位数。',
      en: 'Funding adds up to {sum}, the investment is {total}. The difference is {diff}; if it comes from rounding, keep the same number of digits.',
    },
  },
});

const projects = partOf(meta, 'projects').row({
  each: 'project',
  look: fundingTotal,
  judge: (found, _, report) => compare(found, report),
});

const summary = partOf(meta, 'summary').plan({
  reads: ['aroundProjects'],
  check({ aroundProjects: { summary: all } }, report) {
    if (all === undefined) return;
    const parts = (all.breakdown?.entries ?? []).flatMap(({ value }) => value.entries.map((part) => part.value));
    for (const figures of [all, ...parts]) {
      const found = fundingTotal(figures);
      if (found !== undefined) compare(found, report);
    }
  },
});

export default [projects, summary] satisfies readonly Rule[];

function compare(
  { sum, total, ofAmounts, anchor, totalAnchor }: FundingTotal,
  report: Report<(typeof meta)['messages']>,
): void {
  const { outcome, rounding, difference } = compareAmounts(sum, total, { oneList: ofAmounts });
  if (difference === undefined || !(outcome === 'differs' || rounding)) return;
  const diff = writeAmount({ number: difference.abs(), unit: total.unit });
  const related = [{ anchor: totalAnchor, text: { zh: '总投资写在这里', en: 'The investment is given here' } }];
  const args = { sum: writeAmount(sum), total: writeAmount(total), diff };
  report(rounding ? 'rounding' : 'differs', anchor, args, { related });
}
