import type { DatedNumber } from '../plan/notedNumbers.ts';
import { numbersInWords } from '../plan/numbersInWords.ts';
import type { Fix } from '../problems/problem.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';
import { nameOfCandidate } from '../values/prose/named.ts';
import { isMeasured, type MeasuredValue } from '../values/value.ts';
import { partOf } from './rule.ts';

const meta = defineRuleMeta({
  id: 'text-table-mismatch',
  severity: 'warning',
  silencedBy: ['magnitude-slip'],
  waivable: true,
  title: { zh: '文字与表中数字一致', en: 'The text gives the numbers of the table' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '评审时正文与指标表逐行核对',
        en: 'reviewers compare the body of a plan and its table of indicators line by line',
      },
    },
  ],
  messages: {
    differs: {
      zh: '文中“{target}”为{a}，指标表为{b}，请统一。',
      en: 'The text gives {a} for “{target}”, the table {b}: make them agree.',
    },
  },
});

export default partOf(meta).prose({
  look(piece, known) {
    const numbers = numbersInWords(piece, known);
    return numbers.length === 0 ? undefined : { numbers };
  },
  // Of the projects only benefits are asked for, and only where nothing else agrees.
  reads: [
    'indicatorNumbers',
    'goalsAndTasks',
    'pollutionAnalysis',
    'keyProjects',
    'scope',
    'period',
    'baseYear',
    'profile',
  ],
  judge({ numbers }, { indicatorNumbers, period, baseYear, profile }, report) {
    const { names } = indicatorNumbers;
    const end = yearIn(period?.last);
    const ofPlan = [end, baseYear?.year].filter((year) => year !== undefined);
    for (const number of numbers) {
      const name = nameOfCandidate(number.candidate, names);
      const target = name === undefined ? undefined : indicatorNumbers.writtenName(name);
      if (name === undefined || target === undefined || !isOfLevel(number.whole, profile.level)) continue;
      const known = [...ofPlan, ...indicatorNumbers.years(name)];
      if ([...number.years, ...number.bases].some((year) => !known.includes(year))) continue;
      const partner = indicatorNumbers.contradicted(name, number, { base: baseYear?.year, end });
      if (partner === undefined) continue;
      const related = [{ anchor: partner.anchor, text: { zh: '指标表在这里', en: 'The table is here' } }];
      const fix = fixOf(number.value, partner, number.digits);
      const args = { target, a: number.value.text, b: partner.value.text };
      report('differs', number.anchor, args, { related, ...(fix && { fix }) });
    }
  },
});

const yearIn = (day: string | undefined): number | undefined =>
  day === undefined ? undefined : Number(day.slice(0, 4));

/** What 全省 is in the plan of a province, and not in that of a city. */
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  全国: ['national'],
  全省: ['provincial'],
  全市: ['municipal', 'county'],
  全县: ['county'],
  全区: ['provincial', 'county'],
};

const isOfLevel = (whole: string | undefined, level: string | undefined): boolean =>
  whole === undefined || level === undefined || LEVELS[whole]?.includes(level) === true;

/** To write the digits of the table, where both have one number in the same unit. */
function fixOf({ unit, text }: MeasuredValue, { value }: DatedNumber, digits: Anchor | undefined): Fix | undefined {
  const written = /^[^\d]*(\d[\d.,]*)[^\d]*$/.exec(value.text)?.[1];
  if (digits === undefined || written === undefined || !isMeasured(value) || value.unit.text !== unit.text)
    return undefined;
  return {
    title: { zh: '将{a}改为指标表的{b}', en: 'Change {a} to {b}, as the table has it' },
    args: { a: text, b: value.text },
    edits: [{ anchor: digits, newText: written }],
  };
}
