import type { TargetFigures } from '../plan/targetFigures.ts';
import { compareAmounts } from '../values/compare.ts';
import { limitOf } from '../values/order.ts';
import { isMeasured, type MeasuredValue } from '../values/value.ts';
import { restingOn } from './factMark.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'upper-target',
  severity: 'warning',
  silencedBy: ['value-unclear', 'value-impossible', 'magnitude-slip', 'unit-mismatch', 'target-direction'],
  waivable: true,
  title: { zh: '目标不低于上级', en: 'Targets are no looser than those above' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '内蒙古沿用国家方案的8%、8%、10%、10%以上；福建、山西的能耗目标为14%和14.5%，国家为13.5%',
        en: 'Inner Mongolia took over the reductions of the national plan (8%, 8%, 10%, 10%) unchanged; Fujian and Shanxi set 14% and 14.5% where the nation has 13.5%',
      },
    },
  ],
  messages: {
    looser: {
      zh: '“{target}”{a}低于上级目标{b}，请核对或说明。',
      en: '“{target}” at {a} is looser than the superior plan’s {b}: check it or say why.',
    },
  },
  each: 'target',
  look({ name, id, target, upperTarget, accounting, baseline }, { indicators }) {
    const above = upperTarget?.value;
    // A note says why: a smaller share, another way of counting.
    if (target === undefined || above === undefined || upperTarget?.note !== undefined) return undefined;
    const [own, other] = [target.reading, above.reading];
    if (!isMeasured(own) || !isMeasured(other) || !areAlike(own, other)) return undefined;
    // What single works reduce is part of what all do.
    if (/减排|削减/.test(accounting?.text ?? '')) return undefined;
    const shown = (name ?? id)?.text ?? '';
    const facts = indicators.factsOf(shown);
    const looser = isLooser(own, other, facts);
    if (looser === undefined || (baseline?.form === 'map' && baseline.value.accounting !== undefined)) return undefined;
    const args = { target: shown, a: target.text, b: above.text };
    return { args, anchor: target.anchor, above: above.anchor, fact: looser };
  },
  judge({ args, anchor, above, fact }, _, report) {
    report('looser', anchor, args, { related: [{ anchor: above, text: aboveHere }], ...restingOn(fact) });
  },
});

const aboveHere = { zh: '上级目标在这里', en: 'The superior target is here' };

/** Both levels, or changes of one kind in one direction from one base. */
function areAlike(a: MeasuredValue, b: MeasuredValue): boolean {
  if (a.kind !== b.kind || a.cumulative !== b.cumulative || a.yearly !== b.yearly) return false;
  if (a.kind !== 'change' || b.kind !== 'change') return true;
  const bases = [a.base?.year, b.base?.year];
  return a.direction === b.direction && a.by === b.by && (bases.includes(undefined) || bases[0] === bases[1]);
}

/** What the finding rests on; undefined where our target is as strict, or nobody can be certain. */
function isLooser(
  own: MeasuredValue,
  above: MeasuredValue,
  facts: TargetFigures['facts'],
): { atMost: 'hint' | undefined } | undefined {
  const way = wayOf(own, above, facts);
  if (way === undefined) return undefined;
  const side = way.more ? 'lower' : 'upper';
  const [a, b] = [limitOf(own, side), limitOf(above, side)];
  if (a === undefined || b === undefined) return undefined;
  const { outcome, difference } = compareAmounts(a, b, facts);
  if (outcome !== 'differs' || difference === undefined) return undefined;
  return (way.more ? difference.lt(0) : difference.gt(0)) ? way : undefined;
}

/** Whether more is stricter: told by the words of the values, else by the table of indicators. */
function wayOf(own: MeasuredValue, above: MeasuredValue, { wanted, wantedAtMost }: TargetFigures['facts']) {
  const said = (bound: 'most' | 'least') => [own, above].some((value) => BOUNDS[bound].includes(value.bound));
  if (said('most') && said('least')) return undefined;
  if (said('most')) return { more: false, atMost: undefined };
  if (own.kind === 'change' || said('least')) return { more: true, atMost: undefined };
  return wanted === 'higher' || wanted === 'lower' ? { more: wanted === 'higher', atMost: wantedAtMost } : undefined;
}

const BOUNDS: Readonly<Record<'most' | 'least', readonly string[]>> = {
  most: ['atMost', 'below'],
  least: ['atLeast', 'above'],
};
