import type { Indicators } from '../codes/indicators.ts';

type Names = string | readonly string[];

/** What tells one indicator from another, as the plan says it (rule book, 0.7). */
export interface IndicatorDescription {
  readonly name: string;
  /** 口径: 排放量, 重点工程减排量. */
  readonly accounting?: string;
  /** 介质. */
  readonly medium?: string;
  /** 污染物. */
  readonly pollutant?: string;
  /** 地区; where it is left out, the whole plan. */
  readonly region?: Names;
  /** 行业, likewise. */
  readonly industry?: Names;
  /** 片区, likewise. */
  readonly zone?: Names;
  /** 统计范围, likewise. */
  readonly coverage?: Names;
}

/** What the plan covers: a description that names just this names nothing more than the whole plan. */
export interface PlanScope {
  readonly regions?: readonly string[];
  readonly industries?: readonly string[];
  readonly zones?: readonly string[];
}

/** Whether two descriptions are certainly of one indicator. In doubt they are not. */
export function sameIndicator(
  a: IndicatorDescription,
  b: IndicatorDescription,
  indicators: Indicators,
  scope: PlanScope = {},
): boolean {
  const named = (text: string) => indicators.nameOf(text);
  return (
    named(a.name) === named(b.name) &&
    agree(a.accounting, b.accounting, plain) &&
    agree(a.medium, b.medium, plain) &&
    agree(a.pollutant, b.pollutant, named) &&
    covers(a.region, b.region, scope.regions) &&
    covers(a.industry, b.industry, scope.industries) &&
    covers(a.zone, b.zone, scope.zones) &&
    covers(a.coverage, b.coverage, undefined)
  );
}

const plain = (text: string): string => text.replace(/\s/g, '');

/** Alike, or said on one side only. */
const agree = (a: string | undefined, b: string | undefined, form: (text: string) => string): boolean =>
  a === undefined || b === undefined || form(a) === form(b);

/** The same part of the plan; said on one side only, it has to be the whole. */
function covers(a: Names | undefined, b: Names | undefined, whole: readonly string[] | undefined): boolean {
  const [one, other] = [setOf(a ?? whole), setOf(b ?? whole)];
  if (a === undefined && b === undefined) return true;
  return one !== '' && one === other;
}

const setOf = (names: Names | undefined): string =>
  (typeof names === 'string' ? [names] : [...(names ?? [])]).map(plain).sort().join('、');
