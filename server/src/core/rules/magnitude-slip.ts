import { Big } from 'big.js';
import { benefitsIn } from '../plan/benefits.ts';
import { indicatorOf } from '../plan/indicatorOf.ts';
import { listTotals } from '../plan/listTotals.ts';
import { type MagnitudeSlip, slipOf, slipOfFunding, slipsAmong, type Told, told } from '../plan/magnitudes.ts';
import { namedInPlan, readsForNames, yearsOfPlan } from '../plan/namedInPlan.ts';
import { numbersInWords } from '../plan/numbersInWords.ts';
import { type IndicatorNumber, numbersOfIndicator, numbersOfTarget } from '../plan/numbersOf.ts';
import type { Project } from '../plan/planTypes.generated.ts';
import { isYearly } from '../plan/reductions.ts';
import { isOfPlan, statedOfLists } from '../plan/statedOfLists.ts';
import { slipsOfStated, slipsOfSummary } from '../plan/summaryMagnitudes.ts';
import type { Fix } from '../problems/problem.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import type { Localized } from '../text/locale.ts';
import { placeIn } from '../text/placeIn.ts';
import { powerInWords } from '../values/rescaled.ts';
import { isMeasured } from '../values/value.ts';
import { writeAmount } from '../values/write.ts';
import { partOf, type Report } from './rule.ts';

const meta = defineRuleMeta({
  id: 'magnitude-slip',
  severity: 'warning',
  silencedBy: ['value-unclear', 'value-impossible'],
  waivable: true,
  fixable: true,
  title: { zh: '疑似万、亿写错', en: 'A number that may have the wrong 万 or 亿' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '已公布的表格吨与万吨、万元与亿元并用，差一个字就差一万倍，读的人却不容易看出',
        en: 'published tables have 吨 beside 万吨 and 万元 beside 亿元: one character is a factor of ten thousand, and easily missed',
      },
    },
  ],
  messages: {
    pair: {
      zh: '{a}与{b}相差约{n}倍，疑似“万”“亿”误用，请核对计量单位。',
      en: '{a} and {b} differ by a factor of about {n}: check 万 and 亿.',
    },
    list: {
      zh: '{a}与其他项目的投资（中位数{b}）相差约{n}倍，疑似“万”“亿”误用，请核对计量单位。',
      en: '{a} and the investment of the other projects (median {b}) differ by a factor of about {n}: check 万 and 亿.',
    },
    benefit: {
      zh: '一个项目的“{a}”是现状{b}的{n}倍多，疑似“万”“亿”误用，请核对计量单位。',
      en: '“{a}” of one project is more than {n} times the present {b}: check 万 and 亿.',
    },
    huge: {
      zh: '一个项目投资{a}，疑似“万”“亿”误用，请核对计量单位。',
      en: 'One project costs {a}: check 万 and 亿.',
    },
  },
});

/** So much is more than any single project costs, in yuan. */
const HUGE = 1e11;
/** A project may cut more than what an indicator counts, but not so many times that. */
const FAR_ABOVE_ALL = 10;
/** So many times the median of the other projects is suspicious, where no other has the unit. */
const FAR_ABOVE = 1000;

