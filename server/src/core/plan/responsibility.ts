import type { Measure, PlanFile, Task } from './planTypes.generated.ts';

/** 各项任务由市发展改革委统筹推进. */
const FOR_ALL = /(?:各项|所有|全部|上述|以上)任务[^。；]{0,6}由[^。；]{2,40}(?:统筹|负责|牵头)/;
/** 任务分工见附件1. */
const TABLE = /分工[^。；]{0,10}附[件表]|附[件表][^。；]{0,10}分工/;

/** How a plan as a whole says who does its tasks: a table among the annexes, or one body for all of them. */
export function assignedIn({ annexes, goalsAndTasks }: PlanFile): 'table' | 'all' | undefined {
  const goals = goalsAndTasks?.form === 'map' ? goalsAndTasks.value : undefined;
  const text = (goals?.summary?.text ?? '').replace(/\s/g, '');
  if (goals?.responsibility !== undefined || FOR_ALL.test(text)) return 'all';
  const table = annexes?.items.some(({ kind }) => kind?.value === 'taskTable') === true || TABLE.test(text);
  return table ? 'table' : undefined;
}

/** Whether a row says who is responsible: a task for itself, a measure for all tasks. */
export function saysWhoLeads(kind: string, row: object): boolean {
  if (kind === 'task') return ((row as Task).lead ?? (row as Task).responsible) !== undefined;
  return kind === 'measure' && FOR_ALL.test((row as Measure).text?.text.replace(/\s/g, '') ?? '');
}
