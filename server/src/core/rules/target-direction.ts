import { rateMisfit } from '../plan/rateFit.ts';
import { type Base, baseOf, type TargetFigures, targetFigures } from '../plan/targetFigures.ts';
import type { Localized } from '../text/locale.ts';
import { isCount } from '../values/amount.ts';
import { compareAmounts } from '../values/compare.ts';
import { limitOf } from '../values/order.ts';
import { type Direction, isMeasured, type MeasuredValue, type Value } from '../values/value.ts';
import { rowRule } from './rule.ts';

const words = {
  zh: '“{target}”应{want}，目标值{b}{worse}现状值{a}，请核对。',
  en: '“{target}” should {want}, but goes from {a} to {b}: check it.',
};

export default rowRule({
  id: 'target-direction',
  severity: { contrary: 'error', worse: 'warning', turned: 'error', bound: 'warning' },
  silencedBy: ['value-unclear', 'value-impossible', 'magnitude-slip', 'unit-mismatch'],
  waivable: true,
  title: { zh: '目标方向不反', en: 'Targets go the right way' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《“十四五”全国清洁生产推行方案》各项水平目标都不低于已达到的水平（秸秆综合利用率86%，稳定在86%以上；畜禽粪污75%，80%以上）',
        en: 'in the national plan of 2021 no target is below what was reached (straw 86%, to stay above 86%; manure 75%, above 80%)',
      },
    },
  ],
  messages: {
    contrary: words,
    worse: words,
    turned: {
      zh: '“{target}”应当{want}，目标写的是“{a}”，请核对。',
      en: '“{target}” should {want}; the target says {a}: check it.',
    },
    bound: {
      zh: '“{target}”应{want}，目标值却写“{a}”，上限和下限请核对。',
      en: '“{target}” should {want}, and the target is “{a}”: check whether it is the most or the least.',
    },
  },
  each: 'target',
  look(row, known) {
    const figures = targetFigures(row, known);
    // What is cut or gained over several years is not beside the present state.
    return figures?.target === undefined || row.amountKind !== undefined ? undefined : figures;
  },
  reads: ['presentFigures', 'baseYear', 'scope'],
  judge(figures, { presentFigures, baseYear }, report) {
    const { name, target, facts } = figures;
    const base = baseOf(figures, presentFigures, baseYear?.year);
    if (target === undefined || (base !== undefined && saidAlready(figures, base))) return;
    const { value, anchor } = target;
    const wanted = wantedOf(figures);
    const restingOnWanted = facts.wantedAtMost === undefined ? {} : { atMost: facts.wantedAtMost };
    if (value.kind === 'change') {
      // 削减300吨 of a reduction is no less of it.
      const isItself = value.by === 'amount' && CUT.test(name);
      if (wanted === undefined || value.direction === wanted || isCapOnGrowth(value) || isItself) return;
      report('turned', anchor, { target: name, want: WANT[wanted], a: value.text }, restingOnWanted);
      return;
    }
    const said = saidIn(figures);
    const want = said ?? wanted;
    const pair = pairOf(value, base);
    if (want === undefined) return;
    if (pair === undefined || !isWorse(pair, want, figures, said !== undefined)) {
      if (isBoundTheWrongWay(value, want, figures))
        report('bound', anchor, { target: name, want: WANT[want], a: value.text }, said ? {} : restingOnWanted);
      return;
    }
    const args = { target: name, want: WANT[want], a: pair.from.text, b: pair.to.text, worse: WORSE[want] };
    const related = base && value.kind !== 'move' ? [{ anchor: base.anchor, text: baseHere }] : [];
    if (said !== undefined) report('contrary', anchor, args, { related });
    else report('worse', anchor, args, { related, ...restingOnWanted });
  },
});

/**
 * 氨氮排放量不低于500吨, 综合利用率不高于85%: the limit is none to what is wanted. A part of a whole may have to stay
 * below something (占比控制在30%以内), whatever is inferred of it.
 */
