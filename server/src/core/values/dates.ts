import { daysOf, iso, lengthOf, type Point } from './calendar.ts';
import { numeralValue } from './numerals.ts';
import type { DateValue, Impossible, IsoDay, Remark } from './value.ts';

/** A part of time without the words around it. */
export interface TimePart {
  readonly first: IsoDay;
  readonly last: IsoDay;
  readonly precision: DateValue['precision'];
  readonly impossible?: Impossible;
  /** 十五五. */
  readonly name?: string;
  readonly remark?: Remark;
}

interface Pattern {
  readonly pattern: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>, match: RegExpExecArray): TimePart;
}

const point = ({ y, m, d }: Readonly<Record<string, string | undefined>>): Point => ({
  year: Number(y),
  ...(m !== undefined && { month: Number(m) }),
  ...(d !== undefined && { day: Number(d) }),
});

const whole = (of: Point): TimePart => ({
  ...daysOf(of),
  precision: of.day !== undefined ? 'day' : of.month !== undefined ? 'month' : 'year',
});

const end = (of: Point): TimePart => {
  const { last, impossible } = daysOf(of);
  return { first: last, last, precision: 'day', ...(impossible && { impossible }) };
};

const months = (y: string | undefined, from: number, to: number): TimePart => {
  const year = Number(y);
  const { impossible } = daysOf({ year });
  const days = { first: iso(year, from, 1), last: iso(year, to, lengthOf(year, to)) };
  return { ...days, precision: 'part', ...(impossible && { impossible }) };
};

const quarterOf = (word = ''): number => numeralValue(word) ?? Number(word);
const dateForm = (suggestion: string): Remark => ({ reason: 'date-form', suggestions: [suggestion] });
const padded = (number: string | undefined): string => (number ?? '').padStart(2, '0');

/** Every form of a date, on a text without blanks and with figures for numerals (rule book, section 5.9). */
const patterns: readonly Pattern[] = [
  { pattern: /^(?<y>\d{4})(年(度|全年)?)?$/, read: (groups) => whole(point(groups)) },
  { pattern: /^(?<y>\d{4})(-|\.|年)(?<m>\d{1,2})(月份?)?$/, read: (groups) => whole(point(groups)) },
  {
    pattern: /^(?<y>\d{4})\.(?<m>\d{1,2})\.$/,
    read: (groups) => ({ ...whole(point(groups)), remark: dateForm(`${groups.y}-${padded(groups.m)}`) }),
  },
  {
    pattern: /^(?<y>\d{4})(-|\.|年)(?<m>\d{1,2})(-|\.|月)(?<d>\d{1,2})[日号]?$/,
    read: (groups) => whole(point(groups)),
  },
  {
    pattern: /^(?<y>\d{4})\/(?<m>\d{1,2})(\/(?<d>\d{1,2}))?$/,
    read: (groups) => {
      const day = groups.d === undefined ? '' : `-${padded(groups.d)}`;
      return { ...whole(point(groups)), remark: dateForm(`${groups.y}-${padded(groups.m)}${day}`) };
    },
  },
  { pattern: /^(?<y>\d{4})年?年?[底末终]$/, read: (groups) => end(point(groups)) },
  { pattern: /^(?<y>\d{4})(-|\.|年)(?<m>\d{1,2})月?[底末]$/, read: (groups) => end(point(groups)) },
  { pattern: /^(?<y>\d{4})年?上半年$/, read: ({ y }) => months(y, 1, 6) },
  { pattern: /^(?<y>\d{4})年?下半年$/, read: ({ y }) => months(y, 7, 12) },
  {
    pattern: /^(?<y>\d{4})年?第?(?<q>[一二三四1-4])季度(?<e>末)?$/,
    read: ({ y, q, e }) => {
      const part = months(y, quarterOf(q) * 3 - 2, quarterOf(q) * 3);
      return e === undefined ? part : { ...part, first: part.last, precision: 'day' };
    },
  },
  { pattern: /^(?<y>\d{4})年?前(?<q>[二两三23])季度$/, read: ({ y, q }) => months(y, 1, quarterOf(q) * 3) },
  {
    pattern: /^(?<y>\d{4})年(?<m>\d{1,2})月(?<x>[上中下])旬$/,
    read: ({ y, m, x = '' }) => {
      const { first, last, impossible } = daysOf(point({ y, m }));
      const [from, to] = { 上: ['01', '10'], 中: ['11', '20'], 下: ['21', last.slice(8)] }[x] ?? [];
      const month = first.slice(0, 8);
      return { first: `${month}${from}`, last: `${month}${to}`, precision: 'part', ...(impossible && { impossible }) };
    },
  },
  {
    // “十五” is the tenth plan, 2001—2005; each later name is five years on.
    pattern: /^(?<o>[“"])?(?<n>[八九十]|十[一二三四五六七八九]|二十)五(?<c>[”"])?(时期|期间)?(?<e>[末底])?$/,
    read: ({ n = '', o, e }, [text]) => {
      const year = 2001 + (quarterOf(n) - 10) * 5;
      const name = `${n}五`;
      const part: TimePart =
        e === undefined
          ? { first: iso(year, 1, 1), last: iso(year + 4, 12, 31), precision: 'part', name }
          : { first: iso(year + 4, 1, 1), last: iso(year + 4, 12, 31), precision: 'year' };
      const suggestions = [text.replace(name, `“${name}”`)];
      return o === undefined ? { ...part, remark: { reason: 'period-quotes', suggestions } } : part;
    },
  },
];

/** Reads one date or named period that is the whole of a text; undefined if it is none. */
export function readTimePart(text: string): TimePart | undefined {
  for (const { pattern, read } of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return read(match.groups ?? {}, match);
  }
  return undefined;
}

/** Chinese numerals of a date in figures, character runs as they are read: 二○一二年五月十六日 is 2012年5月16日. */
export const withFigures = (text: string): string =>
  text
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) => String(numeralValue(year)))
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])(?!个月)/g, (number) => String(numeralValue(number) ?? number));
