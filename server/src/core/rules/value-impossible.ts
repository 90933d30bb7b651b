import { isTooLong, LONGEST_PERIOD, yearOf, yearOfDay } from '../plan/headFacts.ts';
import { baseOf, targetFigures } from '../plan/targetFigures.ts';
import type { Fix } from '../problems/problem.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { placeIn } from '../text/placeIn.ts';
import { isExact } from '../values/amount.ts';
import { type Impossibility, impossibilities, impossibilityOf } from '../values/impossible.ts';
import { swapped } from '../values/swapped.ts';
import type { ChangeValue, Value } from '../values/value.ts';
import { restingOn } from './factMark.ts';
import { partOf } from './rule.ts';

const words = { zh: '“{value}”有误：{why}，请更正。', en: '“{value}” is not possible: {why}.' };

const meta = defineRuleMeta({
  id: 'value-impossible',
  severity: { impossible: 'error', baseYear: 'warning' },
  silencedBy: ['value-unclear'],
  waivable: true,
  fixable: true,
  title: { zh: '数值和日期成立', en: 'Numbers and dates are possible' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '比率不超过100%，日期在日历上，先后不颠倒；已公布的规划没有例外',
        en: 'shares are not above 100%, dates are on the calendar, ends come after beginnings; no published plan has it otherwise',
      },
    },
  ],
  messages: { impossible: words, baseYear: words },
});

export default [
  partOf(meta, 'value').value({
    look({ reading, anchor, indicator, field, owner }, { values }) {
      // How far a task is done (完成值) may exceed 100%, and −8% may be how far something changes.
      const level = owner === 'progressEntry' || changes.has(field) ? undefined : indicator;
      const tooLong = owner === 'about' && isTooLong(reading);
      const why: Why | undefined = tooLong ? 'tooLong' : impossibilityOf(reading, level);
      if (why === undefined) return undefined;
      const kind = 'first' in reading ? 'period' : reading.kind === 'money' ? 'money' : 'quantity';
      const text = why === 'reversed' ? swapped(reading, kind, values) : undefined;
      return {
        text: reading.text,
        why,
        anchor,
        swapped: text,
        fact: why === 'overWhole' ? indicator?.measure : undefined,
      };
    },
    judge({ text, why, anchor, swapped, fact }, _, report) {
      const place = swapped === undefined ? undefined : placeIn(anchor, text);
      const fix: Fix | undefined = place && {
        title: swapTitle,
        args: { text, swapped: swapped ?? '' },
        edits: [{ anchor: place, newText: swapped ?? '' }],
      };
      const args = { value: text, why: why === 'tooLong' ? tooLong : impossibilities[why] };
      report('impossible', anchor, args, { ...restingOn(fact), ...(fix && { fix }) });
    },
  }),
  partOf(meta, 'baseYear').plan({
    reads: ['about', 'baseYear', 'periods'],
    check({ about, baseYear, periods: [period, inTitle] }, report) {
      const written = about?.baseYear;
      // Which period it is held against is open as long as the title gives another.
      if (written === undefined || baseYear?.year === undefined || period === undefined || inTitle) return;
      const [first, last] = [yearOfDay(period.first), yearOfDay(period.last)];
      const args = { value: written.text };
      if (baseYear.year >= last) report('impossible', written.anchor, { ...args, why: notBefore(last) });
      else if (baseYear.year > first) report('baseYear', written.anchor, { ...args, why: behind(first) });
    },
  }),
  partOf(meta, 'points').row({
    each: 'target',
    look(row, known) {
      const figures = targetFigures(row, known);
      const rise = [figures?.change, figures?.target].find((figure) => isRiseInPoints(figure?.value));
      return figures && rise && !figures.facts.mayExceedWhole ? { figures, rise } : undefined;
    },
    reads: ['presentFigures', 'baseYear', 'scope'],
    judge({ figures, rise: { value, anchor } }, { presentFigures, baseYear }, report) {
      const base = baseOf(figures, presentFigures, baseYear?.year);
      if (base?.value.kind !== 'share' || !isExact(base.value) || !isRiseInPoints(value)) return;
      if (!base.value.figure.number.plus(value.figure.number).gt(1)) return;
      const why = {
        zh: `比现状${base.value.text}提高这么多，超过100%`,
        en: `so much above ${base.value.text} is more than 100%`,
      };
      report('impossible', anchor, { value: value.text, why }, { related: [{ anchor: base.anchor, text: baseHere }] });
    },
  }),
  partOf(meta, 'words').prose({
    look(piece) {
      if (!/[1-9]\d\d(?:\.\d+)?%/.test(piece.text)) return undefined;
      const parts = piece.sentences.flatMap((sentence) =>
        [...sentence.text.matchAll(PART_OF_WHOLE)].map(({ 1: before = '', 2: text = '', index }) => {
          const start = index + before.length;
          return { text, anchor: piece.placeOf(sentence, start, start + text.length) };
        }),
      );
      return parts.length === 0 ? undefined : { parts };
    },
    judge({ parts }, _, report) {
      for (const { text, anchor } of parts)
        report('impossible', anchor, { value: text, why: impossibilities.overWhole });
    },
  }),
  partOf(meta, 'targetYear').row({
    each: 'target',
    look({ by, baseline }) {
      const year = yearOf(by?.reading);
      if (by === undefined || year === undefined) return undefined;
      const own = yearOf(baseline?.form === 'map' ? baseline.value.year?.reading : baseline?.value.reading);
      return { year, own, text: by.text, anchor: by.anchor };
    },
    reads: ['baseYear', 'period'],
    judge({ year, own, text, anchor }, { baseYear, period }, report) {
      // A base year behind the beginning of the plan is told of where it stands.
      const late = period !== undefined && (baseYear?.year ?? 0) > yearOfDay(period.first);
      const base = own ?? (late ? undefined : baseYear?.year);
      if (base !== undefined && year <= base) report('impossible', anchor, { value: text, why: notAfter(base) });
    },
  }),
];