function isBoundTheWrongWay(
  value: Value,
  want: Direction,
  { facts: { share, wantedAtMost }, name }: TargetFigures,
): boolean {
  if (!isMeasured(value) || value.end !== undefined || value.aim === 'keep' || value.cumulative) return false;
  if (want === 'decrease') return isLeast(value);
  return share && (wantedAtMost === undefined || name.endsWith('率')) && isMost(value);
}

const isLeast = ({ bound }: MeasuredValue): boolean => bound === 'atLeast' || bound === 'above';
const isMost = ({ bound }: MeasuredValue): boolean => bound === 'atMost' || bound === 'below';

const WANT: Readonly<Record<Direction, Localized>> = {
  decrease: { zh: '下降', en: 'fall' },
  increase: { zh: '提高', en: 'rise' },
};
const WORSE: Readonly<Record<Direction, Localized>> = {
  decrease: { zh: '高于', en: 'above' },
  increase: { zh: '低于', en: 'below' },
};
const baseHere = { zh: '现状的数在这里', en: 'The present value is here' };

/** Which way the table of indicators says that it should go. */
function wantedOf({ name, of, facts: { wanted, share } }: TargetFigures): Direction | undefined {
  // Of how much is cut, and of rates, the name of what is emitted says nothing.
  if (CUT.test(of.accounting ?? '') && !CUT.test(name)) return undefined;
  if (/(?:率|比重|占比|比例)$/.test(name) && !share) return undefined;
  return wanted === 'lower' ? 'decrease' : wanted === 'higher' ? 'increase' : undefined;
}

const CUT = /减排|削减/;

/** Two numbers that do not agree, or a rate that does not fit, are told of where they stand. */
const saidAlready = (figures: TargetFigures, base: Base): boolean =>
  base.contradicted !== undefined || rateMisfit(figures, base) !== undefined;

/** Which way the row says that it goes: 减少到, 由5%降至, or 变化幅度. */
function saidIn({ target, change }: TargetFigures): Direction | undefined {
  const value = target?.value;
  if (value?.kind === 'move') return value.direction;
  if (value !== undefined && 'towards' in value) return value.towards;
  return change?.value.kind === 'change' ? change.value.direction : undefined;
}

/** Where it comes from and where it goes. */
interface Pair {
  readonly from: MeasuredValue;
  readonly to: MeasuredValue;
}

function pairOf(value: Value, base: Base | undefined): Pair | undefined {
  if (value.kind === 'move') return value;
  const from = base?.value;
  if (from === undefined || !isMeasured(from) || !isMeasured(value) || from.kind === 'change') return undefined;
  // What is done up to then is more than what is done in a year.
  return value.cumulative || value.yearly || from.yearly ? undefined : { from, to: value };
}

/** 增幅控制在5%以内: it may rise, and no more than that. */
const isCapOnGrowth = ({ direction, bound }: { readonly direction: Direction; readonly bound: string }): boolean =>
  direction === 'increase' && (bound === 'atMost' || bound === 'below');

/**
 * Whether the number it goes to lies certainly on the wrong side of where it begins: above for what is to fall. A
 * bound on the side that decides will do: with 2.9万吨以下 it may still rise from 2.1万吨.
 */
function isWorse({ from, to }: Pair, want: Direction, { facts }: TargetFigures, said: boolean): boolean {
  // Things counted are often those of one year, of which there may be fewer in the next.
  if (!said && isCount(to.unit)) return false;
  const [worst, best] = want === 'decrease' ? (['upper', 'lower'] as const) : (['lower', 'upper'] as const);
  // 稳定在: it is not to get worse than it happens to be.
  if (!said && to.aim === 'keep' && want === 'decrease') return false;
  // All of a range has to lie there.
  const goal = to.end === undefined ? (limitOf(to, worst) ?? limitOf(to, best)) : limitOf(to, best);
  const start = limitOf(from, worst);
  if (goal === undefined || start === undefined) return false;
  const { outcome, difference } = compareAmounts(goal, start, { ...facts, yearly: true });
  return (
    outcome === 'differs' && difference !== undefined && (want === 'decrease' ? difference.gt(0) : difference.lt(0))
  );
}
