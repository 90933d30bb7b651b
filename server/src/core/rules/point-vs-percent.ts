import { indicatorOf } from '../plan/indicatorOf.ts';
import { type IndicatorNumber, numbersOfTarget } from '../plan/numbersOf.ts';
import type { Fix } from '../problems/problem.ts';
import { placeIn } from '../text/placeIn.ts';
import type { ChangeValue, Value } from '../values/value.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'point-vs-percent',
  severity: 'warning',
  silencedBy: ['value-unclear', 'value-impossible'],
  waivable: true,
  fixable: true,
  title: { zh: '比率升降用百分点', en: 'Shares rise and fall by percentage points' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《重点流域水污染防治规划（2011—2015年）》比率的升降用百分点（Ⅰ—Ⅲ类断面提高5个百分点），数量的升降用百分比',
        en: 'the plan for key river basins (2011—2015) changes shares by percentage points and amounts by per cent',
      },
    },
  ],
  messages: {
    share: {
      zh: '“{target}”为比率，升降幅度应以百分点计，请改为“{suggestion}”，或写明要达到的数值。',
      en: '“{target}” is a share: give the change in percentage points, or the level to reach.',
    },
  },
  each: 'target',
  look(row, { indicators }) {
    const of = indicatorOf(row);
    if (of === undefined || RATE_OF_CHANGE.test(of.name) || SHARE_OF_DAYS.test(of.name)) return;
    const facts = indicators.factsOf(of.name);
    // What the table knows to be no share is none, whatever its name ends in.
    if (facts.verified !== undefined && !facts.share) return;
    const numbers = numbersOfTarget(row);
    const changes = numbers.filter(isRelative);
    if (changes.length === 0) return;
    const baselineId = row.baseline?.form === 'map' ? row.baseline.value.indicator?.text : row.baseline?.value.text;
    return { of, baselineId, share: facts.share || numbers.some(({ value }) => isShare(value)), changes };
  },
  reads: ['presentFigures', 'scope'],
  judge({ of, baselineId, share, changes }, { presentFigures }, report) {
    if (!share && !isShare(presentFigures.find(of, baselineId)?.value)) return;
    for (const { value, anchor } of changes) {
      const sign = placeIn(anchor, '%') ?? placeIn(anchor, '％');
      const fix: Fix | undefined = sign && {
        title: fixTitle,
        edits: [{ anchor: sign, newText: '个百分点' }],
        // The level to reach may be meant as well.
        asked: true,
      };
      report('share', anchor, { target: of.name, suggestion: inPoints(value) }, fix && { fix });
    }
  },
});

const fixTitle = { zh: '改为百分点', en: 'Make it percentage points' };

/** Names of shares that tell how fast something changes: a change of theirs is what they are. */
const RATE_OF_CHANGE = /(?:下降|降低|减少|削减|减排|增长|提高|上升)(?:率|比例|比率|幅度)$|[增降]幅$|增速$/;

/**
 * The share of heavily polluted days falls by per cent in the plans of the state (国发〔2018〕22号: 比2015年下降25%以上):
 * it is a few points itself.
 */
const SHARE_OF_DAYS = /污染天(?:数|气|气天数)的?(?:比率|比例|占比)$/;

type Relative = IndicatorNumber & { readonly value: ChangeValue };

const isRelative = (number: IndicatorNumber): number is Relative =>
  number.role !== 'progress' && number.value.kind === 'change' && number.value.by === 'percent';

const isShare = (value: Value | undefined): boolean => value?.kind === 'share';

/** 提高3% in percentage points, the other words as they are. */
function inPoints({ text, direction, figure }: ChangeValue): string {
  if (/[%％]/.test(text)) return text.replace(/[%％]/, '个百分点');
  return `${direction === 'increase' ? '提高' : '下降'}${figure.number.times(100).toFixed()}个百分点`;
}
