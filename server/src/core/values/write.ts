import { Big } from 'big.js';
import type { Amount } from './amount.ts';
import type { Unit } from './unit.ts';

/** Places behind the point that any written amount can need, and those given to a number that has no end. */
const PLACES = { exact: 12, endless: 4 } as const;

/**
 * An amount as a planner writes it, in its own unit where that gives a plain number, else with 万 or 亿:
 * 0.35亿元, 12860万元, 1.2万吨. Exact, but for numbers without an end (a third).
 */
export function writeAmount({ number, unit }: Pick<Amount, 'number' | 'unit'>): string {
  const own = number.div(unit.factor);
  const plain = unit.text.slice(unit.scale.length);
  const size = own.abs();
  if (unit.text === '%' || size.eq(0) || isHandy(size, unit)) return digits(own) + unit.text;
  const base = number.div(unit.factor).times(multiplierOf(unit));
  const [power, word] = base.abs().gte(1e8)
    ? ([1e8, '亿'] as const)
    : base.abs().gte(1e4)
      ? ([1e4, '万'] as const)
      : ([1, ''] as const);
  return `${digits(base.div(power))}${word}${plain}`;
}

/** An amount with the multiplier asked for: 1.2亿元 in 万 is 12000万元, without one 120000000元. */
export function writeScaled({ number, unit }: Pick<Amount, 'number' | 'unit'>, scale: '' | '万' | '亿'): string {
  const base = number.div(unit.factor).times(multiplierOf(unit));
  return `${digits(base.div({ '': 1, 万: 1e4, 亿: 1e8 }[scale]))}${scale}${unit.text.slice(unit.scale.length)}`;
}

/** A number that reads well where it is: neither 0.00012亿元 nor 120000吨. Tables count money in 万元: 12860万元. */
const isHandy = (size: Big, { scale, dimension }: Unit): boolean =>
  size.lt(scale === '万' && dimension === 'money' ? 1e6 : 1e4) && size.gte('0.01');

const digits = (number: Big): string =>
  number.round(number.eq(number.round(PLACES.exact)) ? PLACES.exact : PLACES.endless).toFixed();

const multiplierOf = ({ scale }: Unit): number =>
  [...scale].reduce((product, sign) => product * ({ 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }[sign] ?? 1), 1);

/** A share or change in per cent, as `of` parts of `whole`: 9.5 for 0.2 of 2.1, at `places` behind the point. */
export const percentOf = (part: Big, whole: Big, places: number): string =>
  whole.eq(0) ? '' : `${part.times(100).div(whole).round(places, Big.roundHalfUp).toFixed(places)}%`;
