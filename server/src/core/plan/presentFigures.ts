import type { Indicators } from '../codes/indicators.ts';
import type { Anchor } from '../text/anchor.ts';
import { type IndicatorDescription, type PlanScope, sameIndicator } from '../values/sameIndicator.ts';
import { isMeasured, type MeasuredValue, type Value } from '../values/value.ts';
import { yearOf } from './headFacts.ts';
import { indicatorOf } from './indicatorOf.ts';
import type { Indicator } from './planTypes.generated.ts';
import { isYearly } from './reductions.ts';

/** A number of the analysis: the present value of an indicator. */
export interface PresentFigure {
  readonly id: string | undefined;
  readonly of: IndicatorDescription;
  readonly year?: number;
  readonly value: Value;
  readonly anchor: Anchor;
}

/** Looks up what the analysis says of an indicator. */
export class PresentFigures {
  readonly #figures: readonly PresentFigure[];
  readonly #indicators: Indicators;
  readonly #scope: PlanScope;

  constructor(rows: readonly Indicator[], indicators: Indicators, scope: PlanScope) {
    this.#figures = rows.flatMap(figureOf);
    this.#indicators = indicators;
    this.#scope = scope;
  }

  /** The one that a baseline names by its id, else the first that is certainly of the same indicator. */
  find(of: IndicatorDescription, id: string | undefined): PresentFigure | undefined {
    return (
      this.#named(id, of) ?? this.#figures.find((each) => sameIndicator(each.of, of, this.#indicators, this.#scope))
    );
  }

  /**
   * The one that a baseline should agree with: the one it names by its id, unless that is counted in another way,
   * else the only one of the same indicator; of the same year, as far as years are told.
   */
  base(of: IndicatorDescription, id: string | undefined, year: number | undefined): PresentFigure | undefined {
    const named = this.#named(id, of);
    const candidates =
      named === undefined
        ? this.#figures.filter((each) => sameIndicator(each.of, of, this.#indicators, this.#scope))
        : [named].filter((each) => isCountedAlike(each.of, of));
    const ofYear = candidates.filter((each) => year === undefined || each.year === undefined || each.year === year);
    return ofYear.length > 1 ? ofYear.find((each) => each.year !== undefined && each.year === year) : ofYear[0];
  }

  /** The one with an id. */
  withId(id: string | undefined): PresentFigure | undefined {
    return id === undefined ? undefined : this.#figures.find((each) => each.id === id);
  }

  /** The greatest amount of a pollutant in a year that any of them gives, whatever it is of. */
  mostOf(pollutant: string): (PresentFigure & { readonly value: MeasuredValue }) | undefined {
    const found = this.#figures.flatMap((figure) => {
      const { of, value } = figure;
      const isIts = this.#indicators.pollutantIn(of.name) === pollutant && /[排产]/.test(of.name);
      return isIts && isMeasured(value) && value.kind === 'quantity' && isYearly(value) ? [{ ...figure, value }] : [];
    });
    return found.sort((a, b) => b.value.figure.number.cmp(a.value.figure.number))[0];
  }

  /** Whether any is of a year, or of none that is told. */
  anyOf(year: number): boolean {
    return this.#figures.some((each) => each.year === undefined || each.year === year);
  }

  /** The one that a baseline names by its id although it is certainly of another indicator. */
  misnamed(of: IndicatorDescription, id: string | undefined): PresentFigure | undefined {
    const named = this.withId(id);
    return named !== undefined && this.#indicators.areSurelyOther(named.of.name, of.name) ? named : undefined;
  }

  /** What is certainly of another indicator is told once, and nothing is compared with it. */
  #named(id: string | undefined, of: IndicatorDescription): PresentFigure | undefined {
    return this.misnamed(of, id) === undefined ? this.withId(id) : undefined;
  }

  /** Whether any goes by this name, whatever else tells the two apart: who asks for something missing asks this. */
  anyNamed(name: string): boolean {
    const wanted = this.#indicators.nameOf(name);
    return this.#figures.some(({ of }) => this.#indicators.nameOf(of.name) === wanted);
  }
}

function figureOf(row: Indicator): PresentFigure[] {
  const of = indicatorOf(row);
  if (of === undefined || row.value === undefined) return [];
  const { reading, anchor } = row.value;
  const year = yearOf(row.year?.reading);
  return [{ id: row.id?.text, of, ...(year !== undefined && { year }), value: reading, anchor }];
}

/** Neither 口径 nor 统计范围 tells two numbers apart. */
const isCountedAlike = (a: IndicatorDescription, b: IndicatorDescription): boolean =>
  [
    [a.accounting, b.accounting],
    [a.coverage, b.coverage],
  ].every(([one, other]) => one === undefined || other === undefined || one === other);
