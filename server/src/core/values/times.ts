import type { Wordlists } from '../codes/wordlists.ts';
import { readTimePart, type TimePart, withFigures } from './dates.ts';
import { numeralValue } from './numerals.ts';
import { isBlankDate } from './officeBlanks.ts';
import type { Fault } from './phrase.ts';
import { unclear } from './special.ts';
import type { DateValue, IntervalValue, PeriodUnit, Remark, SpanValue, TimeBound, Value } from './value.ts';

/** The words before and behind a date, and what they make of it. */
const before: readonly (readonly [RegExp, TimeBound])[] = [
  [/^(截至|截止到?|截止至)/, 'asOf'],
  [/^(自|从)/, 'from'],
  [/^(力争)?(到|至|于|在)?/, 'in'],
];
const behind: readonly (readonly [RegExp, TimeBound])[] = [
  [/(之前|以前|前)$/, 'by'],
  [/(起|以来|以后|之后)$/, 'from'],
  [/(前后|左右)$/, 'around'],
  [/(内|以内|之内)$/, 'by'],
];

const SPAN = /^(.+?)(——|—|–|-|~|～|－|至|到)(.+)$/;
const LENGTH = /^(?<n>\d+|[一二两三四五六七八九十]+)个?(?<u>年|季度|月|周|日|天)/;
const units: ReadonlyMap<string, PeriodUnit> = new Map([
  ['年', 'year'],
  ['季度', 'quarter'],
  ['月', 'month'],
  ['周', 'week'],
  ['日', 'day'],
  ['天', 'day'],
]);

/**
 * Reads a date, a span or another statement of time that is the whole of a text (rule book, section 5.9).
 * Undefined if it is none; a fault if it is one of section 6.
 *
 * @param written the text as it stands, which the value keeps
 * @param plain the same in half-width form
 */
export function readTime(written: string, plain: string, words: Wordlists): Value | Fault | undefined {
  const text = withFigures(plain.trim());
  const compact = text.replace(/\s/g, '').replace(/^[（(](.*)[）)]$/, '$1');
  if (words.is('standing', compact)) return { kind: 'standing', text: written, remarks: [] };
  if (words.is('undated', compact)) return { kind: 'deferred', how: 'open', text: written, remarks: [] };
  return (
    blank(written) ??
    recurring(written, compact) ??
    interval(written, compact) ??
    bounded(written, compact) ??
    span(written, compact) ??
    timeFault(compact)
  );
}

/** Room for a date: `2026年×月×日`, `2026年  月  日`, `____年`. */
const blank = (written: string): Value | undefined =>
  isBlankDate(written.trim()) ? { kind: 'blank', of: 'date', text: written, remarks: [] } : undefined;

/** 每年3月31日前, 每两年, 每季度末. */
function recurring(written: string, text: string): Value | undefined {
  const match =
    /^每(?<n>\d+|[两一二三四五六七八九十]+)?个?(?<u>年|半年|季度|月|周)(度|末|底|初)?(\d{1,2}月(\d{1,2}日|底)?)?[前内]?$/.exec(
      text,
    );
  if (match?.groups === undefined) return undefined;
  const { n, u = '' } = match.groups;
  const every = u === '半年' ? { count: 6, unit: 'month' as const } : { count: countOf(n), unit: unitOf(u) };
  return { kind: 'recurring', every, text: written, remarks: [] };
}

/** 1个月内, 不得超过五年, 今后五年, 近三年, 提前一年, 三年时间, 当年内. */
function interval(written: string, text: string): Value | undefined {
  if (/^当年(年?内|年底前)$/.test(text)) return length(written, 1, 'year', 'within');
  const match = /^(?<lead>不得?超过|今后|未来|近|过去|提前|利用|用)?(?<rest>.+?)(?<tail>以内|之内|内|时间|左右)?$/.exec(
    text,
  );
  const { lead, rest = '', tail } = match?.groups ?? {};
  const found = LENGTH.exec(rest);
  if (found === null || found[0] !== rest || (lead === undefined && tail === undefined)) return undefined;
  const how =
    lead === '今后' || lead === '未来'
      ? 'next'
      : lead === '近' || lead === '过去'
        ? 'last'
        : lead === '提前'
          ? 'earlier'
          : tail === '时间'
            ? 'for'
            : 'within';
  return length(written, countOf(found.groups?.n), unitOf(found.groups?.u ?? ''), how);
}

const length = (text: string, count: number, unit: PeriodUnit, how: IntervalValue['how']): IntervalValue => ({
  kind: 'interval',
  count,
  unit,
  how,
  text,
  remarks: [],
});

const countOf = (number: string | undefined): number =>
  number === undefined ? 1 : (numeralValue(number) ?? Number(number));
const unitOf = (word: string): PeriodUnit => units.get(word) ?? 'year';

