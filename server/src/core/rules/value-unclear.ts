import type { Days } from '../plan/headFacts.ts';
import type { Fix } from '../problems/problem.ts';
import { placeIn } from '../text/placeIn.ts';
import { type Unclarity, unclarities } from '../values/clarity.ts';
import { reasons } from '../values/reasons.ts';
import { restingOn } from './factMark.ts';
import { valueRule } from './rule.ts';

export default valueRule({
  id: 'value-unclear',
  severity: {
    apart: 'warning',
    refused: 'warning',
    refusedOpen: 'warning',
    unsure: 'warning',
    accepted: 'hint',
    acceptedOpen: 'hint',
    periodName: 'hint',
    refusedPart: 'warning',
    acceptedPart: 'hint',
  },
  silencedBy: ['fullwidth-digit', 'fullwidth-comma', 'ideographic-space', 'unusual-blank', 'lookalike-character'],
  waivable: true,
  fixable: true,
  title: { zh: '数值和时间只有一种读法', en: 'Values and times can be read in one way only' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '已公布的规划中数值都带计量单位，时间都写明年份；有两种读法的数，不能汇总，也不能考核',
        en: 'published plans give numbers their unit and times their year; what can be read in two ways can be neither added up nor assessed',
      },
    },
  ],
  messages: {
    refused: { zh: '“{value}”{why}，请写成“{suggestion}”。', en: '“{value}”: {why}. Write {suggestion}.' },
    refusedOpen: { zh: '“{value}”{why}，请补充。', en: '“{value}”: {why}. Complete it.' },
    unsure: { zh: '“{value}”{why}，请核对。', en: '“{value}”: {why}. Check it.' },
    accepted: { zh: '“{value}”{why}，请写成“{suggestion}”。', en: '“{value}”: {why}. Write {suggestion}.' },
    apart: {
      zh: '“{value}”{why}，请将“{first}”写入“目标值”，“{second}”写入“{key}”。',
      en: '“{value}”: {why}. Write {first} under target and {second} under “{key}”.',
    },
    periodName: {
      zh: '“{value}”是五年规划的名称，请加上引号。',
      en: '“{value}” is the name of a five-year plan: put it in quotation marks.',
    },
    acceptedOpen: { zh: '“{value}”{why}，请补充。', en: '“{value}”: {why}. Complete it.' },
    refusedPart: { zh: '“{key}”没有写数值，请补充。', en: '“{key}” has no number: add it.' },
    acceptedPart: { zh: '“{key}”没有写数值，请补充。', en: '“{key}” has no number: add it.' },
  },
  look({ reading, anchor, field, indicator, partless }) {
    const { kind, remarks } = reading;
    if (kind !== 'unclear' && kind !== 'blank' && remarks.length === 0) return undefined;
    // A condition may well be 国内领先.
    if (kind === 'unclear' && reading.reason === 'no-number' && field === 'conditions') return undefined;
    // That a bare number needs a unit is told by its indicator.
    const fact = kind === 'unclear' && reading.reason === 'no-unit' ? indicator : undefined;
    return { reading, anchor, fact, field, partless };
  },
  reads: ['periods', 'profile'],
  judge({ reading, anchor, fact, field, partless }, { periods, profile }, report) {
    for (const unclarity of unclarities(reading, profile)) {
      const { reason, mark, suggestions } = unclarity;
      if (reason === 'no-year' && isOfOneYear(periods)) continue;
      if (partless !== undefined) {
        report(mark === 'warning' ? 'refusedPart' : 'acceptedPart', anchor, { key: partless });
        continue;
      }
      const second = field === 'target' ? besideTarget(unclarity, reading.text) : undefined;
      if (second !== undefined) {
        report('apart', anchor, { value: reading.text, why: reasons[reason], ...second });
        continue;
      }
      const args = { value: reading.text, why: reasons[reason], suggestion: joined(unclarity) };
      const place = isWhole(unclarity, reading.text) ? placeIn(anchor, reading.text) : undefined;
      const asked = mark === 'warning' || suggestions.length > 1;
      const [fix, ...others] = suggestions.flatMap((suggestion): Fix[] => {
        if (place === undefined) return [];
        const edits = [{ anchor: place, newText: suggestion }];
        return [{ title: fixTitle, args: { value: reading.text, suggestion }, edits, ...(asked && { asked }) }];
      });
      report(messageFor(unclarity), anchor, args, {
        ...restingOn(fact),
        ...(fix && { fix: others.length > 0 ? { ...fix, others } : fix }),
      });
    }
  },
});

/** In a plan for one year 9月底前 has its year. */
const isOfOneYear = ([period, ...others]: readonly Days[]): boolean =>
  period !== undefined && others.length === 0 && period.first.slice(0, 4) === period.last.slice(0, 4);

/** Room that is left is to be filled; of what was written and cannot be mended for sure only the writer knows. */
function messageFor({ mark, reason, suggestions }: Unclarity) {
  // Quoted in a message, a text that begins with a quotation mark has two.
  if (reason === 'period-quotes') return 'periodName';
  const state = mark === 'warning' ? 'refused' : 'accepted';
  if (suggestions.length > 0) return state;
  return mark === 'warning' && reason !== 'left-open' ? 'unsure' : (`${state}Open` as const);
}

const fixTitle = { zh: '“{value}”改为“{suggestion}”', en: 'Replace {value} by {suggestion}' };

/** All of what may be written instead is there, without a loss. */
const isWhole = ({ reason, suggestions }: Unclarity, text: string): boolean =>
  suggestions.every((one) => !one.includes('…')) &&
  reason !== 'second-number' &&
  reason !== 'list' &&
  (suggestions.length < 2 || reason === 'no-unit' || suggestions.every((one) => length(one) >= length(text)));

/** Of two things one of which is too many, each choice throws one away, and is shorter. */
const length = (text: string): number => text.replace(/\s/g, '').length;

/** The second value of a target has a place of its own: what is striven for beyond it, or what will do instead. */
function besideTarget({ reason, suggestions: [first, second, ...others] }: Unclarity, text: string) {
  if (reason !== 'list' || first === undefined || second === undefined || others.length > 0) return undefined;
  if (/^(?:力争|争取)/.test(second)) return { first, second, key: { inPlan: { zh: '力争值', en: 'striveFor' } } };
  if (/^或/.test(text.slice(first.length)))
    return { first, second, key: { inPlan: { zh: '替代值', en: 'alternative' } } };
  return undefined;
}

/** Two readings are alternatives, the values of a list are rows. */
const joined = ({ reason, suggestions }: Unclarity) => ({
  zh: suggestions.join(reason === 'list' ? '”“' : '”或“'),
  en: suggestions.join(reason === 'list' ? ', ' : ' or '),
});
