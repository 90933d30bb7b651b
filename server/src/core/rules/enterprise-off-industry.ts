import { rowRule } from './rule.ts';

export default rowRule({
  id: 'enterprise-off-industry',
  severity: 'hint',
  waivable: true,
  title: { zh: '企业行业在规划范围内', en: 'Enterprises are of the plan’s industries' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '名单是为规划的行业列的：《江苏省重点工业行业清洁生产改造实施计划》写明所及的六个行业；别的行业的企业，写明为什么列入',
        en: 'the list is made for the industries of the plan, of which that of Jiangsu of 2014 names six; for an enterprise of another, the reason is given',
      },
    },
  ],
  messages: {
    outside: {
      zh: '“{name}”所属行业（{industry}）未列入规划范围，请核对，或写明列入理由。',
      en: '“{name}” is in {industry}, which is outside the plan’s industries: check, or give a reason.',
    },
  },
  each: 'enterprise',
  look({ name, industry, region, reason, unfilled }, { codes: { regions } }) {
    if (industry === undefined || reason !== undefined || unfilled.has('reason')) return undefined;
    const { text, anchor } = industry;
    const code = region && regions.resolve(region.text.trim())?.code;
    return { name: name?.text ?? '', industry: text.trim(), anchor, region: code };
  },
  reads: ['planIndustries', 'area', 'known'],
  judge({ name, industry, anchor, region }, { planIndustries, area, known }, report) {
    if (!planIndustries.leaveOut(industry)) return;
    // One that lies elsewhere is told of by outside-region.
    if (region !== undefined && area.relation(region, known.codes.regions) === 'outside') return;
    report('outside', anchor, { name: name === '' ? industry : name, industry });
  },
});
