import { yearOf, yearOfDay } from '../plan/headFacts.ts';
import { indicatorOf } from '../plan/indicatorOf.ts';
import type { Known } from '../plan/known.ts';
import type { Indicator, QuantityChoice, Target } from '../plan/planTypes.generated.ts';
import { lastDay } from '../plan/profile.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';
import { compare } from '../values/compare.ts';
import { type IndicatorDescription, sameIndicator } from '../values/sameIndicator.ts';
import { partOf, type Report } from './rule.ts';

const meta = defineRuleMeta({
  id: 'target-duplicate',
  severity: 'warning',
  waivable: true,
  title: { zh: '指标不重复', en: 'No indicator stands twice' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '一个指标一年只有一个数；《“十四五”全国清洁生产推行方案》的指标各写一次',
        en: 'an indicator has one number a year; the national plan of 2021 gives each of its targets once',
      },
    },
  ],
  messages: {
    twice: {
      zh: '“{name}”列了两次，数值分别为{a}、{b}，请核对。',
      en: '“{name}” stands twice, with {a} and {b}: check it.',
    },
  },
});

/** A row with a number of an indicator. */
interface Noted {
  readonly of: IndicatorDescription;
  /** What two rows must have alike: the name to use, what it is counted over, and for which year and part of the plan. */
  readonly key: string;
  readonly value: string;
  readonly nature: string | undefined;
  readonly anchor: Anchor;
  readonly indicators: Known['indicators'];
}

function noted(
  row: Indicator | Target,
  value: string | undefined,
  year: string | number | undefined,
  { indicators }: Known,
): Noted | undefined {
  const of = indicatorOf(row);
  if (of === undefined || row.name === undefined || value === undefined) return undefined;
  const { region, industry, zone, coverage } = of;
  const counted = [row.period?.text, row.amountKind?.value, region, industry, zone, coverage];
  return {
    of,
    key: [indicators.nameOf(of.name), year, ...counted].join('\n'),
    value,
    nature: row.nature?.value,
    anchor: row.name.anchor,
    indicators,
  };
}

const group = {
  by: ({ key }: Noted) => [key],
  check(rows: readonly Noted[], report: Report<typeof meta.messages>) {
    rows.forEach((row, at) => {
      const first = rows.slice(0, at).find((other) => areOne(row, other));
      if (first === undefined) return;
      const args = { name: row.of.name, a: first.value, b: row.value };
      report('twice', row.anchor, args, { related: [{ anchor: first.anchor, text: firstHere }] });
    });
  },
};

const firstHere = { zh: '已列在这里', en: 'It stands here already' };

const areOne = (a: Noted, b: Noted): boolean =>
  sameIndicator(a.of, b.of, a.indicators) &&
  (a.nature === undefined || b.nature === undefined || a.nature === b.nature);

/** 目标年, else the year in the value itself. */
function yearOfTarget({ by, target }: Target): string | number | undefined {
  const until = target && 'until' in target.reading ? target.reading.until : undefined;
  const last = lastDay(by?.reading) ?? (by === undefined ? until?.last : undefined);
  return last === undefined ? by?.text : yearOfDay(last);
}

/** 现状值, and a number for the very same year in 历年数据 that is another. */
function secondOfYear({ name, value, year, yearly }: Indicator, { indicators }: Known) {
  const own = yearOf(year?.reading);
  if (name === undefined || value === undefined || own === undefined) return undefined;
  const options = { ...indicators.factsOf(name.text), yearly: true };
  const other = yearly?.entries.find(({ key, value: each }) => {
    const { outcome } = compare(each.reading, value.reading, options);
    return Number.parseInt(key.text, 10) === own && (outcome === 'differs' || outcome === 'slip');
  })?.value;
  return other && { name: name.text, first: placed(value), second: placed(other) };
}

const placed = ({ text, anchor }: QuantityChoice) => ({ text, anchor });

function tellSecond(
  { name, first, second }: NonNullable<ReturnType<typeof secondOfYear>>,
  _: object,
  report: Report<typeof meta.messages>,
): void {
  const related = [{ anchor: first.anchor, text: firstHere }];
  report('twice', second.anchor, { name, a: first.text, b: second.text }, { related });
}

export default [
  partOf(meta, 'target').group({
    each: 'target',
    look: (row, known) => noted(row, row.target?.text, yearOfTarget(row), known),
    ...group,
  }),
  partOf(meta, 'years').row({ each: 'indicator', look: secondOfYear, judge: tellSecond }),
  partOf(meta, 'indicator').group({
    each: 'indicator',
    look: (row, known) => noted(row, row.value?.text, row.year?.text.replace(/年$/, ''), known),
    ...group,
  }),
];
