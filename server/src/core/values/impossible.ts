import type { IndicatorFacts } from '../codes/indicators.ts';
import type { Localized } from '../text/locale.ts';
import { isCount } from './amount.ts';
import { type Impossible, isMeasured, type MeasuredValue, type Value } from './value.ts';

/** Why a value that was read cannot be, by itself. */
export type Impossibility = Impossible | 'overWhole' | 'belowNought' | 'fallsTooFar';

/** The words for it; the Chinese follows “有误：”. */
export const impossibilities: Readonly<Record<Impossibility, Localized>> = {
  overWhole: { zh: '比率不能超过100%', en: 'a share is not above 100%' },
  belowNought: { zh: '不能小于零', en: 'it cannot be below nought' },
  fallsTooFar: { zh: '降幅不能超过100%', en: 'nothing falls by more than 100%' },
  reversed: { zh: '前后两端颠倒', en: 'its end comes before its start' },
  month: { zh: '没有这个月份', en: 'there is no such month' },
  day: { zh: '日历上没有这一天', en: 'there is no such day' },
  year: { zh: '年份不在1949年至2100年之间', en: 'the year is not between 1949 and 2100' },
};

/**
 * Why a value cannot be; undefined where it can.
 *
 * @param indicator what it is a level of, where that is known
 */
export function impossibilityOf(value: Value, indicator?: IndicatorFacts): Impossibility | undefined {
  if ('impossible' in value) return value.impossible;
  if (!isMeasured(value)) return undefined;
  const { figure, end, unit } = value;
  if (end?.number.lt(figure.number)) return 'reversed';
  if (value.kind === 'change') return fallsTooFar(value) ? 'fallsTooFar' : undefined;
  if (value.kind === 'share') return indicator?.share === true ? shareFault(value, indicator) : undefined;
  return (value.kind === 'money' || isCount(unit)) && figure.number.lt(0) ? 'belowNought' : undefined;
}

/** 下降120%; 下降不超过120% is odd, and true. */
const fallsTooFar = (value: MeasuredValue): boolean =>
  value.kind === 'change' && value.direction === 'decrease' && value.by !== 'amount' && !isCap(value) && isOver(value);

function shareFault(value: MeasuredValue, { mayExceedWhole, verified }: IndicatorFacts): Impossibility | undefined {
  if (value.figure.number.lt(0)) return 'belowNought';
  // Of a share that no table knows nobody can tell whether it may exceed the whole.
  if (mayExceedWhole || verified === undefined || isCap(value) || value.text.includes('超额')) return undefined;
  return isOver(value) ? 'overWhole' : undefined;
}

const isOver = ({ figure, end }: MeasuredValue): boolean => (end ?? figure).number.gt(1);
const isCap = ({ bound }: MeasuredValue): boolean => bound === 'atMost' || bound === 'below';
