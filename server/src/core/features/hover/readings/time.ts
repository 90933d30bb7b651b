import { fill } from '../../../messages/render.ts';
import { type Locale, type Localized, localized } from '../../../text/locale.ts';
import type { DateValue, PeriodUnit, SpanValue, Value } from '../../../values/value.ts';
import { escaped } from '../../wording/markdown.ts';
import type { Reading } from './reading.ts';
import { valueAt } from './valueAt.ts';

const says = {
  days: { zh: '{first}至{last}', en: '{first} to {last}' },
  years: { zh: '{days}，共{n}年', en: '{days}, {n} years' },
  by: { zh: '不晚于{last}', en: 'not later than {last}' },
  asOf: { zh: '截至{last}', en: 'as of {last}' },
  from: { zh: '自{first}起', en: 'from {first} on' },
  around: { zh: '{days}前后', en: 'about {days}' },
  named: { zh: '“{name}”时期：{days}', en: 'the {name} period: {days}' },
  every: { zh: '每{n}{unit}一次', en: 'every {n} {unit}' },
  everyOne: { zh: '每{unit}一次', en: 'every {unit}' },
  standing: { zh: '没有期限', en: 'without an end' },
} as const satisfies Record<string, Localized>;

const units: Readonly<Record<PeriodUnit, { readonly one: Localized; readonly many: Localized }>> = {
  year: { one: { zh: '年', en: 'year' }, many: { zh: '年', en: 'years' } },
  quarter: { one: { zh: '季度', en: 'quarter' }, many: { zh: '个季度', en: 'quarters' } },
  month: { one: { zh: '月', en: 'month' }, many: { zh: '个月', en: 'months' } },
  week: { one: { zh: '周', en: 'week' }, many: { zh: '周', en: 'weeks' } },
  day: { one: { zh: '日', en: 'day' }, many: { zh: '日', en: 'days' } },
};

/** A date with its first and last day, a span with its length, work that comes again, work without an end. */
export const time: Reading = (scene) => {
  const value = valueAt(scene);
  const line = value && inDays(value, scene.reader.locale);
  return line === undefined ? undefined : [escaped(line)];
};

function inDays(value: Value, locale: Locale): string | undefined {
  switch (value.kind) {
    case 'date':
      return value.impossible === undefined ? date(value, locale) : undefined;
    case 'span':
      return value.impossible === undefined ? span(value, locale) : undefined;
    case 'recurring': {
      const { count, unit } = value.every;
      return count === 1
        ? fill(says.everyOne, { unit: units[unit].one }, locale)
        : fill(says.every, { n: count, unit: units[unit].many }, locale);
    }
    case 'standing':
      return localized(says.standing, locale);
    default:
      return undefined;
  }
}

function date({ first, last, bound }: DateValue, locale: Locale): string {
  const days = daysOf(first, last, locale);
  return bound === 'in' ? days : fill(says[bound], { first, last, days }, locale);
}

function span({ first, last, name }: SpanValue, locale: Locale): string {
  const days = daysOf(first, last, locale);
  const whole = first.endsWith('-01-01') && last.endsWith('-12-31');
  const n = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  const long = whole && n > 1 ? fill(says.years, { days, n }, locale) : days;
  return name === undefined ? long : fill(says.named, { name, days: long }, locale);
}

const daysOf = (first: string, last: string, locale: Locale): string =>
  first === last ? first : fill(says.days, { first, last }, locale);
