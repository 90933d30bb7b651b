import type { Big } from 'big.js';
import { fill } from '../../../messages/render.ts';
import { type Locale, type Localized, localized } from '../../../text/locale.ts';
import { type ChangeValue, isMeasured, type MeasuredValue, type MoveValue, type Value } from '../../../values/value.ts';
import { writeScaled } from '../../../values/write.ts';

const says = {
  decrease: { zh: '降幅', en: 'down ' },
  increase: { zh: '增幅', en: 'up ' },
  less: { zh: '减少', en: 'less by ' },
  more: { zh: '增加', en: 'more by ' },
  excluded: { zh: '不含后一个数', en: 'the last not included' },
  strive: { zh: '力争', en: 'to be striven for' },
  cumulative: { zh: '累计', en: 'in all' },
  mean: { zh: '平均', en: 'on average' },
  yearly: { zh: '每年', en: 'each year' },
  base: { zh: '与{base}相比', en: 'against {base}' },
  until: { zh: '至{day}', en: 'until {day}' },
} as const satisfies Record<string, Localized>;

const SIGNS = { exactly: '=', atLeast: '≥', above: '>', atMost: '≤', below: '<' } as const;

/** ≥ and the like; ≈ for a number that is approximate. */
export const signOf = ({ bound, approximate }: Pick<MeasuredValue, 'bound' | 'approximate'>): string =>
  approximate ? '≈' : SIGNS[bound];

/** A number or range of numbers without 万 and 亿: 124000吨, 10—15个. */
function numberOf({ figure, end, unit }: MeasuredValue): string {
  const first = writeScaled({ number: figure.number, unit }, '');
  return end === undefined
    ? first
    : `${withoutUnit(figure.number, unit)}—${writeScaled({ number: end.number, unit }, '')}`;
}

const withoutUnit = (number: Big, unit: MeasuredValue['unit']): string =>
  writeScaled({ number, unit: { ...unit, text: unit.scale } }, '');

/** A number with what the words around it make of it: 降幅≥8%（与2020年相比）. Plain text; undefined without a number. */
export function inSigns(value: Value, locale: Locale): string | undefined {
  if (value.kind === 'move') return moveInSigns(value);
  if (!isMeasured(value)) return undefined;
  const way = value.kind === 'change' ? localized(says[wayOf(value)], locale) : '';
  const isPlain = value.bound === 'exactly' && !value.approximate;
  const sign = isPlain && (value.end !== undefined || way !== '') ? '' : signOf(value);
  return `${way}${sign}${numberOf(value)}${wordsBehind(value, locale)}`;
}

function wayOf({ by, direction }: ChangeValue): 'decrease' | 'increase' | 'less' | 'more' {
  if (by !== 'amount') return direction;
  return direction === 'decrease' ? 'less' : 'more';
}

const moveInSigns = ({ from, to }: MoveValue): string => `${numberOf(from)} → ${numberOf(to)}`;

/** What the words around a number make of it, in brackets: （每年）. */
export function wordsBehind(value: MeasuredValue, locale: Locale): string {
  const words = [
    value.endExcluded && localized(says.excluded, locale),
    value.aim === 'strive' && localized(says.strive, locale),
    value.cumulative && localized(says.cumulative, locale),
    value.mean && localized(says.mean, locale),
    value.yearly && localized(says.yearly, locale),
    value.base && fill(says.base, { base: value.base.words }, locale),
    value.until && fill(says.until, { day: value.until.last }, locale),
  ].filter((word) => typeof word === 'string');
  if (words.length === 0) return '';
  return locale === 'en' ? ` (${words.join(', ')})` : `（${words.join('，')}）`;
}
