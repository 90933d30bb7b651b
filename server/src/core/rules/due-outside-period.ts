import {
  type DatedEntry,
  type DueDate,
  datesOfEnterprise,
  datesOfGoal,
  datesOfMeasure,
  datesOfMilestone,
  datesOfPilot,
  datesOfTarget,
  datesOfTask,
} from '../plan/dueDates.ts';
import { timesAheadIn } from '../plan/earlierTimes.ts';
import type { Facts } from '../plan/facts.ts';
import { type Days, yearOfDay } from '../plan/headFacts.ts';
import type { Known } from '../plan/known.ts';
import type { RowKind, Rows } from '../plan/rows.ts';
import type { Fix } from '../problems/problem.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';
import { placeIn } from '../text/placeIn.ts';
import { shortened } from '../text/shortened.ts';
import { readTimePart } from '../values/dates.ts';
import { periodHere } from './relatedTexts.ts';
import { partOf, type Report, type Rule } from './rule.ts';

const meta = defineRuleMeta({
  id: 'due-outside-period',
  severity: { outside: 'warning', beyond: 'information', past: 'warning', words: 'information' },
  silencedBy: ['value-impossible'],
  // Every time of an issued plan passes.
  silentWhenIssued: ['past', 'words'],
  waivable: true,
  fixable: true,
  title: { zh: '时限在规划期内且未过期', en: 'Times lie within the period and ahead' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '进度是为规划期安排的：《大气污染防治行动计划》（国发〔2013〕37号）为2013—2017年，时限都在其间（2015年、2016年、2017年）',
        en: 'a plan schedules its own period: the limits of the air plan for 2013—2017 (国发〔2013〕37号) lie in 2015, 2016 and 2017',
      },
    },
  ],
  messages: {
    outside: {
      zh: '“{item}”的时限{date}不在规划期{period}内，请核对。',
      en: '{date} of “{item}” is outside the plan’s period {period}.',
    },
    beyond: {
      zh: '“{item}”的时间{date}超出规划期{period}，请核对。',
      en: '{date} of “{item}” runs past the plan’s period {period}.',
    },
    past: {
      zh: '“{item}”的完成时限（{date}）已过，如系沿用旧稿，请更新。',
      en: '{date} of “{item}” has passed: bring it up to date if it comes from an older text.',
    },
    words: {
      zh: '“{date}”早于规划期{period}，如系沿用旧稿，请更新。',
      en: '“{date}” is before the plan’s period {period}: bring it up to date if it comes from an older text.',
    },
  },
});

interface Noted {
  readonly item: string;
  /** It speaks of what is done after the end of a period. */
  readonly closes: boolean;
  readonly outlook: boolean;
  readonly dates: readonly DueDate[];
}

/** A goal is a sentence; so much of it tells which. */
const LONGEST = 24;

function noted({ name, words, dates }: DatedEntry): Noted | undefined {
  if (dates.length === 0 || words.includes('已完成')) return undefined;
  return {
    item: shortened(name, LONGEST),
    closes: /总结|评估|验收|考核|公布|报告/.test(words),
    outlook: /展望|远景/.test(words),
    dates,
  };
}

const reads = ['periods', 'baseYear', 'asOf', 'about'] as const;

function judge(
  { item, closes, outlook, dates }: Noted,
  { periods, baseYear, asOf, about }: Pick<Facts, (typeof reads)[number]>,
  report: Report<typeof meta.messages>,
): void {
  const [period, other] = periods;
  for (const { text, anchor, first, last, span, yearly } of dates) {
    const args = { item: item === '' ? text : item, date: text };
    const ofBase = yearly?.level === true && Number(first.slice(0, 4)) === baseYear?.year;
    const mayBeAfter = ({ last: end }: Days): boolean => outlook || (closes && last <= yearLater(end));
    const isOutside = (days: Days): boolean => (first > days.last ? !mayBeAfter(days) : last < days.first && !ofBase);
    const isBeyond = (days: Days): boolean => span === true && last > days.last && !mayBeAfter(days);
    const outside = periods.every(isOutside);
    if (period !== undefined && (outside || periods.every(isBeyond))) {
      const written = about?.period;
      const related = written && [{ anchor: written.anchor, text: periodHere }];
      const fix =
        outside && other === undefined && first > period.last && !yearly ? clamped(anchor, first, period) : undefined;
      const extras = { ...(related && { related }), ...(fix && { fix }) };
      report(outside ? 'outside' : 'beyond', anchor, { ...args, period: written?.text ?? '' }, extras);
    } else if (last < asOf && !ofBase) report('past', anchor, args);
  }
}

