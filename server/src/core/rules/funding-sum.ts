import { type FundingTotal, fundingTotal } from '../plan/fundingTotals.ts';
import { type InvestmentByYear, investmentByYear } from '../plan/investmentByYear.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { compareAmounts } from '../values/compare.ts';
import { writeAmount } from '../values/write.ts';
import { partOf, type Report, type Rule } from './rule.ts';

const meta = defineRuleMeta({
  id: 'funding-sum',
  severity: { differs: 'error', rest: 'information', years: 'error', rounding: 'warning', yearsRounding: 'warning' },
  silencedBy: ['value-impossible', 'magnitude-slip'],
  waivable: true,
  title: { zh: '资金来源、分年度投资之和等于总投资', en: 'Funding, and the years, add up to the investment' },
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
    rest: {
      zh: '资金来源只写明{sum}，其余{diff}的来源请补充。',
      en: 'Of the investment {sum} has a source: say where the other {diff} come from.',
    },
    years: {
      zh: '分年度投资合计{sum}，总投资{total}，相差{diff}，请核对。',
      en: 'The years add up to {sum}, the investment is {total}: {diff} apart.',
    },
    yearsRounding: {
      zh: '分年度投资合计{sum}，总投资{total}，相差{diff}；如系四舍五入，请统一保留位数。',
      en: 'The years add up to {sum}, the investment is {total}. The difference is {diff}; if it comes from rounding, keep the same number of digits.',
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
    return found && isOff(compare(found)) ? found : undefined;
  },
  judge: (found, _, report) => tell(found, compare(found), report, messagesFor(found)),
});

const years = partOf(meta, 'years').row({
  each: 'project',
  look(project) {
    const found = investmentByYear(project);
    if (found === undefined) return undefined;
    const { outcome, rounding } = compareYears(found);
    // Fewer years than it is built in may leave the rest to others.
    const off = outcome === 'slip' || outcome === 'differs' || rounding;
    return off && (found.whole || found.sum.number.gt(found.total.number)) ? found : undefined;
  },
  judge: (found, _, report) =>
    tell(found, compareYears(found), report, { differs: 'years', rounding: 'yearsRounding' }),
});

const summary = partOf(meta, 'summary').plan({
  reads: ['aroundProjects'],
  check({ aroundProjects: { summary: all } }, report) {
    if (all === undefined) return;
    const parts = (all.breakdown?.entries ?? []).flatMap(({ value }) => value.entries.map((part) => part.value));
    for (const figures of [all, ...parts]) {
      const found = fundingTotal(figures);
      if (found === undefined || !isOff(compare(found))) continue;
      tell(found, compare(found), report, messagesFor(found));
    }
  },
});

export default [projects, years, summary] satisfies readonly Rule[];

const compare = ({ sum, total, ofAmounts }: FundingTotal) => compareAmounts(sum, total, { oneList: ofAmounts });

const compareYears = ({ sum, total }: InvestmentByYear) => compareAmounts(sum, total, { oneList: true });

/** A slip by a factor is for magnitude-slip to tell. */
const isOff = ({ outcome, rounding }: ReturnType<typeof compareAmounts>): boolean =>
  outcome === 'differs' || rounding === true;

type Messages = (typeof meta)['messages'];

/** A grant alone that is less than the investment leaves the rest unsaid. */
const messagesFor = ({ grantAlone, sum, total }: FundingTotal): Told =>
  grantAlone && sum.number.lt(total.number)
    ? { differs: 'rest', rounding: 'rounding' }
    : { differs: 'differs', rounding: 'rounding' };

type Told = Readonly<Record<'differs' | 'rounding', keyof Messages>>;

function tell(
  { sum, total, anchor, totalAnchor }: Pick<FundingTotal, 'sum' | 'total' | 'anchor' | 'totalAnchor'>,
  { difference, rounding }: ReturnType<typeof compareAmounts>,
  report: Report<Messages>,
  told: Told,
): void {
  if (difference === undefined) return;
  const diff = writeAmount({ number: difference.abs(), unit: total.unit });
  const related = [{ anchor: totalAnchor, text: { zh: '总投资写在这里', en: 'The investment is given here' } }];
  const args = { sum: writeAmount(sum), total: writeAmount(total), diff };
  report(rounding ? told.rounding : told.differs, anchor, args, { related });
}
