import type { Task } from '../plan/planTypes.generated.ts';
import { anyServes } from '../plan/serving.ts';
import { numbersIn } from '../values/prose/numbers.ts';
import { sentencesOf } from '../values/prose/sentences.ts';
import type { ValueReader } from '../values/readValue.ts';
import { isMeasured } from '../values/value.ts';
import { quoted } from './quoted.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'task-orphan',
  severity: 'hint',
  presence: true,
  absence: true,
  silentWhenIssued: 'all',
  waivable: true,
  title: { zh: '任务写明对应指标', en: 'Tasks are linked to targets' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '工信部节[2014]273号要求各省的实施计划把目标、任务、完成时限和措施写在一起',
        en: 'in 2014 the ministry of industry asked the provinces for targets, tasks, time limits and measures together (工信部节[2014]273号)',
      },
    },
  ],
  messages: {
    alone: {
      zh: '{name}未写明对应指标，请补充或说明。',
      en: '{name} is linked to no target: link it or say why.',
    },
  },
  each: 'task',
  look(row, { values }) {
    const { name, id, field, targets, unfilled, anchor } = row;
    if (field?.value !== 'industry' || targets !== undefined || unfilled.has('targets')) return undefined;
    if (name === undefined || SUPPORTING.test(name.text) || !hasNumber(row, values)) return undefined;
    const shown = id ?? name;
    return { name: name.text, anchor: shown.anchor ?? anchor };
  },
  reads: ['totals', 'profile'],
  judge({ name, anchor }, { totals, profile }, report) {
    const isRead = profile.partsRead?.includes('goalsAndTasks') !== false;
    if (isRead && totals.target !== undefined && anyServes(totals)) report('alone', anchor, { name: quoted(name) });
  },
});

/** What helps all targets, and none in particular. */
const SUPPORTING = /宣传|培训|制度|机制|组织(?:领导|保障)|保障|考核/;

/** Whether a task says how much: 30家, 12台; days and years do not count. */
function hasNumber({ name, text, deliverables, count, scale }: Task, values: ValueReader): boolean {
  if (count !== undefined && isMeasured(count.reading)) return true;
  if (scale !== undefined) return true;
  return [name, text, ...(deliverables?.items ?? [])].some(
    (each) => each !== undefined && sentencesOf(each.text).some((sentence) => numbersIn(sentence, values).length > 0),
  );
}
