import type { Big } from 'big.js';
import type { Indicators } from '../codes/indicators.ts';
import { sum } from '../values/amount.ts';
import { compare } from '../values/compare.ts';
import { type IndicatorDescription, type PlanScope, sameIndicator } from '../values/sameIndicator.ts';
import { type ChangeValue, isMeasured, type MeasuredValue, type QuantityValue, type Value } from '../values/value.ts';
import { ShortNames } from './indicatorsInShort.ts';
import { mayBeSlipped } from './magnitudes.ts';
import type { DatedNumber, NotedBenefit, NotedIndicator } from './notedNumbers.ts';
import { actualChange } from './rateFit.ts';

/** A number in words, with what they say of its time. */
export interface InWords {
  readonly value: MeasuredValue;
  /** Years in its sentence, but for those that something is compared with. */
  readonly years: readonly number[];
  /** 比2025年, 与2025年相比. */
  readonly bases: readonly number[];
  /** It stands where the present state is told. */
  readonly present: boolean;
}

/** The years of the plan, of which the numbers of a row are that names none. */
export interface DefaultYears {
  readonly base: number | undefined;
  readonly end: number | undefined;
}

/** All that the plan knows of its indicators, by the name to use. */
export class IndicatorNumbers {
  readonly #byName = new Map<string, NotedIndicator[]>();
  readonly #benefits: Iterable<NotedBenefit>;
  readonly #indicators: Indicators;
  readonly #scope: PlanScope & { readonly field?: string };
  #shortNames: ShortNames | undefined;

