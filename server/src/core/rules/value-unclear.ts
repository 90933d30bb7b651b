import type { Fix } from '../problems/problem.ts';
import { placeIn } from '../text/placeIn.ts';
import { type Unclarity, unclarities } from '../values/clarity.ts';
import { reasons } from '../values/reasons.ts';
import { restingOn } from './factMark.ts';
import { valueRule } from './rule.ts';

export default valueRule({
  id: 'value-unclear',
  severity: { refused: 'warning', refusedOpen: 'warning', accepted: 'hint', acceptedOpen: 'hint' },
  silencedBy: ['fullwidth-digit', 'fullwidth-comma', 'ideographic-space', 'unusual-blank', 'lookalike-character'],
  waivable: true,
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
    accepted: { zh: '“{value}”{why}，请写成“{suggestion}”。', en: '“{value}”: {why}. Write {suggestion}.' },
    acceptedOpen: { zh: '“{value}”{why}，请补充。', en: '“{value}”: {why}. Complete it.' },
  },
  look({ reading, anchor, field, indicator }) {
    const { kind, remarks } = reading;
    if (kind !== 'unclear' && kind !== 'blank' && remarks.length === 0) return undefined;
    // A condition may well be 国内领先.
    if (kind === 'unclear' && reading.reason === 'no-number' && field === 'conditions') return undefined;
    // That a bare number needs a unit is told by its indicator.
    const fact = kind === 'unclear' && reading.reason === 'no-unit' ? indicator : undefined;
    return { reading, anchor, fact };
  },
  reads: ['profile'],
  judge({ reading, anchor, fact }, { profile }, report) {
    for (const unclarity of unclarities(reading, profile)) {
      const { reason, mark, suggestions } = unclarity;
      const args = { value: reading.text, why: reasons[reason], suggestion: joined(unclarity) };
      const place = isSure(unclarity) ? placeIn(anchor, reading.text) : undefined;
      const fix: Fix | undefined = place && {
        title: fixTitle,
        args,
        edits: [{ anchor: place, newText: suggestions[0] ?? '' }],
        ...(mark === 'warning' && { asked: true }),
      };
      const state = mark === 'warning' ? 'refused' : 'accepted';
      report(suggestions.length === 0 ? `${state}Open` : state, anchor, args, {
        ...restingOn(fact),
        ...(fix && { fix }),
      });
    }
  },
});

const fixTitle = { zh: '“{value}”改为“{suggestion}”', en: 'Replace {value} by {suggestion}' };

/** One thing to write instead, all of it, without a loss. */
const isSure = ({ reason, suggestions }: Unclarity): boolean =>
  suggestions.length === 1 && !suggestions[0]?.includes('…') && reason !== 'second-number' && reason !== 'list';

/** Two readings are alternatives, the values of a list are rows. */
const joined = ({ reason, suggestions }: Unclarity) => ({
  zh: suggestions.join(reason === 'list' ? '”“' : '”或“'),
  en: suggestions.join(reason === 'list' ? ', ' : ' or '),
});