/** One date with the words around it. */
function bounded(written: string, text: string): Value | undefined {
  const plain = readTimePart(text);
  if (plain !== undefined) return timeValue(written, plain, 'in');
  for (const [lead, first] of before) {
    const start = lead.exec(text)?.[0];
    if (start === undefined) continue;
    const rest = text.slice(start.length);
    // 到2028年 is by the end of it.
    const at = first === 'in' && /[到至]$/.test(start) ? 'by' : first;
    const part = start === '' ? undefined : readTimePart(rest);
    if (part !== undefined) return timeValue(written, part, at);
    for (const [tail, bound] of behind) {
      const end = tail.exec(rest)?.[0];
      const inner = end === undefined ? undefined : readTimePart(rest.slice(0, -end.length));
      if (inner !== undefined) return timeValue(written, inner, bound, beforeTime(rest, inner, end));
    }
  }
  return undefined;
}

/** 2028年前 may mean before the year or in it; 2028年6月前, before the month or in it. */
function beforeTime(text: string, { precision, last }: TimePart, tail: string | undefined): Remark | undefined {
  if (!/前$/.test(tail ?? '') || (precision !== 'year' && precision !== 'month')) return undefined;
  const year = Number(last.slice(0, 4));
  const month = Number(last.slice(5, 7));
  const suggestions =
    precision === 'year'
      ? [`${year}年底前`, `${year - 1}年底前`]
      : [`${year}年${month}月底前`, month === 1 ? `${year - 1}年12月底前` : `${year}年${month - 1}月底前`];
  const reason = precision === 'year' ? 'before-year' : 'before-month';
  return text.includes('末') ? undefined : { reason, suggestions };
}

function timeValue(text: string, part: TimePart, bound: TimeBound, more?: Remark): DateValue | SpanValue {
  const { first, last, precision, impossible, name, remark } = part;
  const remarks = [remark, more].filter((one) => one !== undefined);
  const common = { first, last, text, remarks, ...(impossible && { impossible }) };
  if (name !== undefined && bound === 'in') return { kind: 'span', name, ...common };
  return { kind: 'date', precision, bound, ...common };
}

/** 2026—2030年, 2023年8月—2024年8月, 2026年3—6月. */
function span(written: string, text: string): Value | undefined {
  const match = SPAN.exec(text);
  if (match === null) return undefined;
  const [, from = '', sign, rest = ''] = match;
  const to = rest.replace(/(期间|时期)$/, '');
  const end = readTimePart(/^\d{1,2}月/.test(to) ? `${from.slice(0, 4)}年${to}` : to);
  const start = readTimePart(/^\d{4}年\d{1,2}$/.test(from) ? `${from}月` : from);
  if (start === undefined || end === undefined) return undefined;
  const impossible = start.impossible ?? end.impossible ?? (end.last < start.first ? ('reversed' as const) : undefined);
  return {
    kind: 'span',
    first: start.first,
    last: end.last,
    text: written,
    remarks: [start.remark, end.remark].filter((one) => one !== undefined),
    ...(sign !== '—' && { better: text.replace(`${from}${sign}`, `${from}—`) }),
    ...(impossible && { impossible }),
  };
}

/** Several dates in one text, which a single field refuses; the year of the first holds for the others: 2026年6月30日、12月15日前. */
export function readTimes(written: string, plain: string, words: Wordlists): Value | undefined {
  const pieces = plain.split(/[、，,]/);
  const year = /^\d{4}年/.exec(plain)?.[0];
  if (pieces.length < 2 || year === undefined) return undefined;
  const tail = /[前底末]+$/.exec(plain)?.[0] ?? '';
  const parts = pieces.map((piece) => {
    const whole = (/^\d{4}/.test(piece) ? piece : year + piece).replace(/(?<![前底末])$/, tail);
    return readTime(whole, whole, words);
  });
  return parts.every((part) => part !== undefined && 'kind' in part)
    ? unclear(written, { reason: 'list', suggestions: pieces }, parts)
    : undefined;
}

/** The forms of section 6 that are dates and cannot be read as one. */
function timeFault(text: string): Fault | undefined {
  const short = /^(\d{2})(年(度|底|末)?(前)?|年\d{1,2}月.*)$/.exec(text);
  if (short !== null) return { reason: 'short-year', suggestions: [`20${text}`] };
  const shortEnd = /^(\d{2})(\d{2}年?[—–~～-])(\d{2}年)$/.exec(text);
  if (shortEnd !== null)
    return { reason: 'short-year', suggestions: [`${shortEnd[1]}${shortEnd[2]}${shortEnd[1]}${shortEnd[3]}`] };
  if (/^\d{1,2}月(\d{1,2}日)?[底末]?前?$/.test(text)) return { reason: 'no-year', suggestions: [`…年${text}`] };
  return undefined;
}
