import type { Anchor } from '../text/anchor.ts';
import { type Amount, amountOf, isAdditive, sum, type UnitOptions } from '../values/amount.ts';
import { compare, compareAmounts } from '../values/compare.ts';
import { rescaled } from '../values/rescaled.ts';
import { writeAmount } from '../values/write.ts';
import { isLevel, type Level } from './levels.ts';
import type { IndicatorNumber } from './numbersOf.ts';
import type { ProjectFigures } from './planTypes.generated.ts';

/** Two numbers of one thing that are apart by a factor of 10³, 10⁴ or 10⁸. */
export interface MagnitudeSlip {
  /** The one that fewer others support. */
  readonly suspect: Told;
  readonly other: Told;
  readonly factor: number;
  /** The unit to write for the suspect's, where another 万 or 亿 mends it. */
  readonly mended: string | undefined;
}

/** A number as a message tells it. */
export interface Told {
  readonly text: string;
  readonly anchor: Anchor;
  readonly amount: Amount;
}

/** What a wrong 万 or 亿 is looked for among: levels and the totals of parts, but neither parts nor what was reached. */
const wholes: ReadonlySet<IndicatorNumber['role']> = new Set(['present', 'baseline', 'target', 'yearly']);

/** The slip among the numbers of one indicator, and those between a whole and the sums of its parts. */
export function slipsAmong(numbers: readonly IndicatorNumber[], options: UnitOptions): MagnitudeSlip[] {
  const own = slipAmong(
    numbers.filter(isLevel).filter(({ role }) => wholes.has(role)),
    options,
  );
  return own === undefined ? slipsOfParts(numbers, options) : [own];
}

function slipAmong(levels: readonly Level[], options: UnitOptions): MagnitudeSlip | undefined {
  const pairs = levels.flatMap((a, at) =>
    levels.slice(at + 1).flatMap((b) => {
      // Years may be far apart from each other, and are told by what they lead to.
      const factor = a.role === 'yearly' && b.role === 'yearly' ? undefined : factorOf(a, b, options);
      return factor === undefined ? [] : [{ a, b, factor }];
    }),
  );
  const [first] = pairs;
  if (first === undefined) return undefined;
  const against = (level: Level) => pairs.filter(({ a, b }) => a === level || b === level);
  // Of two that stand alone the later one.
  const suspect = levels.reduce((worst, level) => (against(level).length >= against(worst).length ? level : worst));
  const { a, b, factor } = against(suspect)[0] ?? first;
  return slipOf(told(suspect), told(a === suspect ? b : a), factor);
}

/** A slip as it is told, with the unit that mends it. */
export function slipOf(suspect: Told, other: Told, factor: number): MagnitudeSlip {
  const times = suspect.amount.number.abs().lt(other.amount.number.abs()) ? factor : 1 / factor;
  return { suspect, other, factor, mended: rescaled(suspect.amount.unit, times) };
}

function factorOf(a: Level, b: Level, options: UnitOptions): number | undefined {
  const noSlip = !mayBeSlipped(a) || !mayBeSlipped(b);
  return compare(a.value, b.value, { ...options, yearly: true, asWritten: true, noSlip }).factor;
}

/** 1吨以下: what is planned to vanish is less than anything before it. */
const isNearNought = ({ role, value: { bound, figure, unit } }: Pick<Level, 'role' | 'value'>): boolean =>
  role !== 'baseline' &&
  (bound === 'atMost' || bound === 'below') &&
  figure.number.lte(unit.factor) &&
  figure.number.mod(unit.factor).eq(0);

/** A number with its place, as a message tells it. */
export const told = ({ value, anchor }: Pick<Level, 'value' | 'anchor'>): Told => ({
  text: value.text,
  anchor,
  amount: amountOf(value),
});

/** Whether a wrong 万 may be suspected in a number: shares have none, and what is to vanish is little. */
export const mayBeSlipped = (level: Pick<Level, 'role' | 'value'>): boolean =>
  level.value.unit.dimension !== 'ratio' && !isNearNought(level);

/** Between a whole and the sum of each of its breakdowns. */
function slipsOfParts(numbers: readonly IndicatorNumber[], options: UnitOptions): MagnitudeSlip[] {
  const levels = numbers.filter(isLevel);
  const others = levels.filter(({ role }) => ['present', 'target', 'netReduction', 'grossReduction'].includes(role));
  const dimensions = new Set(numbers.flatMap(({ dimension }) => dimension ?? []));
  return [...dimensions].flatMap((dimension) => {
    const amount = sumOf(
      numbers.filter((each) => each.dimension === dimension),
      options,
    );
    if (amount === undefined) return [];
    const compared = others.map((whole) => ({
      whole,
      ...compareAmounts(amount, amountOf(whole.value), { ...options, yearly: true }),
    }));
    const slip = compared.find(({ outcome }) => outcome === 'slip');
    if (slip?.factor === undefined || compared.some(({ outcome }) => outcome === 'agrees')) return [];
    const sums: Told = { text: writeAmount(amount), anchor: dimension, amount };
    // The parts support each other; so does what else the row says of the whole.
    const supported = levels.some((each) => each !== slip.whole && wholes.has(each.role));
    const whole = told(slip.whole);
    const [suspect, other] = supported ? [sums, whole] : [whole, sums];
    return [slipOf(suspect, other, slip.factor)];
  });
}

function sumOf(parts: readonly IndicatorNumber[], options: UnitOptions): Amount | undefined {
  const { amount, unread } = sum(
    parts.map(({ value }) => value),
    options,
  );
  return parts.length > 1 && unread.length === 0 && amount !== undefined && isAdditive(amount.unit)
    ? amount
    : undefined;
}

/** Between what a project, or a part of a summary, costs and the sum of its sources. */
export function slipOfFunding({
  investment,
  funding,
}: Pick<ProjectFigures, 'investment' | 'funding'>): MagnitudeSlip | undefined {
  const total = investment?.reading;
  const sources = total?.kind === 'money' ? sumOfSources(funding) : undefined;
  if (investment === undefined || total?.kind !== 'money' || sources === undefined) return undefined;
  const { factor } = compareAmounts(sources.amount, amountOf(total));
  if (factor === undefined) return undefined;
  return slipOf(told({ value: total, anchor: investment.anchor }), toldSum(sources), factor);
}

/** What sources of money come to; undefined where one of them could not be added. */
export function toldOfSources(funding: ProjectFigures['funding']): Told | undefined {
  const sources = sumOfSources(funding);
  return sources && toldSum(sources);
}

type SumOfSources = Pick<Told, 'anchor' | 'amount'>;

const toldSum = (sources: SumOfSources): Told => ({ text: writeAmount(sources.amount), ...sources });

function sumOfSources(funding: ProjectFigures['funding']): SumOfSources | undefined {
  if (funding?.form !== 'map') return undefined;
  const { keyAnchor, anchor, entries } = funding.value;
  const { amount, unread } = sum(entries.map(({ value }) => value.reading));
  return amount === undefined || unread.length > 0 ? undefined : { anchor: keyAnchor ?? anchor, amount };
}
