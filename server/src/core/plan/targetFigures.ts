import type { IndicatorFacts } from '../codes/indicators.ts';
import type { Anchor } from '../text/anchor.ts';
import { compare } from '../values/compare.ts';
import type { IndicatorDescription } from '../values/sameIndicator.ts';
import { isMeasured, type Value } from '../values/value.ts';
import { yearOf } from './headFacts.ts';
import { indicatorOf } from './indicatorOf.ts';
import type { Known } from './known.ts';
import type { BaselineChoice, QuantityChoice, Target } from './planTypes.generated.ts';
import type { PresentFigure, PresentFigures } from './presentFigures.ts';

/** A number as a row gives it. */
export interface Figure {
  readonly value: Value;
  readonly anchor: Anchor;
}

/** The numbers of a target that must fit: where it begins, where it is to go, and how far that is. */
export interface TargetFigures {
  readonly name: string;
  /** The indicator, with what the baseline says of how it is counted. */
  readonly of: IndicatorDescription;
  readonly facts: IndicatorFacts;
  /** The number of its own baseline. */
  readonly own: Figure | undefined;
  /** The id of a present figure that it names as its baseline. */
  readonly baseId: string | undefined;
  /** The year written with the baseline. */
  readonly year: number | undefined;
  readonly target: Figure | undefined;
  /** 变化幅度. */
  readonly change: Figure | undefined;
  /** 净削减量. */
  readonly net: Figure | undefined;
}

/** Where a target begins. */
export interface Base extends Figure {
  readonly year: number | undefined;
  /** Its own number and the analysis say different things. */
  readonly contradicted: PresentFigure | undefined;
}

/** What is noted of a row; undefined where it has no name. */
export function targetFigures(row: Target, { indicators }: Known): TargetFigures | undefined {
  const of = indicatorOf(row);
  if (of === undefined) return undefined;
  const { baseline, target, change, netReduction } = row;
  const entry = baseline?.form === 'map' ? baseline.value : undefined;
  const { accounting, coverage } = entry ?? {};
  return {
    name: of.name,
    of: { ...of, ...(accounting && { accounting: accounting.text }), ...(coverage && { coverage: coverage.text }) },
    facts: indicators.factsOf(of.name),
    own: figureIn(entry === undefined ? textIn(baseline) : entry.value),
    baseId: entry === undefined ? textIn(baseline)?.text : entry.indicator?.text,
    year: yearOf(entry === undefined ? textIn(baseline)?.reading : entry.year?.reading),
    target: figureIn(target),
    change: figureIn(change),
    net: figureIn(netReduction),
  };
}

const textIn = (baseline: BaselineChoice | undefined) => (baseline?.form === 'text' ? baseline.value : undefined);

/** A baseline that beside its number says nothing that a reference to the present figure does not. */
export function isNothingButNumber({ form, value }: BaselineChoice): boolean {
  if (form === 'text') return true;
  return [value.source, value.accounting, value.coverage, value.note].every((field) => field === undefined);
}

/** A field with a number; one whose parts say that it is counted in a way of its own is of something else. */
function figureIn(field: Pick<QuantityChoice, 'reading' | 'anchor'> | QuantityChoice | undefined): Figure | undefined {
  if (field === undefined || !(isMeasured(field.reading) || field.reading.kind === 'move')) return undefined;
  if ('form' in field && field.form === 'map' && (field.value.accounting ?? field.value.coverage) !== undefined) return;
  return { value: field.reading, anchor: field.anchor };
}

/**
 * Where a target begins: at its own number, else at the present figure.
 *
 * @param baseYear 基准年 of the plan, of which a baseline without a year is
 */
export function baseOf(
  { of, facts, own, baseId, year }: TargetFigures,
  present: PresentFigures,
  baseYear: number | undefined,
): Base | undefined {
  const ownYear = year ?? baseYear;
  const figure = present.base(of, baseId, ownYear);
  if (own === undefined) return figure && { ...figure, year: figure.year ?? ownYear, contradicted: undefined };
  const differs =
    figure !== undefined && compare(own.value, figure.value, { ...facts, yearly: true }).outcome === 'differs';
  return { ...own, year: ownYear, contradicted: differs ? figure : undefined };
}
