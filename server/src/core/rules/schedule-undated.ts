import {
  type DatedEntry,
  datesOfEnterprise,
  datesOfGoal,
  datesOfMeasure,
  datesOfMilestone,
  datesOfPilot,
  datesOfProject,
  datesOfTarget,
  datesOfTask,
} from '../plan/dueDates.ts';
import type { Facts } from '../plan/facts.ts';
import type { Known } from '../plan/known.ts';
import type { RowKind, Rows } from '../plan/rows.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';
import { shortened } from '../text/shortened.ts';
import { contentBasis } from './contentRequirements.ts';
import { quoted } from './quoted.ts';
import { partOf, type Report, type Rule } from './rule.ts';

const sentence = {
  zh: '{name}未明确时间，请补充到年或月。',
  en: '{name} has no definite time: give a year or month.',
};

const meta = defineRuleMeta({
  id: 'schedule-undated',
  severity: 'warning',
  absence: { none: 'none' },
  silentWhenIssued: 'all',
  silencedBy: ['value-unclear', 'content-empty'],
  waivable: true,
  title: { zh: '进度有明确时间', en: 'The schedule has definite times' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '工信部节[2014]273号要求各省的实施计划写明目标、任务、完成时限和措施',
        en: 'in 2014 the ministry of industry asked the provinces for plans with targets, tasks, time limits and measures (工信部节[2014]273号)',
      },
    },
    // That there be a schedule; how precise it is, the clause does not say.
    ...contentBasis('schedule'),
  ],
  messages: { none: sentence, word: sentence },
});

/** What a stage without a name is to do tells which it is; so much of it. */
const LONGEST = 24;

/** A stage that says nothing of its time. */
const untimed = partOf(meta, 'stage').row({
  each: 'milestone',
  look({ stage, id, time, text, deliverables, unfilled, anchor }) {
    const said = [...(deliverables?.items ?? []), text];
    const words = [stage, ...said].map((each) => each?.text ?? '');
    if (time !== undefined || unfilled.has('time') || words.some((each) => TIME.test(each))) return undefined;
    const titled = stage ?? id;
    const shown = titled ?? said.find((each) => each !== undefined);
    return { name: shortened(shown?.text ?? '', LONGEST), anchor: titled?.anchor ?? anchor };
  },
  reads: ['profile', 'contents'],
  judge({ name, anchor }, { profile, contents }, report) {
    const inPart = contents.some((content) => content.name === 'schedule' && content.inPart === true);
    if (!profile.draft && !profile.annual && !inPart) report('none', anchor, { name: quoted(name) });
  },
});

/** The name of a stage, or what it is to produce, may say its time: 启动阶段（2026年）, 每年公布名单. */
const TIME = /(?:19|20)\d\d|二[○〇零]|[“"][一二三四五六七八九十]+五[”"]|每年|每季|每月|长期|常年|持续|全程/;

interface Noted {
  readonly name: string;
  readonly undated: readonly Anchor[];
}

function noted({ name, undated }: DatedEntry): Noted | undefined {
  return undated.length === 0 ? undefined : { name, undated };
}

const judge = (
  { name, undated }: Noted,
  { profile }: Pick<Facts, 'profile'>,
  report: Report<typeof meta.messages>,
): void => {
  if (profile.draft || profile.annual) return;
  for (const anchor of undated) report('word', anchor, { name: quoted(name) });
};

const worded = <K extends RowKind>(each: K, datesOf: (row: Rows[K], known: Known) => DatedEntry): Rule =>
  partOf(meta, each).row({ each, look: (row, known) => noted(datesOf(row, known)), reads: ['profile'], judge });

export default [
  untimed,
  partOf(meta, 'goal').plan({
    reads: ['profile', 'goalsAndTasks'],
    check({ goalsAndTasks, ...facts }, report) {
      const goals = goalsAndTasks?.form === 'map' ? goalsAndTasks.value.goals?.items : undefined;
      for (const note of (goals ?? []).flatMap((goal) => noted(datesOfGoal(goal)) ?? [])) judge(note, facts, report);
    },
  }),
  worded('target', (row, { values }) => datesOfTarget(row, values)),
  worded('task', datesOfTask),
  worded('measure', datesOfMeasure),
  worded('milestone', datesOfMilestone),
  worded('enterprise', datesOfEnterprise),
  worded('project', datesOfProject),
  worded('pilot', datesOfPilot),
];
