import type { Anchor } from '../text/anchor.ts';
import { type Amount, amountOf, isExact, sum } from '../values/amount.ts';
import { datesOfProject, NEVER } from './dueDates.ts';
import { yearOfDay } from './headFacts.ts';
import type { Project } from './planTypes.generated.ts';

/** What 分年度投资 comes to, beside 总投资. */
export interface InvestmentByYear {
  readonly sum: Amount;
  readonly total: Amount;
  /** Every year of 建设起止年限 is among them, so that nothing is spent in others. */
  readonly whole: boolean;
  /** The key of the years, and the investment. */
  readonly anchor: Anchor;
  readonly totalAnchor: Anchor;
}

/** Adds up the years of a project; undefined where one of them, or the investment, is no exact amount. */
export function investmentByYear(project: Project): InvestmentByYear | undefined {
  const { investment, investmentByYear: years } = project;
  const total = investment?.reading;
  if (investment === undefined || years === undefined || years.skipped > 0 || years.entries.length === 0)
    return undefined;
  if (total?.kind !== 'money' || !isExact(total)) return undefined;
  const readings = years.entries.map(({ value }) => value.reading);
  const { amount, unread } = sum(readings);
  if (amount === undefined || unread.length > 0) return undefined;
  const named = new Set(years.entries.map(({ key }) => Number.parseInt(key.text, 10)));
  const built = yearsBuilt(project);
  return {
    sum: amount,
    total: amountOf(total),
    whole: built.length > 0 && built.every((year) => named.has(year)),
    anchor: years.keyAnchor ?? years.anchor,
    totalAnchor: investment.value.anchor,
  };
}

/** The years of 建设起止年限; none where it is not written, or has no end. */
function yearsBuilt(project: Project): number[] {
  const [time] = datesOfProject(project).dates;
  if (time === undefined || time.last === NEVER) return [];
  const first = yearOfDay(time.first);
  return Array.from({ length: yearOfDay(time.last) - first + 1 }, (_, at) => first + at);
}
