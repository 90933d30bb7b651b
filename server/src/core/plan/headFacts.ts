import type { IsoDay, SpanValue, Value } from '../values/value.ts';
import type { TextField } from './field.ts';
import type { About, PlanFile, ZoneEntryChoice } from './planTypes.generated.ts';

/** A stretch of whole days, both included. */
export interface Days {
  readonly first: IsoDay;
  readonly last: IsoDay;
}

/** The day of a plan, as a stretch where only a month or year is known. */
export interface PlanDay extends Days {
  /** False where the plan says nothing of its day and the as-of day stands for it. */
  readonly written: boolean;
}

/** What the plan covers, as written. */
export interface ScopeFact {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly zones: readonly string[];
  /** The one industry that the title says the plan is for: 有色金属行业. */
  readonly field?: string;
}

/** A document that the plan names: its title, its number, or both. */
export interface NamedDocument {
  readonly title: string | undefined;
  readonly documentNumber: TextField | undefined;
  readonly article?: string | undefined;
  readonly place: TextField;
}

/**
 * The day of a plan (rule book, 0.1): 成文日期, else 印发日期; of an issued plan without either the year of its
 * 发文字号, else the first year of 规划期. A year or a month is all of its days. A plan that is not issued and
 * has no date is of the day it is checked for; undefined for an issued one that says nothing of its day.
 */
export function planDay(about: About | undefined, issued: boolean, asOf: IsoDay): PlanDay | undefined {
  const written = daysOf(about?.adoptedOn?.reading) ?? daysOf(about?.issuedOn?.reading);
  if (written !== undefined) return { ...written, written: true };
  if (!issued) return { first: asOf, last: asOf, written: false };
  const number = about?.documentNumber?.text ?? '';
  const year =
    /[[［〔【(（]\s*((?:19|20)\d{2})\s*[\]］〕】)）]/.exec(number)?.[1] ?? periodOf(about)?.first.slice(0, 4);
  return year === undefined ? undefined : { first: `${year}-01-01`, last: `${year}-12-31`, written: true };
}

/** 规划期; undefined where it is not written, or is no stretch of time. */
export function periodOf(about: About | undefined): Days | undefined {
  const written = about?.period?.reading;
  return isTooLong(written) ? undefined : daysOf(written);
}

/** The longest time that a plan may be for, in years; a longer one is a slip. */
export const LONGEST_PERIOD = 30;

/** Whether a time is longer than any plan. */
export const isTooLong = (reading: Value | undefined): boolean =>
  reading?.kind === 'span' &&
  reading.impossible === undefined &&
  yearOfDay(reading.last) - yearOfDay(reading.first) > LONGEST_PERIOD;

export const yearOfDay = (day: IsoDay): number => Number(day.slice(0, 4));

/** 基准年, with the year where it can be told; a key that still waits for its value counts as written. */
export function baseYearOf(about: About | undefined): { readonly year: number | undefined } | undefined {
  const written = about?.baseYear;
  if (written === undefined) return about?.unfilled.has('baseYear') ? { year: undefined } : undefined;
  return { year: yearOf(written.reading) };
}

/** The year a date names; undefined for anything that is not one year on the calendar. */
export const yearOf = (reading: Value | undefined): number | undefined =>
  reading?.kind === 'date' && reading.precision === 'year' && reading.impossible === undefined
    ? yearOfDay(reading.first)
    : undefined;

/** What 规划范围 names. */
export function scopeOf(about: About | undefined): ScopeFact {
  const texts = (list: { readonly items: readonly TextField[] } | undefined) =>
    list?.items.map(({ text }) => text) ?? [];
  const scope = about?.scope;
  const zones = scope?.zones?.items.flatMap((zone) => nameOfZone(zone)?.text ?? []) ?? [];
  const field = /^[\u4e00-\u9fff]{2,8}?行业(?=清洁生产)/.exec(about?.title?.text ?? '')?.[0];
  const of = { regions: texts(scope?.regions), industries: texts(scope?.industries), zones };
  return field === undefined ? of : { ...of, field };
}

const nameOfZone = (zone: ZoneEntryChoice): TextField | undefined =>
  zone.form === 'text' ? zone.value : zone.value.name;

/** The documents under 编制依据. */
export function legalBasisOf({ about }: PlanFile): readonly NamedDocument[] {
  return (about?.legalBasis?.items ?? []).flatMap((entry): NamedDocument[] => {
    if (entry.form === 'text') return [{ title: entry.value.text, documentNumber: undefined, place: entry.value }];
    const { title, documentNumber, article } = entry.value;
    const place = title ?? documentNumber;
    return place === undefined ? [] : [{ title: title?.text, documentNumber, article: article?.text, place }];
  });
}

/** The days of a date or span; undefined for what is neither, or is not on the calendar. */
export function daysOf(reading: SpanValue | { readonly kind: string } | undefined): Days | undefined {
  if (reading === undefined || !('first' in reading) || reading.impossible !== undefined) return undefined;
  return { first: reading.first, last: reading.last };
}
