import type { Content } from '../plan/contents.ts';
import type { GoalsAndTasksChoice, Task } from '../plan/planTypes.generated.ts';
import { anyServes, anyWaits } from '../plan/serving.ts';
import type { Totals } from '../plan/totals.ts';
import type { ProblemExtras, TextEdit } from '../problems/problem.ts';
import { appendTo, insertKeyBehind } from './insertKey.ts';
import { quoted } from './quoted.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'target-orphan',
  severity: 'warning',
  presence: true,
  absence: true,
  silentWhenIssued: 'all',
  silencedBy: ['id-duplicate'],
  waivable: true,
  fixable: true,
  title: { zh: '指标有任务支撑', en: 'Something works toward each target' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '工信部节[2014]273号要求各省的实施计划把目标、任务、完成时限和措施写在一起；规划实施情况按指标逐项考核',
        en: 'in 2014 the ministry of industry asked the provinces for targets, tasks, time limits and measures together (工信部节[2014]273号); implementation is audited target by target',
      },
    },
  ],
  messages: {
    alone: {
      zh: '{name}未明确任务、措施或项目支撑，请补充。',
      en: 'Nothing in the plan works toward {name}: add or link a task, measure or project.',
    },
  },
  each: 'target',
  look({ name, id, anchor }, { values }) {
    const background = name !== undefined && values.words.isEndOf('background', name.text.trim());
    if (background) return undefined;
    const shown = id ?? name;
    return { name: (name ?? id)?.text ?? '', id: id?.text.trim(), anchor: shown?.anchor ?? anchor };
  },
  names: ({ id }) => (id === undefined ? [] : [id, ...partsOf(id).flat()]),
  reads: ['definedIds', 'referencedIds', 'totals', 'contents', 'targetsAstray', 'goalsAndTasks'],
  judge({ name, id, anchor }, { definedIds, referencedIds, totals, contents, targetsAstray, goalsAndTasks }, report) {
    // What is told of a link that leads nowhere, or has still to be made, may be all there is to mend.
    if (targetsAstray || !anyServes(totals) || anyWaits(totals) || !isJudgeable(contents, totals)) return;
    const isServed = (target: string) => referencedIds.has('target', target);
    if (id !== undefined && (isServed(id) || partsOf(id).some(areServed))) return;
    report('alone', anchor, { name: quoted(name) }, id === undefined ? {} : fixOf(id, name, goalsAndTasks));

    function areServed(series: readonly string[]): boolean {
      const parts = series.filter((part) => definedIds.has('target', part));
      return parts.length > 0 && parts.every(isServed);
    }
  },
});

/** Tasks, key contents or measures are written out, and not only in part: one of them is enough to judge by. */
function isJudgeable(contents: readonly Content[], totals: Totals): boolean {
  const isWhole = (name: Content['name']) =>
    contents.some((content) => content.name === name && content.state === 'written' && content.inPart !== true);
  return (isWhole('goalsAndTasks') && totals.task !== undefined) || isWhole('keyContents') || isWhole('measures');
}

/** The ids that parts of a target have where M1 is divided into M1-1, M1-2 or M1.1, M1.2. */
const partsOf = (id: string): readonly (readonly string[])[] =>
  ['-', '.'].map((sign) => Array.from({ length: 9 }, (_, at) => `${id}${sign}${at + 1}`));

/** A plan has not many tasks, and whoever looks for the one that serves a target looks at these. */
const LOOKED_AT = 50;

/** The id among those that a task serves: the one that speaks most like the target, else the first. */
function fixOf(id: string, target: string, goalsAndTasks: GoalsAndTasksChoice | undefined): ProblemExtras {
  const tasks = goalsAndTasks?.form === 'map' ? (goalsAndTasks.value.tasks?.items ?? []) : [];
  const [task] = tasks
    .slice(0, LOOKED_AT)
    .map((each) => ({ each, alike: alikeness(target, `${each.name?.text ?? ''}${each.text?.text ?? ''}`) }))
    .sort((a, b) => b.alike - a.alike);
  const edit = task && editOf(task.each, id);
  if (edit === undefined) return {};
  const title = { zh: '在“{task}”的“{field}”中加入{id}', en: 'Add {id} to “{field}” of “{task}”' };
  const args = { task: task?.each.name?.text ?? '', field: { inPlan: FIELD }, id };
  // Another task may be the one that serves it.
  return { fix: { title, args, edits: [edit], asked: true } };
}

const FIELD = { zh: '对应指标', en: 'targets' };

function editOf({ name, targets }: Task, id: string): TextEdit | undefined {
  if (targets !== undefined) return appendTo(targets, id);
  const key = name && insertKeyBehind(name, FIELD);
  return key && { ...key, newText: `${key.newText.trimEnd()} [${id}]` };
}

/** How many pairs of neighbouring characters of one text the other has. */
const alikeness = (a: string, b: string): number =>
  [...a].filter((_, at) => at + 1 < a.length && b.includes(a.slice(at, at + 2))).length;
