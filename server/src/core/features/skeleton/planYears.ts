import type { ValueField } from '../../plan/field.ts';
import type { Analysis } from '../../planService.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';

/** The years of a plan: of its period, and the one its targets are compared with. */
export interface PlanYears {
  readonly baseYear: number;
  readonly startYear: number;
  readonly endYear: number;
}

/** How many years back present figures are likely to be given for. */
const YEARS_BACK = 5;

/** Which years a key asks for: those gone by when the plan is made, those it is made for, or those it looks out to. */
export type YearsMeant = 'past' | 'planned' | 'beyond';

const meant: Readonly<Record<string, YearsMeant>> = {
  '#/definitions/about/properties/baseYear': 'past',
  '#/definitions/about/properties/outlookYears': 'beyond',
  '#/definitions/indicator/properties/year': 'past',
  '#/definitions/indicator/properties/period': 'past',
  '#/definitions/indicator/properties/yearly': 'past',
  '#/definitions/baselineEntry/properties/year': 'past',
};

/** The years a key asks for. */
export const yearsMeantBy = (property: Pick<PropertySchema, 'pointer'> | undefined): YearsMeant =>
  meant[property?.pointer ?? ''] ?? 'planned';

/** The years a key may mean, the likeliest first: those up to the base year; those of the period, and the base year; the ends of the next five-year plans. */
export function yearsOf({ baseYear, startYear, endYear }: PlanYears, which: YearsMeant): number[] {
  if (which === 'past') return Array.from({ length: YEARS_BACK }, (_, index) => baseYear - index);
  if (which === 'beyond') return [endYear + 5, endYear + 10];
  const period = Array.from({ length: Math.max(0, endYear - startYear + 1) }, (_, index) => endYear - index);
  return [...new Set([...period, baseYear])];
}

/**
 * The years as 规划期 and 基准年 give them. Where they are not written, those of the five-year plan that
 * the day of the check falls in, which is what most plans are made for.
 */
export function planYears({ plan, context }: Analysis): PlanYears {
  const { period, baseYear } = plan.file.about ?? {};
  const written =
    period?.form === 'text'
      ? yearsIn(period.value)
      : period?.form === 'map'
        ? [yearIn(period.value.start?.text), yearIn(period.value.end?.text)]
        : [];
  const usualEnd = Math.ceil(Number(context.today.slice(0, 4)) / 5) * 5;
  const startYear = written[0] ?? (written[1] === undefined ? usualEnd - 4 : written[1] - 4);
  // A period of a century is a slip of the pen, and its years would fill the screen.
  const endYear = Math.min(written[1] ?? startYear + 4, startYear + 30);
  return { startYear, endYear, baseYear: yearIn(baseYear?.text) ?? startYear - 1 };
}

type Years = readonly [start?: number | undefined, end?: number | undefined];

/** The first and last year of a period as it is read; of a text that says more than the period, of the first span in it. */
function yearsIn({ text, reading }: ValueField): Years {
  if (reading.kind === 'span' || reading.kind === 'date') return [yearIn(reading.first), yearIn(reading.last)];
  const span = /(\d{4})\s*年?\s*(?:[-‐-―−~～〜]+|至|到)\s*(\d{4})/.exec(text);
  const only = yearIn(text);
  return span === null ? [only, only] : [Number(span[1]), Number(span[2])];
}

function yearIn(text: string | undefined): number | undefined {
  const year = /\d{4}/.exec(text ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}
