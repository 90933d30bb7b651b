import type { IndicatorDescription } from '../values/sameIndicator.ts';
import type { Value } from '../values/value.ts';
import { yearOf } from './headFacts.ts';
import { indicatorOf } from './indicatorOf.ts';
import { type IndicatorNumber, numbersOfIndicator, numbersOfTarget } from './numbersOf.ts';
import type { Indicator, Project, Target } from './planTypes.generated.ts';
import type { Row, RowKind } from './rows.ts';

/** A number of an indicator with the year it is for, where the row tells. */
export type DatedNumber = Omit<IndicatorNumber, 'year'> & { readonly year?: number | undefined };

/** What the row of an indicator says of it. */
export interface NotedIndicator {
  readonly of: IndicatorDescription;
  readonly numbers: readonly DatedNumber[];
  /** Years that the row names. */
  readonly years: readonly number[];
}

/** What a project gives of something, by the name it gives it. */
export interface NotedBenefit {
  readonly name: string;
  readonly value: Value;
}

/** What facts are made of: noted of a row when it is read, as rules do, so that no row is read for them again. */
export interface FactNotes {
  readonly key: 'indicators' | 'benefits';
  readonly each: RowKind;
  readonly look: (row: Row) => object | undefined;
}

/** All of them; `takeNotes.ts` takes them beside those of the rules. */
export const factNotes: readonly FactNotes[] = [
  { key: 'indicators', each: 'target', look: (row) => notedTarget(row as Target) },
  { key: 'indicators', each: 'indicator', look: (row) => notedPresent(row as Indicator) },
  { key: 'benefits', each: 'project', look: (row) => notedBenefits(row as Project) },
];

function notedTarget(row: Target): NotedIndicator | undefined {
  const of = indicatorOf(row);
  if (of === undefined) return undefined;
  const by = yearOf(row.by?.reading);
  const base =
    row.baseline?.form === 'map' ? yearOf(row.baseline.value.year?.reading) : yearOf(row.baseline?.value.reading);
  const numbers = numbersOfTarget(row).map((number): DatedNumber => {
    const year = number.role === 'baseline' ? base : number.role === 'yearly' ? number.year : by;
    return { ...number, year };
  });
  return noted(of, numbers, [by, base]);
}

function notedPresent(row: Indicator): NotedIndicator | undefined {
  const of = indicatorOf(row);
  const year = yearOf(row.year?.reading);
  return (
    of &&
    noted(
      of,
      numbersOfIndicator(row).map((number) => ({ year, ...number })),
      [year],
    )
  );
}

function noted(
  of: IndicatorDescription,
  numbers: readonly DatedNumber[],
  years: readonly (number | undefined)[],
): NotedIndicator {
  const all = [...years, ...numbers.map(({ year }) => year)];
  return {
    of,
    numbers,
    years: [...new Set(all.flatMap((year) => (year === undefined || Number.isNaN(year) ? [] : [year])))],
  };
}

function notedBenefits({ benefits }: Project): { readonly benefits: readonly NotedBenefit[] } | undefined {
  if (benefits === undefined) return undefined;
  const found = benefits.items.flatMap(({ form, value }): NotedBenefit[] => {
    if (form === 'map') {
      return value.name && value.value ? [{ name: value.name.text, value: value.value.reading }] : [];
    }
    const { reading } = value;
    return reading.kind === 'benefit' ? [{ name: reading.name, value: reading.value }] : [];
  });
  return found.length === 0 ? undefined : { benefits: found };
}
