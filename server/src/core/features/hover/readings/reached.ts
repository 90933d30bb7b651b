import type { Big } from 'big.js';
import type { BoundMap } from '../../../bind/boundDocument.ts';
import { fill } from '../../../messages/render.ts';
import { planValue } from '../../../plan/buildPlanFile.ts';
import { baseYearOf, scopeOf } from '../../../plan/headFacts.ts';
import type { Indicator, Target } from '../../../plan/planTypes.generated.ts';
import { PresentFigures } from '../../../plan/presentFigures.ts';
import { lookUpRows } from '../../../plan/rows.ts';
import { type Base, baseOf, type TargetFigures, targetFigures } from '../../../plan/targetFigures.ts';
import type { Analysis } from '../../../planService.ts';
import type { Locale, Localized } from '../../../text/locale.ts';
import { isExact, sameMeasure, type UnitOptions } from '../../../values/amount.ts';
import type { Unit } from '../../../values/unit.ts';
import type { Bound, ChangeValue, MeasuredValue, Value } from '../../../values/value.ts';
import { percentOf, writeAmount } from '../../../values/write.ts';
import { nodeAt } from '../../position/nodeAt.ts';
import { escaped } from '../../wording/markdown.ts';
import { signOf } from './inSigns.ts';
import type { ReadingScene } from './reading.ts';

const says = {
  from: { zh: '{base}（{year}年）', en: '{base} ({year})' },
  decrease: { zh: '{levels}：下降{share}', en: '{levels}: down {share}' },
  increase: { zh: '{levels}：提高{share}', en: '{levels}: up {share}' },
  decreaseFrom: { zh: '比{from}下降{share}', en: 'down {share} from {from}' },
  increaseFrom: { zh: '比{from}提高{share}', en: 'up {share} from {from}' },
  points: { zh: '{number}个百分点', en: '{number} percentage points' },
} as const satisfies Record<string, Localized>;

/** Keys of a target under which stands what is reached, as an amount or as a change against the baseline. */
const REACHED: ReadonlySet<string> = new Set(['target', 'change', 'yearly', 'striveFor', 'alternative']);

/**
 * What a value of a target comes to from the target's baseline: `4200吨（2025年） → ≤3864吨` for a change, and how
 * much of a change it is for an amount. Nothing where baseline or value is not certain, or they are of different things.
 */
export function targetReading(value: Value, { located, analysis, reader }: ReadingScene): string[] {
  const row = located.within.find(({ schema }) => schema.pointer === '#/definitions/target');
  const field = fieldOf(row, located);
  if (row === undefined || field === undefined || !REACHED.has(field)) return [];
  const line = reachedIn(planValue(row, analysis.plan.values) as Target, value, analysis, reader.locale);
  return line === undefined ? [] : [escaped(line)];
}

/** The key of the row that a place stands under. */
function fieldOf(row: BoundMap | undefined, { above, field }: ReadingScene['located']): string | undefined {
  if (row === undefined) return undefined;
  const inRow = [...above, field].find((one) => row.fields.get(one.name) === one);
  return inRow?.name;
}

/**
 * The same for a row, in plain text.
 *
 * @param beside for words that stand behind the value itself, which they need not repeat
 */
export function reachedIn(
  row: Target,
  value: Value,
  analysis: Analysis,
  locale: Locale,
  beside = false,
): string | undefined {
  const { known, file } = analysis.plan;
  const figures = targetFigures(row, known);
  // A total over some years is no level that a baseline could go to.
  if (figures === undefined || row.amountKind !== undefined || !('figure' in value)) return undefined;
  const base = baseFor(figures, analysis);
  const year = base?.year ?? baseYearOf(file.about)?.year;
  if (base === undefined || base.contradicted !== undefined || !isExact(base.value)) return undefined;
  if (isOfAnotherYear(value, year)) return undefined;
  const start = writeAmount({ ...base.value.figure, unit: base.value.unit });
  const from = year === undefined ? start : fill(says.from, { base: start, year }, locale);
  const options = { ...figures.facts, yearly: true };
  if (value.kind === 'change') {
    const level = levelAfter(base.value, value, options);
    return level && `${from} → ${level}`;
  }
  const change = changeTo(base.value, value, options, locale);
  if (change === undefined) return undefined;
  const { down, share } = change;
  if (beside) return fill(down ? says.decreaseFrom : says.increaseFrom, { from, share }, locale);
  const sign = signOf(value);
  const levels = `${from} → ${sign === '=' ? '' : sign}${writeAmount({ ...value.figure, unit: value.unit })}`;
  return fill(down ? says.decrease : says.increase, { levels, share }, locale);
}

/** Rows of the analysis that are gone through for one hover. */
const MANY = 500;

