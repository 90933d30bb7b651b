import { yearOf } from '../plan/headFacts.ts';
import type { Target } from '../plan/planTypes.generated.ts';
import type { TargetFigures } from '../plan/targetFigures.ts';
import type { Anchor } from '../text/anchor.ts';
import { isCount } from '../values/amount.ts';
import { compare } from '../values/compare.ts';
import { type ChangeValue, type Direction, isMeasured, type MeasuredValue, type Value } from '../values/value.ts';
import { restingOn } from './factMark.ts';
import { targetHere } from './relatedTexts.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'milestone-monotone',
  severity: 'warning',
  silencedBy: ['value-unclear', 'value-impossible', 'magnitude-slip', 'unit-mismatch'],
  waivable: true,
  title: { zh: '年度目标前后衔接', en: 'Yearly targets lead to the target' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '重庆市2003年的方案逐年增加达标区县（15个、29个、全部）',
        en: 'the plan of Chongqing of 2003 raises the number of districts year by year (15, 29, all)',
      },
    },
  ],
  messages: {
    back: {
      zh: '“{target}”{y2}年目标（{b}）比{y1}年目标（{a}）倒退，请核对年度目标。',
      en: 'The {y2} target of “{target}” ({b}) falls behind that of {y1} ({a}).',
    },
    last: {
      zh: '“{target}”{year}年度目标{a}与目标值{b}不一致，请核对。',
      en: 'The yearly target of {year} for “{target}” is {a}; its target is {b}.',
    },
  },
  each: 'target',
  look(row, { indicators }) {
    const name = (row.name ?? row.id)?.text ?? '';
    const years = yearsOf(row);
    if (years.length === 0) return undefined;
    const facts = indicators.factsOf(name);
    const common = { name, facts, isSum: /累计/.test(name) || row.amountKind !== undefined };
    const year = yearOf(row.by?.reading);
    const target = row.target && { value: row.target.reading, text: row.target.text, anchor: row.target.anchor };
    return { ...common, years, target, year };
  },
  judge({ years, target, year, ...row }, _, report) {
    if (target !== undefined && areParts(years, target.value)) return;
    const told = new Set<Year>();
    years.forEach((later, at) => {
      const earlier = years.slice(0, at).findLast((each) => areComparable(each.value, later.value, row));
      if (earlier === undefined || !fallsBack(earlier.value, later.value, row)) return;
      told.add(later);
      const args = { target: row.name, y1: earlier.year, a: earlier.value.text, y2: later.year, b: later.value.text };
      const related = [{ anchor: earlier.key, text: earlierHere }];
      report('back', later.key, args, { related, ...restingOn(wayOf(later.value, row)?.fact) });
    });
    const first = target && fallsBehind(years, target.value, year, row);
    if (target !== undefined && first !== undefined && !years.some((each) => each.year === year)) {
      const args = { target: row.name, y1: first.year, a: first.value.text, y2: year ?? '', b: target.text };
      report('back', target.anchor, args, { related: [{ anchor: first.key, text: earlierHere }] });
    }
    const last = years.find((each) => each.year === year);
    if (last === undefined || target === undefined || told.has(last) || isOfOneYear(last.value, row)) return;
    if (compare(last.value, target.value, asWritten(row)).outcome !== 'differs') return;
    const args = { target: row.name, year: last.year, a: last.value.text, b: target.text };
    report('last', last.key, args, { related: [{ anchor: target.anchor, text: targetHere }] });
  },
});

/** The last year before that of the target which goes further than the target, by rates from the same base. */
function fallsBehind(years: readonly Year[], target: Value, by: number | undefined, row: Row): Year | undefined {
  // What is written in percentages or points, from one base, is one way of saying how far; anything else may not be.
  if (target.kind !== 'change' || by === undefined) return undefined;
  const earlier = years.findLast(({ year, value }) => year < by && areComparable(value, target, row));
  return earlier !== undefined && fallsBack(earlier.value, target, row) ? earlier : undefined;
}

const earlierHere = { zh: '前一年的目标在这里', en: 'The earlier target is here' };

/** What is to be reached in a year. */
interface Year {
  readonly year: number;
  readonly value: Value;
  readonly key: Anchor;
}

/** What is known of the row. */
interface Row {
  readonly name: string;
  readonly facts: TargetFigures['facts'];
  /** Its amounts are sums up to then. */
  readonly isSum: boolean;
}

