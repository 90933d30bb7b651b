import {
  type NamedInPlan,
  namedInPlan,
  namedOfOtherYears,
  readsForNames,
  shortlyNamedInPlan,
  yearsOfPlan,
} from '../plan/namedInPlan.ts';
import type { DatedNumber } from '../plan/notedNumbers.ts';
import { digitsIn, numbersInWords } from '../plan/numbersInWords.ts';
import { rateInWords } from '../plan/rateInWords.ts';
import type { Fix } from '../problems/problem.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';
import { isMeasured, type MeasuredValue } from '../values/value.ts';
import { partOf } from './rule.ts';

const meta = defineRuleMeta({
  id: 'text-table-mismatch',
  // That a short name is of the indicator is inferred.
  severity: {
    differs: 'warning',
    levels: 'warning',
    change: 'warning',
    reach: 'warning',
    // The number may happen to be the same.
    base: 'information',
    year: 'information',
    short: 'information',
    shortLevels: 'information',
  },
  silencedBy: ['magnitude-slip'],
  waivable: true,
  fixable: true,
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
    levels: {
      zh: '文中“{target}”为{a}，指标表为{base}→{to}，按此为{r}，请统一。',
      en: 'The text gives {a} for “{target}”, the table {base} → {to}, that is {r}: make them agree.',
    },
    change: {
      zh: '文中“{target}”为{a}，比{base}{r}，指标表为{b}，请统一。',
      en: 'The text gives {a} for “{target}”, that is {r} from {base}; the table has {b}: make them agree.',
    },
    reach: {
      zh: '文中“{target}”为{a}，{b}是指标表要达到的数，请写明“到”。',
      en: 'The text gives {a} for “{target}”; {b} is the level of the table: say that it is to reach it.',
    },
    base: {
      zh: '文中“{target}”{a}，是与{said}年相比，指标表的基期是{year}年，请统一。',
      en: 'The text has “{target}” {a} from {said}, the base in the table is {year}: make them agree.',
    },
    year: {
      zh: '文中“{target}”{a}是{said}年的，现状指标中这个数是{year}年的，请核对。',
      en: 'The text gives {a} for “{target}” as of {said}, the analysis as of {year}: check it.',
    },
    short: {
      zh: '文中为{a}，指标表“{target}”为{b}，请统一；不是同一指标的，请写全名称。',
      en: 'The text gives {a}, the table {b} for “{target}”: make them agree, or write the full name if it is something else.',
    },
    shortLevels: {
      zh: '文中为{a}，指标表“{target}”为{base}→{to}，按此为{r}，请统一；不是同一指标的，请写全名称。',
      en: 'The text gives {a}, the table {base} → {to} for “{target}”, that is {r}: make them agree, or write the full name if it is something else.',
    },
  },
});

export default partOf(meta).prose({
  look(piece, known) {
    const numbers = numbersInWords(piece, known);
    return numbers.length === 0 ? undefined : { numbers };
  },
  // Of the projects only benefits are asked for, and only where nothing else agrees.
  reads: readsForNames,
  judge({ numbers }, facts, report) {
    const tell = (message: 'differs' | 'short', { number, name, written }: NamedInPlan): void => {
      const partner = facts.indicatorNumbers.contradicted(name, number, yearsOfPlan(facts));
      if (partner === undefined) return;
      const related = [{ anchor: partner.anchor, text: tableHere }];
      const fix = fixOf(number.value, partner, number.digits);
      const args = { target: written, a: number.value.text, b: partner.value.text };
      report(message, number.anchor, args, { related, ...(fix && { fix }) });
    };
    const tellLevels = (message: 'levels' | 'shortLevels', { number, name, written }: NamedInPlan): void => {
      const apart = facts.indicatorNumbers.levelsApart(name, number, yearsOfPlan(facts));
      if (apart === undefined) return;
      const { change, base, target, actual } = apart;
      const r = rateInWords(change, actual).words;
      const args = { target: written, a: change.text, base: base.value.text, to: target.value.text, r };
      report(message, number.anchor, args, {
        related: [base, target].map(({ anchor }) => ({ anchor, text: tableHere })),
      });
    };
    const tellChange = ({ number, name, written }: NamedInPlan): void => {
      const apart = facts.indicatorNumbers.changeApart(name, number, yearsOfPlan(facts));
      if (apart === undefined) return;
      const { change, base, target, actual } = apart;
      const r = rateInWords(change, actual).words;
      const args = { target: written, a: number.value.text, base: base.value.text, r, b: change.text };
      report('change', number.anchor, args, {
        related: [base, target].map(({ anchor }) => ({ anchor, text: tableHere })),
      });
    };
    const tellReach = ({ number, name, written }: NamedInPlan): void => {
      const reached = facts.indicatorNumbers.reachedBy(name, number);
      if (reached === undefined) return;
      const args = { target: written, a: number.value.text, b: reached.value.text };
      report('reach', number.anchor, args, { related: [{ anchor: reached.anchor, text: tableHere }] });
    };
    const tellYear = ({ number, name, written }: NamedInPlan): void => {
      const { indicatorNumbers } = facts;
      const base = indicatorNumbers.fromAnotherYear(name, number, yearsOfPlan(facts));
      const year = indicatorNumbers.ofAnotherYear(name, number, yearsOfPlan(facts));
      const told = base ?? year;
      if (told === undefined) return;
      const args = { target: written, a: number.value.text, said: `${told.said}`, year: `${told.year}` };
      const related = [{ anchor: told.number.anchor, text: tableHere }];
      report(base === undefined ? 'year' : 'base', number.anchor, args, { related });
    };
    for (const each of namedOfOtherYears(numbers, facts)) tellYear(each);
    for (const each of namedInPlan(numbers, facts)) {
      tellReach(each);
      tell('differs', each);
      tellLevels('levels', each);
      tellChange(each);
    }
    for (const each of shortlyNamedInPlan(numbers, facts)) {
      tell('short', each);
      tellLevels('shortLevels', each);
    }
  },
});

const tableHere = { zh: '指标表在这里', en: 'The table is here' };

/** To write the digits of the table, where both have one number in the same unit. */
function fixOf({ unit, text }: MeasuredValue, { value }: DatedNumber, digits: Anchor | undefined): Fix | undefined {
  const written = isMeasured(value) && value.unit.text === unit.text ? digitsIn(value.text) : undefined;
  if (digits === undefined || written === undefined) return undefined;
  return {
    title: { zh: '将{a}改为指标表的{b}', en: 'Change {a} to {b}, as the table has it' },
    args: { a: text, b: value.text },
    edits: [{ anchor: digits, newText: written }],
  };
}
