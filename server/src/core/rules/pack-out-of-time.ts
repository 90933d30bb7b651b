import { inWords } from '../plan/citedDocuments.ts';
import { policyTime } from '../plan/policiesInTime.ts';
import { DEFAULT_POLICY } from '../plan/profile.ts';
import { planRule } from './rule.ts';

export default planRule({
  id: 'pack-out-of-time',
  severity: 'warning',
  waivable: true,
  title: { zh: '审查依据在规划成文时施行', en: 'The packs are in force on the plan’s day' },
  basis: [
    {
      kind: 'format',
      text: {
        zh: '“审查依据”写规划成文时施行的政策；各政策的起止日期见其说明',
        en: '“policies” names what is in force on the plan’s day; each pack says from when and until when it is',
      },
    },
  ],
  messages: {
    ended: {
      zh: '“{policy}”自{date}起不再施行，请核对审查依据。',
      en: '“{policy}” is no longer in force from {date} on: check the packs.',
    },
    notYet: {
      zh: '“{policy}”自{date}起施行，请核对审查依据。',
      en: '“{policy}” is in force only from {date}: check the packs.',
    },
  },
  reads: ['policies', 'knownPolicies', 'day'],
  check({ policies, knownPolicies, day }, report) {
    if (day === undefined) return;
    for (const { text, anchor } of policies?.items ?? []) {
      const pack = knownPolicies.find(({ id }) => id === text);
      // Of that document no end is known, and it may be asked at any time what it would say of a plan.
      if (pack === undefined || pack.id === DEFAULT_POLICY) continue;
      const { title: policy, from, until } = pack;
      const time = policyTime(pack, day);
      if (time === 'ended' && until !== undefined) report('ended', anchor, { policy, date: inWords(until) });
      if (time === 'notYet') report('notYet', anchor, { policy, date: inWords(from) });
    }
  },
});
