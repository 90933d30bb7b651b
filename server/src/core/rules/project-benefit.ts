import { quoted } from './quoted.ts';
import { rowRule } from './rule.ts';

const words = {
  zh: '{name}未写明预期效益，请补充减排或节约量。',
  en: '{name} states no benefit: give what it saves or reduces.',
};

export default rowRule({
  id: 'project-benefit',
  severity: { early: 'information', missing: 'warning' },
  absence: true,
  silentWhenIssued: 'all',
  waivable: true,
  title: { zh: '项目有效益', en: 'Projects have a benefit' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '申请中央资金的项目要在资金申请报告中测算节能降碳等成效',
        en: 'who applies for central funds works out in figures what the project saves or reduces',
      },
    },
  ],
  messages: { early: words, missing: words },
  each: 'project',
  look({ benefits, targets, category, unfilled, name, id, anchor }) {
    if (benefits !== undefined || targets !== undefined || unfilled.has('benefits') || unfilled.has('targets')) return;
    // What is built up there saves nothing by itself.
    if (category?.value === 'capacityBuilding') return;
    const shown = name ?? id;
    return { name: shown?.text ?? '', anchor: shown?.anchor ?? anchor };
  },
  reads: ['profile', 'contents'],
  judge({ name, anchor }, { profile, contents }, report) {
    const inPart = contents.some((content) => content.name === 'keyProjects' && content.inPart === true);
    if (profile.draft || inPart) return;
    report(profile.review || profile.final ? 'missing' : 'early', anchor, { name: quoted(name) });
  },
});
