import { benefitsIn } from '../plan/benefits.ts';
import { indicatorOf } from '../plan/indicatorOf.ts';
import type { Known } from '../plan/known.ts';
import { areOfDifferentKinds, isLevel, isWithinAYear, type Level, type LevelOptions, saysPer } from '../plan/levels.ts';
import { type IndicatorNumber, numbersOfIndicator, numbersOfTarget } from '../plan/numbersOf.ts';
import type { Indicator, Target } from '../plan/planTypes.generated.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';
import { placeIn } from '../text/placeIn.ts';
import { suits } from '../values/amount.ts';
import { isMeasured } from '../values/value.ts';
import { restingOn } from './factMark.ts';
import { partOf, type Report } from './rule.ts';

const meta = defineRuleMeta({
  id: 'unit-mismatch',
  severity: { kinds: 'error', indicator: 'warning', benefit: 'warning' },
  silencedBy: ['value-unclear', 'value-impossible', 'magnitude-slip'],
  waivable: true,
  title: { zh: '计量单位与指标相符', en: 'Units suit their indicator' },
  basis: [
    {
      kind: 'standard',
      name: 'GB 3100—3102',
      text: {
        zh: '法定计量单位（《量和单位》GB 3100—3102）；一个指标用一类单位，已公布的指标表都是如此',
        en: 'the legal units of measurement (GB 3100—3102); in published tables of indicators each has units of one kind',
      },
    },
  ],
  messages: {
    kinds: {
      zh: '“{target}”前后计量单位不一致（{u}、{v}，不属同一类量），请核对。',
      en: '{u} and {v} of “{target}” are different kinds of quantity: check them.',
    },
    indicator: {
      zh: '“{target}”的计量单位“{u}”与指标不符，请核对。',
      en: 'The unit {u} does not suit “{target}”: check it.',
    },
    benefit: {
      zh: '“{target}”的计量单位“{u}”与所说的效益不符，请核对。',
      en: 'The unit {u} does not suit the benefit “{target}”: check it.',
    },
  },
});

export default [
  partOf(meta, 'target').row({
    each: 'target',
    look(row, known) {
      const { baseline, period } = row;
      const baselineId = baseline?.form === 'map' ? baseline.value.indicator?.text : baseline?.value.text;
      const note = noteOf(row, numbersOfTarget(row), isWithinAYear(period?.reading), known);
      return note && { ...note, baselineId };
    },
    reads: ['presentFigures', 'scope'],
    judge(note, { presentFigures }, report) {
      const present = presentFigures.find(note.of, note.baselineId);
      const before: IndicatorNumber[] = present === undefined ? [] : [{ role: 'present', ...present }];
      // A present figure that does not suit its name is told of where it stands.
      const suited = before.filter(isLevel).filter((level) => isSuited(level, note));
      check({ ...note, levels: [...suited, ...note.levels] }, report);
    },
  }),
  partOf(meta, 'indicator').row({
    each: 'indicator',
    look: (row, known) =>
      noteOf(row, numbersOfIndicator(row), row.year !== undefined || isWithinAYear(row.period?.reading), known),
    judge: (note, _, report) => check(note, report),
  }),
  partOf(meta, 'benefit').row({
    each: 'project',
    look({ benefits }, { indicators }) {
      const unsuited = benefitsIn(benefits, indicators).flatMap(({ name, value, anchor }) => {
        const savings = SAVINGS.find(({ words }) => words.test(name));
        if (savings === undefined || !isMeasured(value) || value.kind === 'money') return [];
        const { dimension = '', text } = value.unit;
        const told = value.kind === 'change' ? value.text : name;
        return isOfAmount(dimension) && !savings.dimensions.includes(dimension.replace(/\/time$/, ''))
          ? [{ told, unit: text, anchor: placeIn(anchor, text) ?? anchor }]
          : [];
      });
      return unsuited.length === 0 ? undefined : { unsuited };
    },
    judge({ unsuited }, _, report) {
      for (const { told, unit, anchor } of unsuited) report('benefit', anchor, { target: told, u: unit });
    },
  }),
];

