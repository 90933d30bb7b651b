import { type ListTotals, listTotals } from '../plan/listTotals.ts';
import type { Partition } from '../plan/partitions.ts';
import type { PartsBy } from '../plan/rowParts.ts';
import { enterpriseTotals, projectTotals, type SummaryTotal } from '../plan/summaryTotals.ts';
import {
  presentPartitions,
  subtotalPartitions,
  type TargetPartition,
  targetPartitions,
  type Whole,
  type Wholes,
  wholesOf,
} from '../plan/targetWholes.ts';
import type { Total } from '../plan/totals.ts';
import type { ProblemExtras } from '../problems/problem.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { type Amount, amountOf, countOf, isExact, type UnitOptions } from '../values/amount.ts';
import { compareAmounts } from '../values/compare.ts';
import { writeAmount } from '../values/write.ts';
import { partOf, type Report, type Rule } from './rule.ts';

const meta = defineRuleMeta({
  id: 'breakdown-sum',
  silencedBy: ['value-impossible', 'magnitude-slip', 'unit-mismatch'],
  severity: { differs: 'warning', rounding: 'warning', notUnderstood: 'information' },
  waivable: true,
  fixable: true,
  title: { zh: '分解之和等于总数', en: 'A breakdown adds up to its total' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《长江中下游流域水污染防治规划（2011—2015年）》（环发〔2011〕100号）按控制区和按省分解同一总数，项目数和投资两种合计完全相同，只有两种污染物的合计相差末位',
        en: 'the plan for the middle and lower Yangtze (环发〔2011〕100号) breaks one total down by zone and by province: counts and money agree exactly, and two pollutants differ in the last digit',
      },
    },
  ],
  messages: {
    differs: {
      zh: '“{dimension}”合计{sum}，与{whole}{total}相差{diff}，请核对。',
      en: '“{dimension}” adds up to {sum}; {whole} is {total}: {diff} apart.',
    },
    rounding: {
      zh: '“{dimension}”合计{sum}，与{whole}{total}相差{diff}；如系四舍五入，请统一保留位数。',
      en: '“{dimension}” adds up to {sum}; {whole} is {total}. The difference is {diff}; if it comes from rounding, keep the same number of digits.',
    },
    notUnderstood: {
      zh: '“{dimension}”有{n}项未能读出数值，未核对合计。',
      en: '{n} parts of “{dimension}” have no readable number; the sum was not checked.',
    },
  },
});
type Reports = Report<(typeof meta)['messages']>;

/** A breakdown with what it should add up to. */
interface Checked extends Partial<Wholes> {
  readonly partition: Partition & Partial<Pick<TargetPartition, 'of'>>;
}

const targets = partOf(meta, 'targets').row({
  each: 'target',
  look(row, { indicators }) {
    const units = indicators.factsOf(row.name?.text ?? '');
    const parts = targetPartitions(row, units).map((partition) => ({ partition, ...wholesOf(row, partition, units) }));
    const list: readonly Checked[] = [...parts, ...subtotalPartitions(row, units)];
    return list.length === 0 ? undefined : { list, units };
  },
  judge: ({ list, units }, _, report) => check(list, units, report),
});

const present = partOf(meta, 'present').row({
  each: 'indicator',
  look(row, { indicators }) {
    const units = indicators.factsOf(row.name?.text ?? '');
    const list: readonly Checked[] = presentPartitions(row, units);
    return list.length === 0 ? undefined : { list, units };
  },
  judge: ({ list, units }, _, report) => check(list, units, report),
});

const summaries = partOf(meta, 'summaries').plan({
  reads: ['aroundEnterprises', 'aroundProjects', 'totals', 'known'],
  check({ aroundEnterprises, aroundProjects, totals, known: { indicators } }, report) {
    const enterprises = aroundEnterprises.summary;
    const projects = aroundProjects.summary;
    const all = (of: readonly SummaryTotal[], list: ListTotals | undefined, total?: Total) => {
      for (const each of of) {
        const whole = wholeIn(each);
        check(
          each.partitions.map((partition) => ({ partition, whole, all: groundsIn(partition, total) })),
          {},
          report,
          fixOf(each, list),
        );
      }
    };
    if (enterprises !== undefined)
      all(enterpriseTotals(enterprises), listTotals(aroundEnterprises, totals.enterprise), totals.enterprise);
    if (projects === undefined) return;
    // A total of the projects of one tier is not that of the list.
    const list = projects.tier === undefined ? listTotals(aroundProjects, totals.project) : undefined;
    all(projectTotals(projects, indicators), list);
  },
});