/** Whether 展望年 names a year. */
const isOutlook = (year: string, about: Facts['about']): boolean =>
  about?.outlookYears?.items.some(({ text }) => text.includes(year)) === true;

/**
 * Whether the goals speak of a year: 到2030年, “十五五”末. A plan up to 2027 may repeat what holds for 2030, and one for a
 * single year what the five years are to bring.
 */
function isYearOfGoals(year: number, content: Facts['goalsAndTasks']): boolean {
  if (content?.form !== 'map') return false;
  const { summary, goals } = content.value;
  const texts = [summary, ...(goals?.items ?? []).map((goal) => (goal.form === 'text' ? goal.value : goal.value.text))];
  return texts.some((text) => text !== undefined && (text.text.includes(`${year}年`) || endsPlanIn(text.text, year)));
}

/** “十五五”期间 and its end are in the year in which that plan ends. */
const endsPlanIn = (words: string, year: number): boolean =>
  [...words.matchAll(/“[一二三四五六七八九十]{1,2}五”/g)].some(
    ([name]) => readTimePart(`${name}末`)?.last.slice(0, 4) === String(year),
  );

const yearLater = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** The last year of the period in place of a later one, where that is the whole of the year. */
function clamped(anchor: Anchor, first: string, { last }: Days): Fix | undefined {
  const year = placeIn(anchor, first.slice(0, 4));
  if (year === undefined || !last.endsWith('12-31')) return undefined;
  return {
    title: { zh: '将{old}年改到规划期末（{new}年）', en: 'Bring {old} to the end of the period, {new}' },
    args: { old: first.slice(0, 4), new: last.slice(0, 4) },
    edits: [{ anchor: year, newText: last.slice(0, 4) }],
    // What lies outside may be the period.
    asked: true,
  };
}

const rowPart = <K extends RowKind>(each: K, datesOf: (row: Rows[K], known: Known) => DatedEntry): Rule =>
  partOf(meta, each).row({ each, look: (row, known) => noted(datesOf(row, known)), reads, judge });

export default [
  partOf(meta, 'goal').plan({
    reads: [...reads, 'goalsAndTasks'],
    check({ goalsAndTasks, ...facts }, report) {
      const goals = goalsAndTasks?.form === 'map' ? goalsAndTasks.value.goals?.items : undefined;
      for (const note of (goals ?? []).flatMap((goal) => noted(datesOfGoal(goal)) ?? [])) judge(note, facts, report);
    },
  }),
  partOf(meta, 'words').prose({
    look(piece, { values }) {
      const times = timesAheadIn(piece, values);
      return times.length === 0 ? undefined : { times };
    },
    reads: ['periods', 'about'],
    judge({ times }, { periods, about }, report) {
      const written = about?.period;
      if (written === undefined || periods.length === 0) return;
      const related = [{ anchor: written.anchor, text: periodHere }];
      for (const { text, last, anchor } of times)
        if (periods.every(({ first }) => last < first))
          report('words', anchor, { date: text.replace(/[“”"]/g, ''), period: written.text }, { related });
    },
  }),
  partOf(meta, 'target').row({
    each: 'target',
    look: (row, { values }) => noted(datesOfTarget(row, values)),
    reads: [...reads, 'goalsAndTasks'],
    judge(note, { goalsAndTasks, ...facts }, report) {
      // A year that 展望年 or the goals name, too, is meant.
      const isMeant = ({ first }: DueDate): boolean =>
        isOutlook(first.slice(0, 4), facts.about) || isYearOfGoals(yearOfDay(first), goalsAndTasks);
      judge({ ...note, dates: note.dates.filter((each) => !isMeant(each)) }, facts, report);
      judge({ ...note, outlook: true, dates: note.dates.filter(isMeant) }, facts, report);
    },
  }),
  rowPart('task', datesOfTask),
  rowPart('measure', datesOfMeasure),
  rowPart('milestone', datesOfMilestone),
  rowPart('enterprise', datesOfEnterprise),
  rowPart('pilot', datesOfPilot),
];