/** The baseline of a target. Where it names a present figure, that row alone is looked at. */
function baseFor(figures: TargetFigures, { plan, bound, document }: Analysis): Base | undefined {
  const { file, links, values, known, totals } = plan;
  const [named, ...others] = figures.baseId === undefined ? [] : links.definitionsOf('indicator', figures.baseId);
  const place = named && nodeAt(document, bound, document.rangeOf(named.anchor).start);
  const row = place?.within.at(-1);
  const isNamed = row !== undefined && others.length === 0;
  if (!isNamed && (totals.indicator?.rows ?? 0) > MANY) return undefined;
  const rows = isNamed ? [planValue(row, values) as Indicator] : lookUpRows(bound.groups, values)('indicator');
  const present = new PresentFigures(rows, known.indicators, scopeOf(file.about));
  return baseOf(figures, present, baseYearOf(file.about)?.year);
}

/** 比2020年 beside a baseline of 2025, or a base in words such as 上年. */
const isOfAnotherYear = ({ base }: MeasuredValue, year: number | undefined): boolean =>
  base !== undefined && (base.year === undefined || base.year !== year);

/** What a change makes of a level; undefined where that cannot be said. */
function levelAfter(base: MeasuredValue, change: ChangeValue, options: UnitOptions): string | undefined {
  // 年均 is of each year, and what is cut over the years in all is no difference between two of them.
  if (change.yearly || change.mean || change.endExcluded || base.kind === 'change') return undefined;
  if (change.end !== undefined && (change.bound !== 'exactly' || change.approximate)) return undefined;
  if (change.by === 'amount' && (change.cumulative || !areAlike(base.unit, change.unit, options))) return undefined;
  if (change.by === 'points' && base.kind !== 'share') return undefined;
  const after = ({ number }: { readonly number: Big }): Big => {
    const part = change.by === 'percent' ? base.figure.number.times(number) : number;
    return change.direction === 'decrease' ? base.figure.number.minus(part) : base.figure.number.plus(part);
  };
  const levels = [change.figure, ...(change.end === undefined ? [] : [change.end])].map(after);
  if (levels.some((level) => level.lt(0))) return undefined;
  const bound = change.direction === 'decrease' ? OPPOSITE[change.bound] : change.bound;
  const sign = change.end !== undefined ? '' : signOf({ ...change, bound });
  const written = levels.sort((a, b) => a.cmp(b)).map((number) => writeAmount({ number, unit: base.unit }));
  return `${sign === '=' ? '' : sign}${asRange(written)}`;
}

/** 3780—3864吨, where both have the same unit. */
function asRange([first = '', last]: readonly string[]): string {
  if (last === undefined) return first;
  const unit = last.replace(/^[\d.]+/, '');
  return `${unit !== '' && first.endsWith(unit) ? first.slice(0, -unit.length) : first}—${last}`;
}

/** A fall of at least so much ends at a level of at most so much. */
const OPPOSITE: Readonly<Record<Bound, Bound>> = {
  exactly: 'exactly',
  atLeast: 'atMost',
  above: 'below',
  atMost: 'atLeast',
  below: 'above',
};

/** How much of a change an amount is: ≤1.9万吨 from 2.1万吨, a fall of at least 9.5%. */
function changeTo(
  base: MeasuredValue,
  level: MeasuredValue,
  options: UnitOptions,
  locale: Locale,
): { readonly down: boolean; readonly share: string } | undefined {
  if (level.end !== undefined || level.kind === 'points' || level.kind !== base.kind) return undefined;
  if (!areAlike(base.unit, level.unit, options)) return undefined;
  const difference = level.figure.number.minus(base.figure.number);
  const down = difference.lt(0);
  // 不高于 above the baseline, and 不低于 below it, leave open which way it goes.
  const isOpen = down
    ? level.bound === 'atLeast' || level.bound === 'above'
    : level.bound === 'atMost' || level.bound === 'below';
  if (difference.eq(0) || base.figure.number.eq(0) || (isOpen && !level.approximate)) return undefined;
  const bound = down ? OPPOSITE[level.bound] : level.bound;
  const size =
    level.kind === 'share' ? points(difference.abs(), locale) : percent(difference.abs(), base.figure.number);
  // What is rounded may lie on the other side of the bound.
  const sign = signOf({ bound, ...((level.approximate || size.rounded) && { approximate: true }) });
  return { down, share: `${sign === '=' ? '' : sign}${size.text}` };
}

const points = (share: Big, locale: Locale) => ({
  text: fill(says.points, { number: share.times(100).round(4).toFixed() }, locale),
  rounded: false,
});

/** A part of a whole in per cent, at one place. */
function percent(part: Big, whole: Big): { readonly text: string; readonly rounded: boolean } {
  const text = percentOf(part, whole, 1);
  return { text: text.replace('.0%', '%'), rounded: !whole.times(text.slice(0, -1)).div(100).eq(part) };
}

/** Whether two units are of one thing; one of energy is not told in another, for which we only recall the factor. */
function areAlike(a: Unit, b: Unit, options: UnitOptions): boolean {
  const word = ({ text, scale }: Unit) => text.slice(scale.length);
  return sameMeasure(a, b, options) && (a.dimension?.startsWith('energy') !== true || word(a) === word(b));
}
