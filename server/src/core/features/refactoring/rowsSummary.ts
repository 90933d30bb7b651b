import { Big } from 'big.js';
import type { PlanMap, ValueField, ValueForms } from '../../plan/field.ts';
import { partsIn } from '../../plan/partitions.ts';
import type { Project } from '../../plan/planTypes.generated.ts';
import { lookUpRows } from '../../plan/rows.ts';
import type { Analysis } from '../../planService.ts';
import { plainText } from '../../syntax/scalarText.ts';
import { type Amount, sum } from '../../values/amount.ts';
import type { Value } from '../../values/value.ts';
import { writeAmount, writeScaled } from '../../values/write.ts';

/** The contents whose list may have a summary beside it. */
export type Summed = 'enterprise' | 'project';

/** A key of a summary by its canonical name, and what the rows come to; blank where that is not certain. */
export type SummaryLine = readonly [name: string, value: string];

/** The word behind the number of rows. */
export const COUNTED: Readonly<Record<Summed, string>> = { enterprise: '家', project: '个' };

/** What the rows of a list come to. Of what no row says there is no line. */
export function rowsSummary(kind: Summed, { bound, plan }: Analysis): readonly SummaryLine[] {
  const total = plan.totals[kind];
  const whole = total !== undefined && total.skipped === 0;
  const count: SummaryLine = ['count', whole ? `${total.rows}${COUNTED[kind]}` : ''];
  if (kind === 'enterprise') return [count];
  const rows = lookUpRows(bound.groups, plan.values)('project');
  const money = (name: 'investment' | 'periodInvestment'): Sum => sumOf(rows, name, whole);
  const investment = money('investment');
  return [
    count,
    ...line('investment', investment),
    ...line('periodInvestment', money('periodInvestment')),
    ...line('funding', fundingOf(rows, investment)),
  ];
}

/** A sum: an amount, several by their names, `unsure` where some row leaves it open, `none` where no row says anything. */
type Sum = Amount | ReadonlyMap<string, Amount> | 'unsure' | 'none';

function line(name: string, sum: Sum): SummaryLine[] {
  if (sum === 'none') return [];
  if (sum === 'unsure') return [[name, '']];
  if ('number' in sum) return [[name, written(sum)]];
  return [[name, `{${[...sum].map(([source, part]) => `${plainText(source)}: ${written(part)}`).join(', ')}}`]];
}

/** In the unit that the first row has, 万元 say. */
function written(amount: Amount): string {
  const { scale } = amount.unit;
  return scale === '' || scale === '万' || scale === '亿' ? writeScaled(amount, scale) : writeAmount(amount);
}

const says = (row: Project, name: 'investment' | 'periodInvestment' | 'funding'): boolean =>
  row[name] !== undefined || row.unfilled.has(name);

function sumOf(rows: readonly Project[], name: 'investment' | 'periodInvestment', whole: boolean): Sum {
  if (!rows.some((row) => says(row, name))) return 'none';
  return (whole && exactSum(rows.map((row) => row[name]?.reading))) || 'unsure';
}

/** Undefined where a value is not there, or is no exact amount of the same money as the others. */
function exactSum(values: readonly (Value | undefined)[]): Amount | undefined {
  const known = values.filter((value) => value?.kind === 'money');
  const { amount, unread } = sum(known);
  return known.length === values.length && unread.length === 0 ? amount : undefined;
}

/** By source. Sources that do not come to the investment are left to the planner. */
function fundingOf(rows: readonly Project[], investment: Sum): Sum {
  if (!rows.some((row) => says(row, 'funding'))) return 'none';
  if (typeof investment === 'string' || !('number' in investment)) return 'unsure';
  const bySource = new Map<string, Value[]>();
  for (const { funding } of rows) {
    if (funding?.form !== 'map' || !isDivided(funding.value)) return 'unsure';
    for (const { key, value } of funding.value.entries) {
      const source = key.text.trim();
      bySource.set(source, [...(bySource.get(source) ?? []), value.reading]);
    }
  }
  const sums = new Map<string, Amount>();
  for (const [source, values] of bySource) {
    const amount = exactSum(values);
    if (amount === undefined || amount.unit.dimension !== investment.unit.dimension) return 'unsure';
    sums.set(source, amount);
  }
  const all = [...sums.values()].reduce((whole, { number }) => whole.plus(number), new Big(0));
  return all.eq(investment.number) ? sums : 'unsure';
}

/** Whether all that stands in a map are parts of one whole. */
function isDivided(map: PlanMap<ValueForms | ValueField>): boolean {
  const parts = partsIn(map, ({ reading }) => reading);
  return parts?.complete === true && parts.count === map.entries.length;
}
