import type { ValueReader } from '../values/readValue.ts';
import { type Days, daysOf, periodOf, yearOfDay } from './headFacts.ts';
import type { About } from './planTypes.generated.ts';

/** A period that the title gives. */
export interface PeriodInTitle extends Days {
  /** As the title writes it. */
  readonly text: string;
}

/** The period in the title of the plan, where it is another than 规划期; the last where it has several, none of which is. */
export function otherPeriodIn(about: About | undefined, values: ValueReader): PeriodInTitle | undefined {
  const period = periodOf(about);
  if (about?.title === undefined || period === undefined) return undefined;
  const named = periodsIn(about.title.text, values);
  // A plan of the “十五五” for some of its years may carry both.
  return named.some((each) => isOfTheYears(each, period)) ? undefined : named.at(-1);
}

/** The periods in a title. */
export const periodsIn = (title: string, values: ValueReader): readonly PeriodInTitle[] =>
  timesIn(title).flatMap((text) => {
    const reading = values.read('period', text);
    const days = reading.kind === 'span' ? daysOf(reading) : undefined;
    return days === undefined ? [] : [{ ...days, text }];
  });

/**
 * 规划期 first, and with it what the title gives in its stead: which of the two is wrong only the writer knows, and
 * until it is mended what fits either is not told (rule book, 0.10: one cause, one finding). None where 规划期 is
 * not written.
 */
export function periodsOf(about: About | undefined, values: ValueReader): readonly Days[] {
  const period = periodOf(about);
  return period === undefined ? [] : [period, otherPeriodIn(about, values) ?? []].flat();
}

const isOfTheYears = (a: Days, b: Days): boolean =>
  yearOfDay(a.first) === yearOfDay(b.first) && yearOfDay(a.last) === yearOfDay(b.last);

/** Spans of years and named periods (“十五五”) in a title, but for those in the titles of other documents. */
const timesIn = (title: string): string[] =>
  title
    .split(/《[^》]*》?/)
    .flatMap((part) => [
      ...part.matchAll(
        /(?<!\d)(?:19|20)\d\d年?\s*[—–\-~～－至到]+\s*(?:19|20)\d\d年?(?!\d)|[“"][一二三四五六七八九十]+五[”"]/g,
      ),
    ])
    .map(([found]) => found);
