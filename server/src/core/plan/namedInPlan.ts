import { isCount } from '../values/amount.ts';
import { nameOfCandidate } from '../values/prose/named.ts';
import type { Facts } from './facts.ts';
import { yearOfDay } from './headFacts.ts';
import type { DefaultYears, IndicatorNumbers } from './indicatorNumbers.ts';
import type { NumberInWords } from './numbersInWords.ts';

/** A number in words with the indicator of the plan that it is of. */
export interface NamedInPlan {
  readonly number: NumberInWords;
  /** The name to use, and as the plan writes it. */
  readonly name: string;
  readonly written: string;
}

/** The facts by which numbers in words find their indicator, and those these are made of. */
export const readsForNames = [
  'indicatorNumbers',
  'goalsAndTasks',
  'pollutionAnalysis',
  'keyProjects',
  'scope',
  'period',
  'baseYear',
  'profile',
] as const;

type NameFacts = Pick<Facts, (typeof readsForNames)[number]>;

/** Those whose sentence names another year than the plan has of the indicator. */
export const namedOfOtherYears = (numbers: readonly NumberInWords[], facts: NameFacts): NamedInPlan[] =>
  named(numbers, facts, ({ candidate }, { names }) => nameOfCandidate(candidate, names), false);

/** The years of numbers whose rows name none. */
export const yearsOfPlan = ({ period, baseYear }: Pick<NameFacts, 'period' | 'baseYear'>): DefaultYears => ({
  base: baseYear?.year,
  end: period && yearOfDay(period.last),
});

/** The numbers that are of an indicator of the plan, of all that it covers and of its years. */
export const namedInPlan = (numbers: readonly NumberInWords[], facts: NameFacts): NamedInPlan[] =>
  named(numbers, facts, ({ candidate }, { names }) => nameOfCandidate(candidate, names));

/** Those that stand behind a short name of an indicator, which nothing else of the plan can be meant by. */
export const shortlyNamedInPlan = (numbers: readonly NumberInWords[], facts: NameFacts): NamedInPlan[] =>
  named(numbers, facts, ({ candidate, value, whole, ofPlan, closes }, { names, shortNames }) => {
    if (!ofPlan || nameOfCandidate(candidate, names) !== undefined) return undefined;
    const short = nameOfCandidate(candidate, shortNames.all);
    if (short === undefined || (value.kind === 'quantity' && isCount(value.unit) && !closes)) return undefined;
    return shortNames.indicatorOf(short, value, whole !== undefined);
  });

function named(
  numbers: readonly NumberInWords[],
  facts: NameFacts,
  nameOf: (number: NumberInWords, indicators: IndicatorNumbers) => string | undefined,
  ofYears = true,
): NamedInPlan[] {
  const { indicatorNumbers, profile, scope } = facts;
  const isOfPlan = (field: string) => scope.field !== undefined && field.endsWith(scope.field);
  const { base, end } = yearsOfPlan(facts);
  return numbers.flatMap((number): NamedInPlan[] => {
    const name = nameOf(number, indicatorNumbers);
    const written = name === undefined ? undefined : indicatorNumbers.writtenName(name);
    if (name === undefined || written === undefined || !isOfLevel(number.whole, profile.level)) return [];
    if (!number.fields.every(isOfPlan)) return [];
    const known = [base, end, ...indicatorNumbers.years(name)];
    const isKnown = [...number.years, ...number.bases].every((year) => known.includes(year));
    return isKnown === ofYears ? [{ number, name, written }] : [];
  });
}

/** What 全省 is in the plan of a province, and not in that of a city. */
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  全国: ['national'],
  全省: ['provincial'],
  全市: ['municipal', 'county'],
  全县: ['county'],
  全区: ['provincial', 'county'],
};

const isOfLevel = (whole: string | undefined, level: string | undefined): boolean =>
  whole === undefined || level === undefined || LEVELS[whole]?.includes(level) === true;
