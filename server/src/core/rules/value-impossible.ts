import { isTooLong, LONGEST_PERIOD, yearOf, yearOfDay } from '../plan/headFacts.ts';
import type { Fix } from '../problems/problem.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { placeIn } from '../text/placeIn.ts';
import { type Impossibility, impossibilities, impossibilityOf } from '../values/impossible.ts';
import { swapped } from '../values/swapped.ts';
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