export default [targets, present, summaries] satisfies readonly Rule[];

function check(list: readonly Checked[], units: UnitOptions, report: Reports, extras: ProblemExtras = {}): void {
  list.forEach(({ partition, whole, all = [] }, at) => {
    const { key, sum, notUnderstood } = partition;
    if (sum === undefined) {
      if (notUnderstood > 0) report('notUnderstood', key.anchor, { dimension: key.text, n: notUnderstood });
      return;
    }
    const other = whole ?? sumOf(list.slice(0, at).find(isOfTheSame(partition)));
    if (other === undefined || all.some(({ amount }) => isEqual(sum, amount, units))) return;
    const { outcome, rounding, difference } = compareAmounts(sum, other.amount, { ...units, oneList: true });
    if (difference === undefined || !(outcome === 'differs' || rounding)) return;
    const args = {
      dimension: key.text,
      sum: writeAmount(sum),
      whole: { inPlan: other.name },
      total: writeAmount(other.amount),
      diff: writeAmount({ number: difference.abs(), unit: sum.unit }),
    };
    const related = [{ anchor: other.anchor, text: partner }];
    report(rounding ? 'rounding' : 'differs', key.anchor, args, { ...extras, related });
  });
}

/** What is told of grounds may be of those enterprises that have one: those whose audit is mandatory. */
function groundsIn({ key, sum }: Partition, total: Total | undefined): Whole[] {
  const grounds = /依据|强制/.test(key.text) ? total?.parts.get('ground' satisfies PartsBy) : undefined;
  if (grounds === undefined || sum === undefined) return [];
  const rows = [...grounds.values()].reduce((all, each) => all + each.rows, 0);
  return [{ name: { zh: key.text, en: key.text }, amount: countOf(rows, sum.unit), anchor: key.anchor }];
}

function wholeIn({ name, total }: SummaryTotal): Whole | undefined {
  if (total === undefined || !isExact(total.value)) return undefined;
  return { name, amount: amountOf(total.value), anchor: total.anchor };
}

/** Two breakdowns of what the plan gives no number of are compared with each other. */
const isOfTheSame =
  (partition: Checked['partition']) =>
  (other: Checked): boolean =>
    other.partition.sum !== undefined && other.partition.of === partition.of;

function sumOf(checked: Checked | undefined): Whole | undefined {
  const { sum, key } = checked?.partition ?? {};
  if (sum === undefined || key === undefined) return undefined;
  return { name: { zh: `“${key.text}”合计`, en: `“${key.text}”` }, amount: sum, anchor: key.anchor };
}

const isEqual = (a: Amount, b: Amount, units: UnitOptions): boolean => {
  const { outcome, rounding } = compareAmounts(a, b, { ...units, oneList: true });
  return outcome === 'agrees' && !rounding;
};

const partner = { zh: '与此处不一致', en: 'It differs from this' };

/** To write the sum for the total, where all breakdowns come to the same, and the list to nothing else. */
function fixOf({ name, total, text, partitions }: SummaryTotal, list: ListTotals | undefined): ProblemExtras {
  const sums = partitions.flatMap(({ sum }) => sum ?? []);
  const [sum] = sums;
  if (!text || total === undefined || sum === undefined || !sums.every((each) => isEqual(each, sum, {}))) return {};
  const ofList = list?.total(total.value.kind === 'money' ? 'money' : 'count', sum.unit);
  if (ofList !== undefined && !isEqual(sum, ofList, {})) return {};
  const title = { zh: '将{whole}{old}改为{sum}', en: 'Change {whole} from {old} to {sum}' };
  const newText = writeAmount(sum);
  const edits = [{ anchor: total.anchor, newText }];
  return { fix: { title, args: { whole: name, old: total.value.text, sum: newText }, edits, asked: true } };
}
