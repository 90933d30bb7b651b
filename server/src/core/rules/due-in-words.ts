import {
  type DatedEntry,
  datesOfGoal,
  datesOfMeasure,
  datesOfMilestone,
  datesOfPilot,
  datesOfTask,
} from '../plan/dueDates.ts';
import type { TextField } from '../plan/field.ts';
import type { Known } from '../plan/known.ts';
import { type LimitInWords, limitOfGoal, limitsBefore } from '../plan/limitsInWords.ts';
import type { RowKind, Rows } from '../plan/rows.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';
import { dayBefore } from '../values/calendar.ts';
import { partOf, type Report, type Rule } from './rule.ts';

const meta = defineRuleMeta({
  id: 'due-in-words',
  severity: 'warning',
  silencedBy: ['value-impossible', 'due-outside-period'],
  waivable: true,
  title: { zh: '文中的时限与栏目一致', en: 'The text gives the time limit of its row' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '评审时逐条核对任务的说明和完成时限；一项任务有两个时限，考核时无所适从',
        en: 'reviewers compare the words of each task with its time limit; with two limits nobody knows by which it is assessed',
      },
    },
  ],
  messages: {
    later: {
      zh: '文中“{a}”晚于本条时限“{b}”，请统一。',
      en: '“{a}” in the text is later than “{b}”, the time limit of the row: make them agree.',
    },
    goal: {
      zh: '文中“{a}”与完成时限“{b}”不是同一年，请统一。',
      en: '“{a}” in the text and the time limit “{b}” are not of one year: make them agree.',
    },
  },
});

interface Pair {
  readonly message: keyof typeof meta.messages;
  readonly limit: LimitInWords;
  readonly due: { readonly text: string; readonly anchor: Anchor };
}

/**
 * A row whose words name only times behind its own; with one that keeps it, a later one is of what follows. 2029年前 may be
 * the end of 2028.
 */
function laterIn(entry: DatedEntry, texts: readonly (TextField | undefined)[], { values }: Known): Pair | undefined {
  const [due] = [...entry.dates].sort((a, b) => (a.last < b.last ? 1 : -1));
  const limits = due === undefined ? [] : limitsBefore(texts, values);
  const [limit] = limits;
  if (due === undefined || limit === undefined || !limits.every(({ first }) => dayBefore(first) > due.last)) return;
  return { message: 'later', limit, due };
}

function tell({ message, limit, due }: Pair, _: object, report: Report<typeof meta.messages>): void {
  const related = [{ anchor: due.anchor, text: dueHere }];
  report(message, limit.anchor, { a: limit.text, b: due.text }, { related });
}

const dueHere = { zh: '本条时限在这里', en: 'The time limit is here' };

const rowPart = <K extends RowKind>(
  each: K,
  datesOf: (row: Rows[K]) => DatedEntry,
  textsOf: (row: Rows[K]) => readonly (TextField | undefined)[],
): Rule =>
  partOf(meta, each).row({ each, look: (row, known) => laterIn(datesOf(row), textsOf(row), known), judge: tell });

export default [
  partOf(meta, 'goal').plan({
    reads: ['goalsAndTasks', 'known'],
    check({ goalsAndTasks, known }, report) {
      const goals = goalsAndTasks?.form === 'map' ? (goalsAndTasks.value.goals?.items ?? []) : [];
      for (const goal of goals) {
        const [due, ...more] = datesOfGoal(goal).dates;
        const limit = goal.form === 'map' ? limitOfGoal(goal.value.text, known.values) : undefined;
        if (due === undefined || limit === undefined || more.length > 0) continue;
        if (due.first.slice(0, 4) === due.last.slice(0, 4) && due.last.slice(0, 4) !== limit.last.slice(0, 4))
          tell({ message: 'goal', limit, due }, {}, report);
      }
    },
  }),
  rowPart('task', datesOfTask, ({ name, text, deliverables }) => [name, text, ...(deliverables?.items ?? [])]),
  rowPart('measure', datesOfMeasure, ({ name, text }) => [name, text]),
  rowPart('milestone', datesOfMilestone, ({ stage, text, deliverables }) => [
    stage,
    text,
    ...(deliverables?.items ?? []),
  ]),
  rowPart('pilot', datesOfPilot, ({ name, text }) => [name, text]),
];