export default [
  partOf(meta, 'target').row({
    each: 'target',
    look(row, { indicators }) {
      const of = indicatorOf(row);
      const numbers = numbersOfTarget(row);
      if (of === undefined || numbers.length === 0) return undefined;
      const { baseline } = row;
      const baselineId = baseline?.form === 'map' ? baseline.value.indicator?.text : baseline?.value.text;
      return { of, baselineId, numbers, options: indicators.factsOf(of.name) };
    },
    reads: ['presentFigures', 'scope'],
    judge({ of, baselineId, numbers, options }, { presentFigures }, report) {
      const present = presentFigures.find(of, baselineId);
      const before: IndicatorNumber[] = present === undefined ? [] : [{ role: 'present', ...present }];
      tell(slipsAmong([...before, ...numbers], options), report);
    },
  }),
  partOf(meta, 'indicator').row({
    each: 'indicator',
    look(row, { indicators }) {
      const slips = slipsAmong(numbersOfIndicator(row), indicators.factsOf(row.name?.text ?? ''));
      return slips.length === 0 ? undefined : { slips };
    },
    judge: ({ slips }, _, report) => tell(slips, report),
  }),
  partOf(meta, 'project').row({
    each: 'project',
    look: lookAtCost,
    judge({ slip, huge, text, anchor }, _, report) {
      if (slip !== undefined) tell([slip], report);
      else if (huge) report('huge', anchor, { a: text });
    },
  }),
  partOf(meta, 'benefit').row({
    each: 'project',
    look({ benefits }, { indicators }) {
      const cuts = benefitsIn(benefits, indicators).flatMap(({ name, value, anchor }) => {
        const pollutant = indicators.pollutantIn(name);
        return pollutant !== undefined && isMeasured(value) && isYearly(value) ? [{ pollutant, value, anchor }] : [];
      });
      return cuts.length === 0 ? undefined : { cuts };
    },
    reads: ['presentFigures'],
    judge({ cuts }, { presentFigures }, report) {
      for (const { pollutant, value, anchor } of cuts) {
        const most = presentFigures.mostOf(pollutant);
        if (most === undefined || !value.figure.number.gt(most.value.figure.number.times(FAR_ABOVE_ALL))) continue;
        const n = powerInWords(
          10 ** Math.floor(Math.log10(value.figure.number.div(most.value.figure.number).toNumber())),
        );
        const related = [{ anchor: most.anchor, text: presentHere }];
        report('benefit', anchor, { a: value.text, b: most.value.text, n }, { related });
      }
    },
  }),
  partOf(meta, 'summary').plan({
    reads: ['aroundProjects', 'totals', 'known'],
    check({ aroundProjects, totals, known }, report) {
      const { summary } = aroundProjects;
      if (summary === undefined) return;
      // A total of the projects of one tier is not that of the list.
      const list = summary.tier === undefined ? listTotals(aroundProjects, totals.project) : undefined;
      tell(slipsOfSummary(summary, list, known.indicators), report);
    },
  }),
  partOf(meta, 'text').prose({
    look(piece, known) {
      const numbers = numbersInWords(piece, known);
      return numbers.length === 0 ? undefined : { numbers };
    },
    reads: readsForNames,
    judge({ numbers }, facts, report) {
      for (const { number, name } of namedInPlan(numbers, facts)) {
        const found = facts.indicatorNumbers.slipped(name, number, yearsOfPlan(facts));
        if (found !== undefined) tellEither(slipOf(told(number), told(found.number), found.factor), report);
      }
    },
  }),
  partOf(meta, 'textOfList').prose({
    look(piece, { values }) {
      const stated = statedOfLists(piece, values).filter(({ what }) => what === 'money');
      return stated.length === 0 ? undefined : { stated };
    },
    reads: ['about', 'aroundProjects', 'totals'],
    judge({ stated }, { about, aroundProjects, totals }, report) {
      for (const each of stated.filter((one) => isOfPlan(one, about))) {
        tell(slipsOfStated(each, aroundProjects.summary, listTotals(aroundProjects, totals.project)), report);
      }
    },
  }),
  partOf(meta, 'projects').group({
    each: 'project',
    look: lookAtCost,
    by: () => ['investment'],
    inAnyOrder: true,
    check(notes, report) {
      const rowsWith = new Map<string, number>();
      for (const { unit } of notes) rowsWith.set(unit.text, (rowsWith.get(unit.text) ?? 0) + 1);
      // What is told of the row by itself is not told again.
      const odd = notes.filter(({ unit, slip, huge }) => !slip && !huge && rowsWith.get(unit.text) === 1);
      if (odd.length === 0 || notes.length < 3) return;
      const amounts = notes.map(({ number }) => number).sort((a, b) => a - b);
      for (const { anchor, text, unit, number } of odd) {
        const median = middleWithout(amounts, number);
        if (median <= 0 || number < FAR_ABOVE * median) continue;
        const n = powerInWords(10 ** Math.round(Math.log10(number / median)));
        const other = notes.find((each) => each.number === median);
        const related = other && [{ anchor: other.anchor, text: anotherProject }];
        report(
          'list',
          anchor,
          { a: text, b: writeAmount({ number: new Big(median), unit }), n },
          { ...(related && { related }) },
        );
      }
    },
  }),
];

/** What a project costs, seen by itself, and kept to be seen among the others. */
function lookAtCost(row: Project) {
  const { investment } = row;
  const total = investment?.reading;
  if (investment === undefined || total?.kind !== 'money') return undefined;
  const { text, unit, figure } = total;
  const slip = slipOfFunding(row);
  const huge = figure.number.gte(HUGE);
  return { anchor: investment.anchor, text, unit, slip, huge, number: figure.number.toNumber() };
}

/** The median of sorted numbers without one of them. */
function middleWithout(sorted: readonly number[], one: number): number {
  const at = sorted.indexOf(one);
  const others = sorted.filter((_, index) => index !== at);
  return others[Math.floor(others.length / 2)] ?? 0;
}

function tell(slips: readonly MagnitudeSlip[], report: Report<typeof meta.messages>): void {
  for (const slip of slips) tellOne(slip, fixOf(fixTitle, slip.suspect, slip.mended), report);
}

/** Of a text and a table either may be wrong: to mend the text alone would spread a mistake of the table. */
function tellEither(slip: MagnitudeSlip, report: Report<typeof meta.messages>): void {
  const { suspect, other, factor, mended } = slip;
  const fix = fixOf(fixTitle, suspect, mended);
  const otherwise = fixOf(otherTitle, other, slipOf(other, suspect, factor).mended);
  const fixes = [fix, otherwise].filter((each) => each !== undefined);
  tellOne(slip, fixes[0] && { ...fixes[0], others: fixes.slice(1) }, report);
}

function tellOne(
  { suspect, other, factor }: MagnitudeSlip,
  fix: Fix | undefined,
  report: Report<typeof meta.messages>,
): void {
  const args = { a: suspect.text, b: other.text, n: powerInWords(factor) };
  report('pair', suspect.anchor, args, { related: [{ anchor: other.anchor, text: hereToo }], ...(fix && { fix }) });
}

/** Writes another unit for a number. */
function fixOf(title: Localized, { text, anchor, amount }: Told, mended: string | undefined): Fix | undefined {
  const unit = amount.unit.text;
  const place = placeIn(anchor, unit);
  if (place === undefined || mended === undefined) return undefined;
  return { title, args: { text, unit, mended }, edits: [{ anchor: place, newText: mended }], asked: true };
}

const fixTitle = { zh: '“{unit}”改为“{mended}”', en: 'Replace {unit} by {mended}' };
const otherTitle = { zh: '“{text}”的“{unit}”改为“{mended}”', en: 'Replace {unit} of {text} by {mended}' };
const presentHere = { zh: '现状的数在这里', en: 'The present value is here' };
const anotherProject = { zh: '其他项目的投资，例如这里', en: 'The investment of other projects, for example' };
const hereToo = { zh: '与这里的数相差悬殊', en: 'The other number' };
