import type { Analysis } from '../../planService.ts';

/** The years of a plan: of its period, and the one its targets are compared with. */
export interface PlanYears {
  readonly baseYear: number;
  readonly startYear: number;
  readonly endYear: number;
}

/** The years of the period and the base year, the likeliest first. */
export function yearsOf({ baseYear, startYear, endYear }: PlanYears, past: boolean): number[] {
  const period = Array.from({ length: Math.max(0, endYear - startYear + 1) }, (_, index) => startYear + index);
  return [...new Set(past ? [baseYear, ...period] : [...period.reverse(), baseYear])];
}

/**
 * The years as 规划期 and 基准年 give them. Where they are not written, those of the five-year plan that
 * the day of the check falls in, which is what most plans are made for.
 */
export function planYears({ plan, context }: Analysis): PlanYears {
  const { period, baseYear } = plan.file.about ?? {};
  const texts = period?.form === 'text' ? [period.value.text] : [period?.value.start?.text, period?.value.end?.text];
  const written = [...texts.join(' ').matchAll(/\d{4}/g)].map(([year]) => Number(year));
  const usualEnd = Math.ceil(Number(context.today.slice(0, 4)) / 5) * 5;
  const startYear = written[0] ?? usualEnd - 4;
  // A period of a century is a slip of the pen, and its years would fill the screen.
  const endYear = Math.min(written.at(-1) ?? usualEnd, startYear + 30);
  const base = /\d{4}/.exec(baseYear?.text ?? '')?.[0];
  return { startYear, endYear, baseYear: base === undefined ? startYear - 1 : Number(base) };
}
