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
  look(project) {
    const found = fundingTotal(project);
    return found && isOff(found) ? found : undefined;
  },
  judge: (found, _, report) => tell(found, report),
});

const summary = partOf(meta, 'summary').plan({
  reads: ['aroundProjects'],
  check({ aroundProjects: { summary: all } }, report) {
    if (all === undefined) return;
    const parts = (all.breakdown?.entries ?? []).flatMap(({ value }) => value.entries.map((part) => part.value));
    for (const figures of [all, ...parts]) {
      const found = fundingTotal(figures);
      if (found !== undefined && isOff(found)) tell(found, report);
    }
  },
});

export default [projects, summary] satisfies readonly Rule[];

const compare = ({ sum, total, ofAmounts }: FundingTotal) => compareAmounts(sum, total, { oneList: ofAmounts });

/** A slip by a factor is for magnitude-slip to tell. */
function isOff(found: FundingTotal): boolean {
  const { outcome, rounding } = compare(found);
  return outcome === 'differs' || rounding;
}

function tell(found: FundingTotal, report: Report<(typeof meta)['messages']>): void {
  const { sum, total, anchor, totalAnchor } = found;
  const { rounding, difference } = compare(found);
  if (difference === undefined) return;
  const diff = writeAmount({ number: difference.abs(), unit: total.unit });
  const related = [{ anchor: totalAnchor, text: { zh: '总投资写在这里', en: 'The investment is given here' } }];
  const args = { sum: writeAmount(sum), total: writeAmount(total), diff };
  report(rounding ? 'rounding' : 'differs', anchor, args, { related });
}