/** 提高55个百分点以上. */
const isRiseInPoints = (value: Value | undefined): value is ChangeValue =>
  value?.kind === 'change' && value.by === 'points' && value.direction === 'increase' && !isAtMost(value);
const isAtMost = ({ bound, approximate }: ChangeValue): boolean =>
  approximate || bound === 'atMost' || bound === 'below';

/** 占全市的115%, and 约115%的企业: parts of a whole. What is done beyond a plan has no such words. */
const PART_OF_WHOLE =
  /(占[^，。；、比\d]{0,16}?(?:的|比重|比例)?|(?:^|[，；：]|[约有近])(?=[^，；]{0,8}%的[^，；。、%]{0,6}(?:企业|产能|项目|园区|设备|机组|锅炉|废水|固体废物)))((?<![\d.])(?!100(?:\.0+)?%)[1-9]\d\d(?:\.\d+)?%)/g;

const baseHere = { zh: '现状的数在这里', en: 'The present value is here' };

type Why = Impossibility | 'tooLong';

/** Fields in which a number in per cent is a change. */
const changes: ReadonlySet<string> = new Set(['change', 'netReduction', 'grossReduction']);

const tooLong = { zh: `规划期超过${LONGEST_PERIOD}年`, en: `a plan is not for more than ${LONGEST_PERIOD} years` };
const notBefore = (year: number) => ({
  zh: `基准年不早于规划期末（${year}年）`,
  en: `it is not before the end, ${year}`,
});
const behind = (year: number) => ({
  zh: `基准年晚于规划期第一年（${year}年）`,
  en: `it is behind the first year, ${year}`,
});
const notAfter = (year: number) => ({
  zh: `目标年不晚于基准年（${year}年）`,
  en: `it is not behind the base year, ${year}`,
});

const swapTitle = { zh: '“{text}”改为“{swapped}”', en: 'Replace {text} by {swapped}' };
