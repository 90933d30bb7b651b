import type { TextField } from '../plan/field.ts';
import type { Basis } from '../problems/basis.ts';
import { planRule, type Report } from './rule.ts';

const national: Basis = { kind: 'clause', requirement: 'gbf-2003-100/2.1#joint-authority-national' };
const local: Basis = { kind: 'clause', requirement: 'gbf-2003-100/2.1#joint-authority-local' };

/** That nobody is listed twice no clause says. */
const once: Basis = {
  kind: 'practice',
  text: {
    zh: '印发文件的各部门各列一次',
    en: 'each of the departments that issue a document is listed once',
  },
};

/** Names by which the environmental authorities have gone since 2003. */
const ENVIRONMENT = /环保|环境保护|生态环境/;

/** A lead unit that names several bodies itself. */
const SEVERAL = /[、，,;；]|(?<=[局委厅部办])\s+(?=\S)/;

/** The department that the clause binds at the national level. */
const DEVELOPMENT = /发展改革委|发改委|发展和改革委员会|发展和改革局|发展改革局|国家计委|发展计划委员会/;

/**
 * Governments, those that run an area for them, groups made of several departments, and the offices that issue for
 * them: who joined them is not said in their plans.
 */
const GOVERNMENT = /(?:人民政府|行政公署|管委会|管理委员会|领导小组|指挥部|联席会议)(?:办公厅|办公室)?$/;

const messages = {
  none: {
    zh: '未写明编制部门，请写明牵头单位和会同制定的部门。',
    en: 'No body is named: say which leads, and with which departments the plan is made.',
  },
  nobody: {
    zh: '仅写明一个编制部门，请补充会同制定的部门。',
    en: 'Fewer than two bodies are named: say with which departments the plan is made.',
  },
  environment: {
    zh: '会同部门中未写明生态环境部门，请补充。',
    en: 'The ecology and environment department is not among the joint departments.',
  },
  leads: {
    zh: '“{body}”已是牵头单位，{field}中请删去。',
    en: '“{body}” already leads: take it out of “{field}”.',
  },
  twice: {
    zh: '“{body}”在会同部门中重复，请删去一处。',
    en: '“{body}” stands twice among the joint departments: take one out.',
  },
};

export default planRule({
  id: 'joint-authority',
  severity: {
    none: 'byRequirement',
    nobody: 'byRequirement',
    environment: 'byRequirement',
    leads: 'information',
    twice: 'information',
  },
  presence: true,
  waivable: true,
  fixable: true,
  title: { zh: '会同有关部门制定', en: 'Drawn up together with other departments' },
  basis: [national, local, once],
  messages,
  reads: ['about', 'unfilled', 'profile', 'head'],
  check({ about, unfilled, profile, head }, report) {
    // The clause speaks of 推行规划; other kinds of document are drawn up in their own ways.
    if (!profile.binding || profile.partsRead?.includes('about') === false) return;
    const joint = about?.jointDepartments;
    const blank = about?.unfilled.get('jointDepartments');
    const lead = about?.leadUnit?.text.trim() ?? '';
    const items = joint?.items ?? [];
    reportRepeated(lead, items, report);
    // What could not be read says nothing about who is named there.
    if (unfilled.get('about')?.reason === 'unread' || blank?.reason === 'unread' || (joint?.skipped ?? 0) > 0) return;
    if (GOVERNMENT.test(lead) || SEVERAL.test(lead)) return;
    const others = new Set(items.map(({ text }) => text.trim()).filter((text) => text !== lead));
    const place = joint ?? blank;
    // The one body there is, where the key for the others is not there.
    const anchor =
      place === undefined ? (about?.leadUnit?.anchor ?? about?.keyAnchor ?? head) : (place.keyAnchor ?? head);
    if (profile.national) {
      // Ministries make plans of their own, which the clause does not speak of.
      const bound = lead === '' || DEVELOPMENT.test(lead);
      const lacks = bound && ![...others].some((text) => ENVIRONMENT.test(text));
      if (lacks) report('environment', anchor, {}, { basis: [national] });
    } else if (others.size === 0) report(lead === '' ? 'none' : 'nobody', anchor, {}, { basis: [local] });
  },
});

const field = { inPlan: { zh: '会同部门', en: 'jointDepartments' } };

/** What is named twice: the lead among those who join it, or one of them again. */
function reportRepeated(lead: string, items: readonly TextField[], report: Report<typeof messages>): void {
  const seen = new Set<string>();
  for (const { text, anchor } of items) {
    const body = text.trim();
    if (body === lead) report('leads', anchor, { body, field }, { basis: [once] });
    else if (seen.has(body)) report('twice', anchor, { body }, { basis: [once] });
    seen.add(body);
  }
}
