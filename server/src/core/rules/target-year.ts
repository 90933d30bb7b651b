import type { Target } from '../plan/planTypes.generated.ts';
import { quoted } from './quoted.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'target-year',
  severity: 'warning',
  presence: true,
  absence: true,
  silencedBy: ['value-unclear'],
  waivable: true,
  title: { zh: '指标有目标年', en: 'Each target has its year' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《“十四五”全国清洁生产推行方案》的目标都写明“到2025年”',
        en: 'the national plan of 2021 says of all its targets that they are for 2025',
      },
    },
  ],
  messages: {
    none: {
      zh: '{name}未写明目标年，请补充。',
      en: '{name} has no year: add it.',
    },
  },
  each: 'target',
  look(row) {
    if (row.target === undefined || row.by !== undefined || row.unfilled.has('by') || saysYear(row)) return undefined;
    const titled = row.name ?? row.id;
    return { name: titled?.text ?? row.target.text, anchor: titled?.anchor ?? row.target.anchor };
  },
  reads: ['about', 'profile'],
  judge({ name, anchor }, { about, profile }, report) {
    // Of a target without a year of its own, the end of the period is meant. Where there is no head, it has still to come.
    if (about === undefined || about.period !== undefined || about.unfilled.has('period')) return;
    if (profile.partsRead?.includes('about') === false) return;
    report('none', anchor, { name: quoted(name) });
  },
});

/** Whether the value, or other words of the row, say for when it is: 到2030年, “十五五”末, 年度目标. */
function saysYear({ name, target, accounting, sentence, period, yearly }: Target): boolean {
  const value = target?.reading;
  if (value?.kind === 'deferred' || period !== undefined || (yearly?.entries.length ?? 0) > 0) return true;
  const words = [name, target, accounting, sentence].map((each) => each?.text ?? '').join('\n');
  return TIME.test(words.replace(/\s/g, '').replace(BASE, ''));
}

const TIME = /(?:19|20)\d{2}|[“"][一二三四五六七八九十]+五[”"]/;
/** What something is compared with: 比2025年下降, 在2025年基础上. */
const BASE =
  /[比较与同以按](?:19|20)\d{2}年?|在(?:19|20)\d{2}年?.{0,6}基础上|[比较与同以按][“"][一二三四五六七八九十]+五[”"]/g;