  /** @param benefits of all projects; gone through only where they decide */
  constructor(
    noted: Iterable<NotedIndicator>,
    benefits: Iterable<NotedBenefit>,
    indicators: Indicators,
    scope: PlanScope & { readonly field?: string },
  ) {
    for (const each of noted) {
      const name = indicators.nameOf(each.of.name);
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), each]);
    }
    this.#benefits = benefits;
    this.#indicators = indicators;
    this.#scope = scope;
  }

  /** The names there are, as they are to be used. */
  get names(): ReadonlySet<string> {
    return new Set(this.#byName.keys());
  }

  /** What a text may call them in short. */
  get shortNames(): ShortNames {
    this.#shortNames ??= new ShortNames(this.names, this.#indicators, this.#scope.field);
    return this.#shortNames;
  }

  /** The name of an indicator as the plan writes it, where the plan has it for all that it covers. */
  writtenName(name: string): string | undefined {
    return this.#byName.get(name)?.find(({ of }) => this.#isOfAll(of))?.of.name;
  }

  /** The years the plan names with an indicator. */
  years(name: string): readonly number[] {
    return (this.#byName.get(name) ?? []).flatMap(({ years }) => years);
  }

  /**
   * The number of an indicator that one in words should be and is not: it differs, as written, from everything
   * the plan knows of the indicator. Rows that name no year are of the plan's.
   * Undefined where it agrees with something, or there is nothing to compare.
   */
  contradicted(name: string, words: InWords, plan: DefaultYears): DatedNumber | undefined {
    const { value } = words;
    const rows = this.#byName.get(name) ?? [];
    const options = { ...this.#indicators.factsOf(name), yearly: true, asWritten: true };
    const differs = (known: Value): boolean | undefined => {
      const { outcome } = compare(level(value), level(known), options);
      return outcome === 'unknown' ? undefined : outcome === 'differs';
    };
    const numbers = rows.flatMap((row) => row.numbers);
    const all = [...numbers.map((number) => number.value), ...reductions(numbers)];
    if (all.some((known) => differs(known) === false)) return undefined;
    const [partner] = this.#numbersOfAll(name)
      .filter((number) => isPartner(number, words, plan) && differs(number.value) === true)
      .sort(inOrder);
    if (partner === undefined || (isReduction(value) && this.#isBenefit(name, differs))) return undefined;
    return partner;
  }

  /**
   * The levels of an indicator that a change in words does not fit, where the table gives no change to compare it
   * with, and what they make of it; undefined where it fits, or there is not one level of each.
   */
  levelsApart(name: string, { value, years, bases, present }: InWords, plan: DefaultYears): LevelsApart | undefined {
    if (value.kind !== 'change' || present) return undefined;
    const rows = this.#byName.get(name) ?? [];
    if (rows.some(({ numbers }) => numbers.some((each) => each.value.kind === 'change'))) return undefined;
    const numbers = this.#numbersOfAll(name).filter(isLevelNumber);
    const [target, ...others] = numbers.filter(({ role }) => role === 'target');
    const base = this.#baseOf(name, numbers, plan);
    if (target === undefined || base === undefined || others.length > 0) return undefined;
    const facts = this.#indicators.factsOf(name);
    const [from, to] = [base.year ?? plan.base, target.year ?? plan.end];
    const ofThem = bases.every((year) => year === from) && years.every((year) => year === to);
    const actual = ofThem ? actualChange(value, [base.value, target.value], from, facts) : undefined;
    return actual && { change: value, base, target, actual };
  }

  /**
   * The change of an indicator that a level in words does not fit, where the table has no level to compare it with, and
   * what the level makes of the base; undefined where it fits or is some other level of the plan's, or there is not one
   * base and one change.
   */
  changeApart(name: string, { value, years, bases, present }: InWords, plan: DefaultYears): LevelsApart | undefined {
    if (value.kind === 'change' || present || bases.length > 0) return undefined;
    const numbers = this.#numbersOfAll(name);
    const levels = numbers.filter(isLevelNumber);
    const [change, ...others] = numbers.filter(({ role }) => role === 'target' || role === 'change');
    const base = this.#baseOf(name, levels, plan);
    if (change === undefined || base === undefined || others.length > 0 || change.value.kind !== 'change')
      return undefined;
    const facts = this.#indicators.factsOf(name);
    const known = (this.#byName.get(name) ?? []).flatMap((row) => row.numbers).filter(isLevelNumber);
    if (known.some((each) => compare(value, each.value, facts).outcome !== 'differs')) return undefined;
    const to = change.year ?? plan.end;
    const actual = years.every((year) => year === to)
      ? actualChange(change.value, [base.value, value], base.year ?? plan.base, facts)
      : undefined;
    return actual && { base, target: change, change: change.value, actual };
  }

  /**
   * The level that an indicator is to reach, where a change in words has just that number: 下降到 with the 到 left out.
   */
  reachedBy(name: string, { value, present, bases }: InWords): Measured | undefined {
    if (value.kind !== 'change' || value.by === 'points' || present || bases.length > 0) return undefined;
    const options = { ...this.#indicators.factsOf(name), yearly: true, asWritten: true };
    const said: Value = { ...withoutChange(value), kind: value.by === 'percent' ? 'share' : 'quantity' };
    const numbers = this.#numbersOfAll(name);
    // A change by as much is told by the table, too.
    if (
      numbers.some((each) => each.value.kind === 'change' && compare(value, each.value, options).outcome === 'agrees')
    )
      return undefined;
    return numbers
      .filter(isLevelNumber)
      .find((each) => each.role === 'target' && compare(said, each.value, options).outcome === 'agrees');
  }

  /** The change of the table that one in words repeats, from another year than the table's. */
  fromAnotherYear(name: string, { value, bases }: InWords, plan: DefaultYears): Dated | undefined {
    if (value.kind !== 'change') return undefined;
    // In a sentence with several the number says its own.
    const base = value.base?.year ?? (bases.length === 1 ? bases[0] : undefined);
    if (base === undefined) return undefined;
    const numbers = this.#numbersOfAll(name);
    const options = { ...this.#indicators.factsOf(name), yearly: true, asWritten: true };
    const same = numbers.find(
      ({ role, value: known }) =>
        (role === 'target' || role === 'change') &&
        known.kind === 'change' &&
        known.base === undefined &&
        compare(value, known, options).outcome === 'agrees',
    );
    const from = numbers.find(({ role }) => role === 'baseline' || role === 'present');
    const year = from?.year ?? plan.base;
    return same === undefined || year === undefined || year === base ? undefined : { number: same, year, said: base };
  }

  /** The present figure that a level in words repeats, as one of another year; a number of few figures may be of both. */
  ofAnotherYear(name: string, { value, years, bases, present }: InWords, plan: DefaultYears): Dated | undefined {
    const [year, ...more] = years;
    const figures = value.text.replace(/\D|^0+/g, '').length;
    if (value.kind === 'change' || !present || year === undefined || more.length > 0 || bases.length > 0 || figures < 3)
      return undefined;
    const options = { ...this.#indicators.factsOf(name), yearly: true };
    const same = this.#numbersOfAll(name).find(
      (each) => each.role === 'present' && compare(value, each.value, options).outcome === 'agrees',
    );
    const own = same?.year ?? plan.base;
    return same === undefined || own === undefined || own === year
      ? undefined
      : { number: same, year: own, said: year };
  }

  /** The level that an indicator starts from; undefined where there is none, or there are several that are apart. */
  #baseOf(name: string, levels: readonly Measured[], plan: DefaultYears): Measured | undefined {
    const [base, ...more] = levels.filter(
      ({ role, year }) => role === 'baseline' || (role === 'present' && (year ?? plan.base) === plan.base),
    );
    const facts = this.#indicators.factsOf(name);
    const isOne =
      base !== undefined && more.every((each) => compare(each.value, base.value, facts).outcome === 'agrees');
    return isOne ? base : undefined;
  }

  /**
   * The number of an indicator from which one in words is apart as a wrong 万 or 亿 makes it, and about how many
   * times; undefined where some number of the indicator supports the one in words.
   */
  slipped(
    name: string,
    words: InWords,
    plan: DefaultYears,
  ): { readonly number: Measured; readonly factor: number } | undefined {
    const { value } = words;
    const options = { ...this.#indicators.factsOf(name), yearly: true, asWritten: true };
    const compared = this.#numbersOfAll(name)
      .filter((number) => isOfKindOf(value, number))
      .map((number) => {
        const noSlip = !mayBeSlipped(number) || !mayBeSlipped({ role: 'target', value });
        return { number, ...compare(level(value), level(number.value), { ...options, noSlip }) };
      });
    if (compared.some(({ outcome }) => outcome === 'agrees' || outcome === 'differs')) return undefined;
    const [number] = compared.flatMap((each) => (isPartner(each.number, words, plan) ? each.number : [])).sort(inOrder);
    const factor = compared.find((each) => each.number === number)?.factor;
    return number === undefined || factor === undefined ? undefined : { number, factor };
  }

  /** What the rows say that are for all that the plan covers. */
  #numbersOfAll(name: string): readonly DatedNumber[] {
    return (this.#byName.get(name) ?? []).flatMap(({ of, numbers }) => (this.#isOfAll(of) ? numbers : []));
  }

  /** What is of one industry, and is called so, is all that goes by its name. */
  #isOfAll(of: IndicatorDescription): boolean {
    const { industry, ...rest } = of;
    const stem = typeof industry === 'string' ? industry.replace(INDUSTRY_END, '') : '';
    const all = stem !== '' && of.name.includes(stem) ? rest : of;
    return sameIndicator(all, { name: of.name }, this.#indicators, this.#scope);
  }

  /** Whether some project gives this much of it, or all of them together. */
  #isBenefit(name: string, differs: (known: Value) => boolean | undefined): boolean {
    const names = new Map<string, boolean>();
    const ofIt: Value[] = [];
    for (const { name: written, value } of this.#benefits) {
      if (!names.has(written)) names.set(written, name.includes(this.#indicators.nameOf(written)));
      if (names.get(written)) ofIt.push(value);
    }
    const { amount } = sum(ofIt);
    const [first] = ofIt;
    const all = amount !== undefined && first !== undefined && isMeasured(first) ? [{ ...first, figure: amount }] : [];
    return [...ofIt, ...all].some((value) => differs(value) === false);
  }
}

/** 铜冶炼 of 铜冶炼综合能耗, and 铝 of 电解铝液交流电耗. */
const INDUSTRY_END = /(?:冶炼|制造|加工)?(?:行业|工业|业)?$/;

/** What is compared with first. Parts and what has been reached are known, but are not what a text should say. */
const ORDER: readonly DatedNumber['role'][] = [
  'target',
  'change',
  'netReduction',
  'grossReduction',
  'yearly',
  'present',
  'baseline',
];

const inOrder = (a: DatedNumber, b: DatedNumber): number => ORDER.indexOf(a.role) - ORDER.indexOf(b.role);

/**
 * A change, and the base and the target that it does not lie between: of a change in words both are the table's, and of
 * a level in words the target is the change that the table has.
 */
export interface LevelsApart {
  readonly change: ChangeValue;
  readonly base: DatedNumber;
  readonly target: DatedNumber;
  /** The part of the base, or of points the difference; negative where it falls. */
  readonly actual: Big;
}

/** A number of the table with its year, and the year that words give for it. */
interface Dated {
  readonly number: DatedNumber;
  readonly year: number;
  readonly said: number;
}

const isLevelNumber = (number: DatedNumber): number is Measured =>
  isMeasured(number.value) && number.value.kind !== 'change';

type Measured = DatedNumber & { readonly value: MeasuredValue };

/** Whether a number may be what the text says: a level beside a level, and a reduction beside a reduction. */
function isOfKindOf(prose: MeasuredValue, number: DatedNumber): number is Measured {
  const { role, value } = number;
  if (!ORDER.includes(role) || !isMeasured(value)) return false;
  return isReduction(prose) === (isReduction(value) || role === 'netReduction' || role === 'grossReduction');
}

function isPartner(
  number: DatedNumber,
  { value: prose, years, present }: InWords,
  { base, end }: DefaultYears,
): boolean {
  if (!isOfKindOf(prose, number)) return false;
  const { role, year } = number;
  const past = role === 'present' || role === 'baseline';
  const own = year ?? (past ? base : end);
  // The present state is told in the analysis, and what is planned for the end elsewhere, unless a year says otherwise.
  if (years.length === 0) return past === present && role !== 'yearly';
  return own !== undefined && years.includes(own);
}

/** How much less there will be, as an amount. */
const isReduction = (value: MeasuredValue): boolean => value.kind === 'change' && value.by === 'amount';

/** A change by an amount, as the amount. */
function level(value: Value): Value {
  if (value.kind !== 'change' || value.by !== 'amount') return value;
  return { ...withoutChange(value), kind: 'quantity' } satisfies QuantityValue;
}

function withoutChange({ by: _, direction: __, kind: ___, ...rest }: ChangeValue) {
  return rest;
}

/** Base less target, for every pair of levels: what a text may well say, though the table does not. */
function reductions(numbers: readonly DatedNumber[]): Value[] {
  const levels = (roles: readonly DatedNumber['role'][]) =>
    numbers.flatMap(({ role, value }) => (roles.includes(role) && value.kind === 'quantity' ? [value] : []));
  return levels(['present', 'baseline']).flatMap((base) =>
    levels(['target', 'yearly']).flatMap((target) => {
      if (base.unit.dimension !== target.unit.dimension) return [];
      const number = base.figure.number.minus(target.figure.number).abs();
      return [{ ...target, figure: { number, tolerance: base.figure.tolerance.plus(target.figure.tolerance) } }];
    }),
  );
}