/** The years of 年度目标 in their order. */
function yearsOf({ yearly }: Target): Year[] {
  return (yearly?.entries ?? [])
    .map(({ key, value }) => ({ year: Number.parseInt(key.text, 10), value: value.reading, key: key.anchor }))
    .filter(({ year }) => !Number.isNaN(year))
    .sort((a, b) => a.year - b.year);
}

const asWritten = ({ facts }: Row) => ({ ...facts, yearly: true, asWritten: true });

/** Which way a value must go from year to year, and the fact that this rests on, if any. */
interface Way {
  readonly to: Direction;
  readonly fact?: { readonly atMost: 'hint' | undefined };
}

/** Undefined where either way may be planned. */
function wayOf(value: Value, { facts, isSum }: Row): Way | undefined {
  if (!isMeasured(value)) return undefined;
  if (value.cumulative || isSum) return { to: 'increase' };
  // How far, whichever way; an amount may be that of the year.
  if (value.kind === 'change') return value.by === 'amount' ? undefined : { to: 'increase' };
  const { dimension = '' } = value.unit;
  // Shares and amounts per something; plain amounts of a year may be larger or smaller.
  if (dimension !== 'ratio' && !dimension.includes('/')) return undefined;
  const fact = { atMost: facts.wantedAtMost };
  return facts.wanted === 'lower' || facts.wanted === 'higher'
    ? { to: facts.wanted === 'lower' ? 'decrease' : 'increase', fact }
    : undefined;
}

/** Whether what falls or rises in three or more years in turn, 3%、3%、3%, sums up to the whole change. */
function areParts(years: readonly Year[], target: Value): boolean {
  const follow = years.every(({ year }, at) => at === 0 || year - 1 === years[at - 1]?.year);
  if (target.kind !== 'change' || target.by === 'amount' || years.length < 3 || !follow) return false;
  const parts = years.flatMap(({ value }) => (value.kind === 'change' && areFromOneBase(value, target) ? [value] : []));
  if (parts.length < years.length || parts.some(({ cumulative }) => cumulative)) return false;
  const whole = target.figure.number;
  const rest = parts.reduce((left, { figure }) => left.minus(figure.number), whole);
  return rest.abs().lte(whole.times(ROUNDED));
}

/** What rates of single years lack of that of all when they are rounded, or one is on top of the other. */
const ROUNDED = 0.05;

/** Whether two values are of one kind, from one base, and neither of a single year nor one that is only kept. */
function areComparable(a: Value, b: Value, row: Row): boolean {
  if (!isMeasured(a) || !isMeasured(b) || a.kind !== b.kind || a.cumulative !== b.cumulative) return false;
  if ([a, b].some((each) => each.yearly || each.aim === 'keep') || wayOf(b, row) === undefined) return false;
  return a.kind !== 'change' || b.kind !== 'change' || areFromOneBase(a, b);
}

const areFromOneBase = (a: ChangeValue, b: ChangeValue): boolean =>
  a.direction === b.direction &&
  a.by === b.by &&
  [a, b].every(({ base }) => base === undefined || base.year !== undefined) &&
  (a.base === undefined || b.base === undefined || a.base.year === b.base.year);

/** As they are written, the later value is behind the earlier one; ranges that meet are not. */
function fallsBack(earlier: Value, later: Value, row: Row): boolean {
  if (!isMeasured(earlier) || !isMeasured(later)) return false;
  const way = wayOf(later, row)?.to;
  return endsOf(earlier).every((before) =>
    endsOf(later).every((after) => {
      const { outcome, difference } = compare(after, before, asWritten(row));
      return outcome === 'differs' && (way === 'increase' ? difference?.lt(0) : difference?.gt(0)) === true;
    }),
  );
}

/** Both numbers of a range, each by itself. */
function endsOf({ end, ...value }: MeasuredValue): readonly MeasuredValue[] {
  const first = value as MeasuredValue;
  return end === undefined ? [first] : [first, { ...first, figure: end }];
}

/**
 * Counts and amounts of a year by itself say nothing of what all years come to, but for what is emitted or used in a
 * year; nor does 减少100吨, unless it says since when, or a change since the year before.
 */
function isOfOneYear(value: Value, { name, facts, isSum }: Row): boolean {
  if (!isMeasured(value) || value.yearly || /每年|当年|年度|新增/.test(name)) return true;
  if (value.cumulative || isSum) return false;
  if (value.kind === 'change') return value.base === undefined ? value.by === 'amount' : value.base.year === undefined;
  const { dimension = '' } = value.unit;
  return isCount(value.unit) || (dimension !== 'ratio' && !dimension.includes('/') && facts.wanted !== 'lower');
}
