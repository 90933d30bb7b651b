import type { TextField } from '../plan/field.ts';
import type { RowKind } from '../plan/rows.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { isStandIn } from '../values/standIns.ts';
import { insertKeyBehind } from './insertKey.ts';
import { quoted } from './quoted.ts';
import { partOf, type Rule } from './rule.ts';

const meta = defineRuleMeta({
  id: 'task-lead',
  severity: 'warning',
  presence: true,
  absence: { nobody: 'many' },
  silentWhenIssued: 'all',
  waivable: true,
  fixable: true,
  title: { zh: '任务有责任单位', en: 'Somebody is responsible for each task' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《水污染防治行动计划》（国发〔2015〕17号）每项任务都写明由谁牵头、谁参与',
        en: 'the water plan (国发〔2015〕17号) ends each task with the bodies that lead it and take part',
      },
    },
  ],
  messages: {
    nobody: {
      zh: '{name}未明确责任单位，请补充牵头单位。',
      en: '{name} has no body responsible for it: name the lead.',
    },
    many: {
      zh: '{n}项任务未明确责任单位，请补充，或附分工表。',
      en: '{n} tasks name no body: add them or annex a table.',
    },
    vague: {
      zh: '“{lead}”不是具体单位，请明确牵头单位。',
      en: '“{lead}” is no particular body: say who leads.',
    },
  },
});

const unled = partOf(meta).row({
  each: 'task',
  look({ name, id, text, lead, responsible, unfilled, anchor }) {
    const named = [name?.text, text?.text].some((words) => words !== undefined && saysWho(words));
    const isLeft = unfilled.has('lead') || unfilled.has('responsible');
    if (lead !== undefined || responsible !== undefined || isLeft || named) return undefined;
    const titled = name ?? id;
    return { name: titled?.text ?? '', anchor: titled?.anchor ?? anchor, after: titled };
  },
  reads: ['tasksAssigned', 'totals'],
  judge({ name, anchor, after }, { tasksAssigned, totals }, report) {
    if (tasksAssigned === 'all' || (totals.measure?.leading ?? 0) > 0) return;
    if (tasksAssigned === 'table' && totals.task?.leading === 0) return;
    const edit = after && insertKeyBehind(after, { zh: '牵头单位', en: 'lead' });
    report('nobody', anchor, { name: quoted(name) }, edit && { fix: { title: fixTitle, edits: [edit] } });
  },
});

const fixTitle = { zh: '补充“牵头单位”', en: 'Add the key for the lead' };

/** A body by the last characters of its name. */
const BODY = /[\u4e00-\u9fff]{2,}(?:部|委|委员会|局|厅|署|办|办公室|中心|政府|管委会|公司|集团|协会|院|发改|工信)/;
const NOBODY = /^(?:各|各级)?(?:有关|相关|责任)?(?:部门|单位)(?:按|负责|牵头|$)/;

/** Brackets that are not inside of others: （市水务局牵头，各区、县（市）政府负责）, 〔…〕. */
const NOTE = /[（(〔【]((?:[^（()）〔〕【】]|[（(][^（()）]*[）)])*)[）)〕】]/g;

/** Whether a text says in its last brackets, at its end or behind 责任单位： which body is responsible. */
function saysWho(text: string): boolean {
  const words = text.replace(/\s/g, '');
  const last =
    words
      .replace(/[。.]$/, '')
      .split(/[。；]/)
      .at(-1) ?? '';
  const brackets = [...words.matchAll(NOTE)].at(-1)?.[1] ?? '';
  const labelled = /(?:牵头|责任|负责|主办)(?:单位|部门)[:：].*/.exec(words)?.[0] ?? '';
  const end = /(?:负责|牵头|参与|配合)$/.test(last) ? last : '';
  return [brackets, end, labelled].some(
    (note) => /负责|牵头|(?:责任|主办)(?:单位|部门)/.test(note) && BODY.test(note) && !NOBODY.test(note),
  );
}

const vague = (each: RowKind & ('task' | 'measure' | 'milestone' | 'pilot' | 'project' | 'enterprise')): Rule =>
  partOf(meta, each).row({
    each,
    look: ({ lead }: { readonly lead?: TextField }, { values }) =>
      lead !== undefined && (values.words.namesNoBody(lead.text) || isStandIn(lead.text))
        ? { lead: lead.text, anchor: lead.anchor }
        : undefined,
    judge: ({ lead, anchor }, _, report) => report('vague', anchor, { lead }),
  });

export default [
  unled,
  vague('task'),
  vague('measure'),
  vague('milestone'),
  vague('pilot'),
  vague('project'),
  vague('enterprise'),
];
