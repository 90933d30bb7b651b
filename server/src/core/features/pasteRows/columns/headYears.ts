import { mapIn } from '../../../schema/forms.ts';
import type { MapSchema, PropertySchema, SchemaNode } from '../../../schema/schemaModel.ts';
import type { Head } from './heads.ts';

/** What a head names besides the year it is of. */
export interface DatedHead {
  readonly name: string;
  /** Four digits. */
  readonly year: string;
}

const YEAR = String.raw`((?:19|20)\d{2})`;
/** 2000t/d is no year. */
const FIRST = new RegExp(String.raw`^${YEAR}(?:年[度末底]?|(?![年\p{Script=Latin}]))(\D.*)$`, 'u');
const LAST = new RegExp(String.raw`^(.*\D)${YEAR}年[度末底]?$`, 'u');

/** 2025年现状值, 2025年（现状）, 目标值（2030年）, 2030年目标: a year and what is said of it; undefined for a year alone. */
export function datedHead({ name, aside = '' }: Head): DatedHead | undefined {
  const text = `${name.replace(/^(?:截?至|截止|到)(?=\d)/, '')}${/^\d{4}$/.test(aside) ? `${aside}年` : aside}`.replace(
    /[()[\]【】\s]/g,
    '',
  );
  const [, first, behind] = FIRST.exec(text) ?? [];
  if (first !== undefined && behind !== undefined) return { year: first, name: behind };
  const [, before, last] = LAST.exec(text) ?? [];
  return last !== undefined && before !== undefined ? { year: last, name: before } : undefined;
}

/** The year that a head is and nothing more: 2028, 2028年目标, 2028年度计划投资. */
export const yearIn = (text: string): string | undefined =>
  /^((?:19|20)\d{2})年?(?:度)?(?:目标值?|数值|(?:计划|拟)?(?:完成)?投资额?(?:计划)?)?$/.exec(text)?.[1];

/** A head below a merged one of which either is a year alone, as one: 2025年 above 现状值. */
export function headWithYear(above: Head, head: Head): Head | undefined {
  const [year, named] = YEAR_ALONE.test(above.name) ? [above, head] : [head, above];
  if (!YEAR_ALONE.test(year.name) || YEAR_ALONE.test(named.name)) return undefined;
  const aside = [year.name, year.aside, named.aside].filter((part) => part !== undefined).join('');
  return { ...named, unit: head.unit ?? above.unit, aside };
}

const YEAR_ALONE = new RegExp(`^${YEAR}年?度?$`);

/** Where a number of a row goes that is of a year, and where the year does. */
interface YearPlace {
  readonly path: readonly PropertySchema[];
  readonly year: readonly PropertySchema[];
}

/** The keys that say of which year a number of the row is. */
const YEAR_OF: Readonly<Record<string, string>> = { value: 'year', target: 'by' };

/** 现状值 has 年份 beside it, 目标值 has 目标年, and 基期值 has a year inside, beside its number; others have none. */
export function yearPlace(row: MapSchema, property: PropertySchema): YearPlace | undefined {
  const beside = row.property(YEAR_OF[property.name] ?? '');
  if (beside !== undefined) return { path: [property], year: [beside] };
  // 目标年（2030年） above numbers stands for the target.
  const dated = Object.keys(YEAR_OF).find((name) => YEAR_OF[name] === property.name);
  const meant = dated === undefined ? undefined : row.property(dated);
  if (meant !== undefined) return { path: [meant], year: [property] };
  const map = mapIn(property.schema);
  const [value, year] = [map?.property('value'), map?.property('year')];
  return value && year && { path: [property, value], year: [property, year] };
}

/** The key of a row that holds numbers by year, and what these are; undefined where there is none, or more than one. */
export function yearlyKey(
  properties: readonly PropertySchema[],
): { readonly property: PropertySchema; readonly value: SchemaNode } | undefined {
  const yearly = properties.flatMap((property) => {
    const data = mapIn(property.schema)?.dataKeyed;
    return data?.key.type === 'year' ? [{ property, value: data.value }] : [];
  });
  return yearly.length > 1 ? undefined : yearly[0];
}
