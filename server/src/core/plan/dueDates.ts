import type { Anchor } from '../text/anchor.ts';
import { dayBefore } from '../values/calendar.ts';
import type { ValueReader } from '../values/readValue.ts';
import type { Value } from '../values/value.ts';
import type { TextField, ValueForms } from './field.ts';
import type { Days } from './headFacts.ts';
import type {
  BaselineChoice,
  Enterprise,
  GoalChoice,
  Measure,
  Milestone,
  Pilot,
  Project,
  Target,
  Task,
} from './planTypes.generated.ts';

/** A time by which something is to be done, as whole days. */
export interface DueDate extends Days {
  readonly text: string;
  readonly anchor: Anchor;
  /** True of a time from one day to another; else it is one by which. */
  readonly span?: true;
  /** Of a year of 年度目标, which is a key: whether what stands there is a level, and no change. */
  readonly yearly?: { readonly level: boolean };
}

/** An entry of the plan that says when something is to be done. */
export interface DatedEntry {
  /** What the entry is called; nothing where it has no name. */
  readonly name: string;
  /** All its words, for who asks what the entry speaks of. */
  readonly words: string;
  readonly dates: readonly DueDate[];
  /** Where it has a word in the place of a time: 待定, 适时. */
  readonly undated: readonly Anchor[];
}

/** 完成时限 of a goal of 总体目标. */
export const datesOfGoal = (goal: GoalChoice): DatedEntry =>
  goal.form === 'text'
    ? entryOf([goal.value], [])
    : entryOf([goal.value.text, goal.value.criterion, goal.value.note], [goal.value.due]);

/** 目标年 and the years of 年度目标, without the one that its baseline is of and that gives its level. */
export function datesOfTarget(row: Target, values: ValueReader): DatedEntry {
  const { name, id, accounting, sentence, note, by, yearly, baseline } = row;
  const base = baseYearIn(baseline);
  const years = (yearly?.entries ?? []).flatMap(({ key: { text, anchor }, value }): DueDate[] => {
    // What has changed by a year begins with no change; a level may begin with the baseline.
    const level = value.reading.kind !== 'change';
    if (level && text === base) return [];
    return dueIn({ text, reading: values.read('date', text), anchor }).map((each) => ({ ...each, yearly: { level } }));
  });
  const { dates, ...entry } = entryOf([name ?? id, accounting, sentence, note], [by]);
  return { ...entry, dates: [...dates, ...years] };
}

/** 完成时限 and 起止时间 of a task. */
export const datesOfTask = ({ name, id, text, deliverables, note, due, period }: Task): DatedEntry =>
  entryOf([name ?? id, text, ...(deliverables?.items ?? []), note], [due, period]);

/** 完成时限 of a measure. */
export const datesOfMeasure = ({ name, id, text, note, due }: Measure): DatedEntry =>
  entryOf([name ?? id, text, note], [due]);

/** 时间 of a stage. */
export const datesOfMilestone = ({ stage, id, deliverables, text, note, time }: Milestone): DatedEntry =>
  entryOf([stage ?? id, ...(deliverables?.items ?? []), text, note], [time]);

/** 完成时限 of the audit of an enterprise. */
export const datesOfEnterprise = ({ name, id, audit }: Enterprise): DatedEntry =>
  entryOf([name ?? id, audit?.note], [audit?.due]);

/** 完成时限 and 起止时间 of a pilot. */
export const datesOfPilot = ({ name, id, text, note, due, period }: Pilot): DatedEntry =>
  entryOf([name ?? id, text, note], [due, period]);

/** 建设起止年限 of a project. */
export const datesOfProject = ({ name, id, note, period }: Project): DatedEntry =>
  entryOf([name ?? id, note], [period]);

function entryOf(words: readonly (TextField | undefined)[], dates: readonly (Dated | undefined)[]): DatedEntry {
  const texts = words.flatMap((each) => each?.text ?? []);
  return {
    name: texts[0] ?? '',
    words: texts.join('\n'),
    dates: dates.flatMap((each) => (each === undefined ? [] : dueIn(each))),
    undated: dates.flatMap((each) => (each !== undefined && isLeftOpen(each.reading) ? [each.anchor] : [])),
  };
}

const isLeftOpen = (reading: Value): boolean => reading.kind === 'deferred' && reading.how === 'open';

type Dated = Pick<ValueForms, 'text' | 'reading' | 'anchor'>;

/** The days that are certainly meant; none for what recurs, is settled later or is only about then. */
function dueIn({ text, reading, anchor }: Dated): DueDate[] {
  if ((reading.kind !== 'date' && reading.kind !== 'span') || reading.impossible !== undefined) return [];
  const { first, last } = reading;
  if (reading.kind === 'span') return [{ text, anchor, first, last, span: true }];
  if (reading.bound === 'asOf' || reading.bound === 'around') return [];
  // 2031年前 may be the end of 2030, and 2031年6月前 that of May.
  const before = reading.remarks.some(({ reason }) => reason === 'before-year' || reason === 'before-month');
  return [
    {
      text,
      anchor,
      first: before ? dayBefore(first) : first,
      last: reading.bound === 'from' ? NEVER : last,
    },
  ];
}

/** A day after all days: the last of what has a beginning and no end (2026年起). */
export const NEVER = '9999-12-31';

/** The year that a baseline says it is of, as it is written. */
function baseYearIn(baseline: BaselineChoice | undefined): string | undefined {
  const year = baseline?.form === 'map' ? baseline.value.year?.text : baseline?.value.text;
  return year?.replace(/年$/, '');
}
