import { Big } from 'big.js';
import type { Localized } from '../text/locale.ts';
import type { ChangeValue } from '../values/value.ts';

/** Words before a number; of nought nobody says which way it goes. */
const WAYS = {
  decrease: { zh: '下降', en: 'down ' },
  increase: { zh: '提高', en: 'up ' },
  none: { zh: '', en: '' },
};

/** How far something goes, written as precisely as a change that says otherwise. */
export interface RateInWords {
  /** 下降4.2%, 提高5个百分点. */
  readonly words: Localized;
  readonly digits: string;
  /** It goes the same way as the change, and is not nought. */
  readonly sameWay: boolean;
}

/**
 * What a change would have to be.
 *
 * @param actual the part of the base, or of points the difference; negative where it falls
 */
export function rateInWords({ direction, bound, text, by }: ChangeValue, actual: Big): RateInWords {
  const places = /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  // What 以上 says must be reached, so nothing is rounded beyond the number.
  const rounding =
    bound === 'atLeast' || bound === 'above' ? Big.roundDown : bound === 'exactly' ? Big.roundHalfUp : Big.roundUp;
  const digits = actual.abs().times(100).round(places, rounding).toFixed(places);
  const falls = actual.lt(0);
  const unit = by === 'points' ? { zh: '个百分点', en: ' points' } : { zh: '%', en: '%' };
  const way = new Big(digits).eq(0) ? undefined : falls ? 'decrease' : 'increase';
  const { zh, en } = WAYS[way ?? 'none'];
  return {
    words: { zh: `${zh}${digits}${unit.zh}`, en: `${en}${digits}${unit.en}` },
    digits,
    sameWay: way === direction,
  };
}
