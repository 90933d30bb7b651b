import { type DatedName, datedNamesIn, type NameNow, nameNow } from '../plan/datedNames.ts';
import type { ProblemExtras } from '../problems/problem.ts';
import { changeTo } from './changeTo.ts';
import { restingOn } from './factMark.ts';
import { textRule } from './rule.ts';

export default textRule({
  id: 'outdated-term',
  severity: 'warning',
  silencedBy: ['task-lead'],
  waivable: true,
  fixable: true,
  title: { zh: '机构名称和用语现行', en: 'Bodies and terms by their present names' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '国务院机构改革方案（2003年、2008年、2013年、2018年、2023年）和停征排污费等规定，依公开的转载',
        en: 'the reforms of the State Council (2003, 2008, 2013, 2018, 2023) and rules such as the end of the pollution charge, read in public copies',
      },
    },
  ],
  messages: {
    renamed: {
      zh: '“{old}”已于{date}改为“{new}”，请改用现名。',
      en: '“{old}” became “{new}” in {date}: use the present name.',
    },
    divided: {
      zh: '“{old}”已于{date}撤销，职能分别划入{list}，请按实际改写。',
      en: '“{old}” was abolished in {date}; its duties went to {list}: name the one meant.',
    },
    term: {
      zh: '“{old}”已不再使用，现行说法是“{new}”，请更正。',
      en: '“{old}” is no longer used: say “{new}”.',
    },
  },
  look(text, known) {
    if (text.role === 'aside') return undefined;
    const names = datedNamesIn(text, known);
    return names.length === 0 ? undefined : { names };
  },
  reads: ['day', 'period', 'scope', 'known'],
  judge({ names }, { day, period, scope, known }, report) {
    if (day === undefined) return;
    for (const name of names) {
      const now = nameNow(name, { day, period, scope }, known);
      if (now === undefined) continue;
      const { written: old, anchor, kind } = name;
      const { date, present, divided } = now;
      const extras = { ...restingOn(now), ...fixOf(name, now) };
      if (divided) report('divided', anchor, { old, date, list: present }, extras);
      else if (kind === 'term') report('term', anchor, { old, new: present.join('或') }, extras);
      else report('renamed', anchor, { old, date, new: present.join('或') }, extras);
    }
  },
});

/** The present name in the place of the old one, where there is only one. */
function fixOf({ anchor, exact, written }: DatedName, { present, divided }: NameNow): ProblemExtras {
  const [name, ...others] = present;
  if (!exact || divided || name === undefined || others.length > 0) return {};
  return { fix: changeTo(anchor, written, name) };
}
