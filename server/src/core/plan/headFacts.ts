import type { IsoDay, SpanValue } from '../values/value.ts';
import type { TextField } from './field.ts';
import type { About, PlanFile, ZoneEntryChoice } from './planTypes.generated.ts';

/** A stretch of whole days, both included. */
export interface Days {
  readonly first: IsoDay;
  readonly last: IsoDay;
}

/** What the plan covers, as written. */
export interface ScopeFact {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly zones: readonly string[];
}

/** A document that the plan names: its title, its number, or both. */
export interface NamedDocument {
  readonly title: string | undefined;
  readonly documentNumber: string | undefined;
  readonly place: TextField;
}

/**
 * The day of a plan (rules-spec 0.1): 成文日期, else 印发日期; of an issued plan without either the year of its
 * 发文字号, else the first year of 规划期. A year or a month is all of its days. A plan that is not issued and
 * has no date is of the day it is checked for; undefined for an issued one that says nothing of its day.
 */
export function planDay(about: About | undefined, issued: boolean, asOf: IsoDay): Days | undefined {
  const written = daysOf(about?.adoptedOn?.reading) ?? daysOf(about?.issuedOn?.reading);
  if (written !== undefined) return written;
  const number = about?.documentNumber?.text;
  if (!issued && number === undefined) return { first: asOf, last: asOf };
  const year =
    /[[［〔【(（]\s*((?:19|20)\d{2})\s*[\]］〕】)）]/.exec(number ?? '')?.[1] ?? periodOf(about)?.first.slice(0, 4);
  return year === undefined ? undefined : { first: `${year}-01-01`, last: `${year}-12-31` };
}

/** 规划期; undefined where it is not written, or is no stretch of time. */
export function periodOf(about: About | undefined): Days | undefined {
  return daysOf(about?.period?.reading);
}

/** What 规划范围 names. */
export function scopeOf(about: About | undefined): ScopeFact {
  const texts = (list: { readonly items: readonly TextField[] } | undefined) =>
    list?.items.map(({ text }) => text) ?? [];
  const scope = about?.scope;
  const zones = scope?.zones?.items.flatMap((zone) => nameOfZone(zone)?.text ?? []) ?? [];
  return { regions: texts(scope?.regions), industries: texts(scope?.industries), zones };
}

const nameOfZone = (zone: ZoneEntryChoice): TextField | undefined =>
  zone.form === 'text' ? zone.value : zone.value.name;

/** The documents under 编制依据. */
export function legalBasisOf({ about }: PlanFile): readonly NamedDocument[] {
  return (about?.legalBasis?.items ?? []).flatMap((entry): NamedDocument[] => {
    if (entry.form === 'text') return [{ title: entry.value.text, documentNumber: undefined, place: entry.value }];
    const { title, documentNumber } = entry.value;
    const place = title ?? documentNumber;
    return place === undefined ? [] : [{ title: title?.text, documentNumber: documentNumber?.text, place }];
  });
}

function daysOf(reading: SpanValue | { readonly kind: string } | undefined): Days | undefined {
  if (reading === undefined || !('first' in reading) || reading.impossible !== undefined) return undefined;
  return { first: reading.first, last: reading.last };
}
