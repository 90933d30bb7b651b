import { policyTime } from '../plan/policiesInTime.ts';
import { planRule } from './rule.ts';

export default planRule({
  id: 'genre-name',
  severity: 'hint',
  waivable: true,
  title: { zh: '文种与法典所称一致', en: 'The kind of document is that of the Code' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《生态环境法典》第九百六十一条（据公开文本概述）：全国的称推行方案，地方据此编制的称实施方案',
        en: 'Art. 961 of the Ecological and Environmental Code, in our own words: a promotion plan (推行方案) for the nation, and implementation plans (实施方案) that localities make from it',
      },
    },
  ],
  messages: {
    other: {
      zh: '《生态环境法典》第九百六十一条所称为“实施方案”，请核对文种。',
      en: 'Art. 961 of the Code speaks of an implementation plan for localities: check the kind of document.',
    },
  },
  reads: ['about', 'profile', 'knownPolicies', 'day'],
  check({ about, profile, knownPolicies, day }, report) {
    const code = knownPolicies.find(({ id }) => id === CODE);
    if (day === undefined || code === undefined || policyTime(code, day) !== 'inForce') return;
    if (profile.national || profile.level === 'basin') return;
    // What kind it is to be has still to be decided.
    if (about === undefined || about.unfilled.get('planType')?.reason === 'empty') return;
    const { title, planType } = about;
    const called = planType?.value === 'plan' ? planType : undefined;
    // A plan for another subject that has tasks of cleaner production is called as its own law has it.
    const titled = profile.binding && title !== undefined && isPlan(title.text) ? title : undefined;
    const place = titled ?? called;
    if (place !== undefined) report('other', place.anchor);
  },
});

/** The policy whose words these are. */
const CODE = 'ecocode-2026';

/** 济南市清洁生产推行规划（2026—2030年）: without what stands in brackets behind it. */
const isPlan = (title: string): boolean =>
  title.includes('清洁生产') &&
  title
    .replace(/\s/g, '')
    .replace(/[》”]?(?:[（(][^（）()]*[）)])*$/, '')
    .endsWith('规划');
