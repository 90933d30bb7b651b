import type { Basis } from '../problems/basis.ts';
import { planRule } from './rule.ts';

const national: Basis = { kind: 'clause', requirement: 'gbf-2003-100/2.1#joint-authority-national' };
const local: Basis = { kind: 'clause', requirement: 'gbf-2003-100/2.1#joint-authority-local' };

/** Names by which the environmental authorities have gone since 2003. */
const ENVIRONMENT = /环保|环境保护|生态环境/;

/** A lead unit that names several bodies itself. */
const SEVERAL = /[、，,;；]|(?<=[局委厅部办])\s+(?=\S)/;

export default planRule({
  id: 'joint-authority',
  severity: 'byRequirement',
  presence: true,
  waivable: true,
  title: { zh: '会同有关部门制定', en: 'Drawn up together with other departments' },
  basis: [national, local],
  messages: {
    nobody: {
      zh: '没有写会同哪些部门制定。请写明会同制定的部门',
      en: 'No joint departments are named. Say with which departments the plan is made',
    },
    environment: {
      zh: '会同部门里没有生态环境（环保）部门。国家一级的规划请写上',
      en: 'The joint departments do not include the ecology and environment department, as a national plan should',
    },
  },
  reads: ['about', 'unfilled', 'profile', 'head'],
  check({ about, unfilled, profile, head }, report) {
    // The clause speaks of 推行规划; other kinds of document are drawn up in their own ways.
    if (!profile.binding || profile.partsRead?.includes('about') === false) return;
    const joint = about?.jointDepartments;
    const blank = about?.unfilled.get('jointDepartments');
    // What could not be read says nothing about who is named there.
    if (unfilled.get('about')?.reason === 'unread' || blank?.reason === 'unread' || (joint?.skipped ?? 0) > 0) return;
    const lead = about?.leadUnit?.text ?? '';
    const bodies = [lead, ...(joint?.items.map(({ text }) => text) ?? [])].filter((text) => text !== '');
    const basis = profile.level === 'national' ? national : local;
    const anchor = joint?.keyAnchor ?? blank?.keyAnchor ?? about?.keyAnchor ?? head;
    const others = bodies.length - (lead === '' ? 0 : 1) + (SEVERAL.test(lead) ? 1 : 0);
    if (others < 1) report('nobody', anchor, {}, { basis: [basis] });
    else if (profile.level === 'national' && !bodies.some((text) => ENVIRONMENT.test(text))) {
      report('environment', anchor, {}, { basis: [national] });
    }
  },
});