/** What is saved, and what that is measured in; of energy a bare 吨 does not say of what. */
const SAVINGS: readonly { readonly words: RegExp; readonly dimensions: readonly string[] }[] = [
  { words: /^年?(?:节?电|节电量|节约用电量?)$/, dimensions: ['electricity', 'energy'] },
  { words: /^年?(?:节?水|节水量|节约用水量?|(?:节约)?新鲜?水)$/, dimensions: ['volume', 'mass'] },
  { words: /^年?(?:能源|节能|节能量|节约能源)$/, dimensions: ['energy', 'electricity'] },
];

/** Rates, sums and counts may be told of anything. */
const isOfAmount = (dimension: string): boolean =>
  /^(?:mass|carbon|energy|electricity|power|volume|area|length)(?:\/time)?$/.test(dimension);

/** What is noted of a row; nothing where no unit can be told. */
function noteOf(row: Target | Indicator, numbers: readonly IndicatorNumber[], yearly: boolean, { indicators }: Known) {
  const of = indicatorOf(row);
  const levels = numbers.filter(isLevel);
  const points = numbers.find(isInPoints);
  if (of === undefined || (levels.length === 0 && points === undefined)) return undefined;
  const facts = indicators.factsOf(of.name);
  // 废水中汞排放量 has water in its name and is a mass.
  const water = facts.water && !facts.dimensions.includes('mass');
  const perNamed = saysPer(of.name);
  const options: LevelOptions = { water, carbon: facts.carbon, yearly: yearly || of.name.includes('年'), perNamed };
  return { of, levels, points, options, facts, named: row.name?.anchor ?? row.id?.anchor };
}

const isInPoints = (number: IndicatorNumber): number is Level =>
  isMeasured(number.value) && number.value.unit.dimension === 'points';

/** Percentage points are between shares: an amount falls by 10%, never by 10个百分点. */
const isNoShare = ({ levels, facts: { share, dimensions } }: Pick<Note, 'levels' | 'facts'>): boolean =>
  !share &&
  dimensions.length > 0 &&
  !dimensions.includes('ratio') &&
  levels.every(({ value }) => value.unit.dimension !== 'ratio');

/**
 * In per cent anything may change, and a number in per cent may be meant so; behind a share there are amounts,
 * which its parts and reductions may be given in.
 */
const isSuited = ({ role, value: { unit } }: Level, { facts, options }: Pick<Note, 'facts' | 'options'>): boolean =>
  unit.dimension === 'ratio' || (facts.share && !ofShares.has(role)) || suits(unit, facts, options.perNamed);

const ofShares: ReadonlySet<Level['role']> = new Set(['present', 'baseline', 'target']);

type Note = NonNullable<ReturnType<typeof noteOf>>;

function check({ of, levels, points, options, facts, named }: Note, report: Report<typeof meta.messages>): void {
  const [first, ...others] = levels;
  const other = first && others.find((each) => areOfDifferentKinds(first, each, options));
  if (first !== undefined && other !== undefined) {
    const args = { target: of.name, u: first.value.unit.text, v: other.value.unit.text };
    report('kinds', unitOf(other), args, { related: [{ anchor: unitOf(first), text: hereToo }] });
    return;
  }
  const unsuited =
    levels.find((level) => !isSuited(level, { facts, options })) ?? (isNoShare({ levels, facts }) ? points : undefined);
  if (unsuited === undefined) return;
  const related = named && [{ anchor: named, text: theIndicator }];
  const args = { target: of.name, u: unsuited.value.unit.text };
  report('indicator', unitOf(unsuited), args, { ...restingOn(facts.measure), ...(related && { related }) });
}

const theIndicator = { zh: '指标在这里', en: 'The indicator is here' };
const hereToo = { zh: '这里的计量单位不同', en: 'The unit is another one here' };

const unitOf = ({ anchor, value }: Level): Anchor => placeIn(anchor, value.unit.text) ?? anchor;
