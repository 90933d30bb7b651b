import { holdersOf } from '../../../schema/below.ts';
import { listIn, mapIn } from '../../../schema/forms.ts';
import { enumValueOf, nameInLanguage, type PlanLanguage } from '../../../schema/names.ts';
import { textOf } from '../../../schema/placeholder.ts';
import type { DataKeySchema, MapSchema, PropertySchema, SchemaNode } from '../../../schema/schemaModel.ts';
import { nearest } from '../../../text/nearest.ts';
import { fundingSource } from './fundingSources.ts';
import type { Head } from './heads.ts';
import { datedHead, headWithYear, yearIn, yearlyKey, yearPlace } from './headYears.ts';

/** Where the cells of a column go. */
export type Goes =
  /** Behind a key of the row, or behind one in a map in it. */
  | {
      readonly kind: 'field';
      readonly path: readonly PropertySchema[];
      readonly near: boolean;
      /** The year of the head, and the keys that lead to its place. */
      readonly year?: { readonly path: readonly PropertySchema[]; readonly text: string };
      /** The head names no more than the year. */
      readonly guessed?: boolean;
      /** What a tick in the column stands for. */
      readonly mark?: string;
    }
  /** Behind a key that is data: 资金来源 has 企业自筹, 年度目标 has 2028. */
  | {
      readonly kind: 'dataKey';
      readonly property: PropertySchema;
      readonly key: string;
      readonly value: SchemaNode;
      /** The head names no more than the year. */
      readonly guessed?: boolean;
      /** The base year of the plan, where numbers of the time up to it are asked for and the head names a later one. */
      readonly after?: number;
    }
  /** An item of a list of benefits: 化学需氧量减排, with the cell and the unit behind it. */
  | {
      readonly kind: 'benefit';
      readonly property: PropertySchema;
      readonly name: string;
      /** The head is a name for benefits of all kinds: only a number in its unit needs it. */
      readonly any?: boolean;
    }
  /** The numbers of the rows. */
  | { readonly kind: 'order' }
  /** The units of the numbers in each row. */
  | { readonly kind: 'unit' }
  /** Nowhere: the row has no such key. */
  | { readonly kind: 'other' };

const ORDER = /^(?:序号|序|顺序号|行号|项次|no\.?|#)$/i;
const UNIT = /^(?:单位|计量单位|unit|units)$/i;

/** A list with rows, and the keys of these. */
export interface ListKeys {
  readonly property: PropertySchema;
  readonly row: MapSchema;
}

/** Finds keys by what columns may call them. What a map's keys may be called is put together once. */
export class KeyNames {
  readonly #known = new Map<MapSchema, ReadonlyMap<string, PropertySchema>>();

  /** The key that is called so: by its name in either language, a former one, its title or an ordinary word for it. */
  called(map: MapSchema, name: string): PropertySchema | undefined {
    return this.all(map).get(folded(name));
  }

  /** All names of a map's keys, as they are compared. */
  all(map: MapSchema): ReadonlyMap<string, PropertySchema> {
    const known = this.#known.get(map);
    if (known !== undefined) return known;
    // The first of two that are called alike counts, so it is entered last.
    const all = map.properties.flatMap((property) =>
      namesOf(property).map((name) => [folded(name), property] as const),
    );
    const names = new Map(all.reverse());
    this.#known.set(map, names);
    return names;
  }
}

/** @param above the head that a merged one puts above this one; undefined in tables whose head is one row */
export function goesTo({ property, row }: ListKeys, head: Head, above: Head | undefined, names: KeyNames): Goes {
  const whole = above && headWithYear(above, head);
  const dated = whole && (withYear(row, whole, names) ?? asEmission(row, whole));
  if (dated !== undefined) return dated;
  const under = above === undefined ? undefined : names.called(row, above.name);
  const inside = under && insideOf(under, saysWhat(above as Head, head), names);
  if (inside !== undefined) return inside;
  const own = names.called(row, head.name) ?? named(row, property, head.name);
  if (own !== undefined && isBenefits(own)) return { kind: 'benefit', property: own, name: head.name, any: true };
  if (own !== undefined)
    return (head.aside && withYear(row, head, names)) || { kind: 'field', path: [own], near: false };
  if (ORDER.test(head.name)) return { kind: 'order' };
  if (UNIT.test(head.name)) return { kind: 'unit' };
  return (
    withYear(row, head, names) ??
    composed(row, head, names) ??
    inOneMap(row, head, names) ??
    asYear(row, head) ??
    asEmission(row, head) ??
    asBenefit(row, head) ??
    asUsualKey(row, head) ?? { kind: 'other' }
  );
}

/** A table whose column of names is called as the list itself is: 主要问题. */
const named = (row: MapSchema, list: PropertySchema, name: string): PropertySchema | undefined =>
  namesOf(list).some((one) => folded(one) === folded(name))
    ? row.properties.find(({ required }) => required)
    : undefined;

/** Under 减排量 or 减排效益 the heads name only what is reduced. */
const saysWhat = (above: Head, head: Head): Head =>
  /减排|削减/.test(above.name) && !/[减削节]/.test(head.name) ? { ...head, name: `${head.name}减排` } : head;

/** The names that a column of a key may have, in either language. */
const namesOf = ({ name, zh, title, former = [], also = [] }: PropertySchema): readonly string[] => [
  zh,
  name,
  title.zh,
  title.en,
  ...former,
  ...also,
];

/** A name as it is compared. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s_]+/g, '')
    .toLowerCase();

/** What stands under a merged head. */
function insideOf(property: PropertySchema, head: Head, names: KeyNames): Goes | undefined {
  const map = mapIn(property.schema);
  if (map?.dataKeyed !== undefined) {
    const { key, value } = map.dataKeyed;
    const written = key.type === 'year' ? yearIn(head.name) : dataKey(map, head.name);
    if (written !== undefined) return { kind: 'dataKey', property, key: written, value };
  }
  const child = map && names.called(map, head.name);
  if (child !== undefined) return { kind: 'field', path: [property, child], near: false };
  return isBenefits(property) ? { kind: 'benefit', property, name: head.name } : undefined;
}

/** A sum below the head is none of its parts. */
const dataKey = ({ dataKeyed }: MapSchema, name: string): string | undefined =>
  dataKeyed === undefined || /^(?:合计|小计|总计|总额|total)$/i.test(name)
    ? undefined
    : (fundingSource(dataKeyed.key, name) ?? name);

/** 审核完成时限, 清洁生产审核/审核类型: the name of a key and that of one inside it. */
function composed(row: MapSchema, head: Head, names: KeyNames): Goes | undefined {
  const wanted = folded(head.name);
  // The head as it is written, where folding has left out nothing.
  const written = wanted.length === head.name.length ? head.name : wanted;
  for (const [name, property] of names.all(row)) {
    if (!wanted.startsWith(name) || wanted === name) continue;
    const behind = written.slice(name.length);
    const inside = insideOf(property, { ...head, name: behind.replace(/^[/·\-—:的]+/, '') }, names);
    // Without a mark between them any words might be a key that is data, or a benefit.
    if (inside?.kind === 'field' || (inside !== undefined && /^[/·:]/.test(behind))) return inside;
  }
  return undefined;
}

/** A name that only one map of the row has: 列入依据. */
function inOneMap(row: MapSchema, head: Head, names: KeyNames): Goes | undefined {
  const maps = row.properties.filter(({ schema }) => mapIn(schema)?.dataKeyed === undefined);
  const [property, ...others] = holdersOf(maps, head.name);
  const map = property && mapIn(property.schema);
  const child = map && names.called(map, head.name);
  if (property === undefined || child === undefined || others.length > 0 || COMMON.has(child.name)) return undefined;
  return { kind: 'field', path: [property, child], near: false };
}

/** Keys that any map may have, so that they tell none. */
const COMMON: ReadonlySet<string> = new Set(['name', 'note', 'text', 'id', 'value', 'by', 'notTranscribed']);

/** 2025年现状值, 目标值（2030年）: what a number of the row is, and of which year, which has a place of its own. */
function withYear(row: MapSchema, head: Head, names: KeyNames): Goes | undefined {
  const dated = datedHead(head);
  const property = dated && names.called(row, dated.name);
  const place = property && yearPlace(row, property);
  if (dated === undefined || place === undefined) return undefined;
  return { kind: 'field', path: place.path, near: false, year: { path: place.year, text: dated.year } };
}

/** 2028年 where one key of the row holds years. */
function asYear({ properties }: MapSchema, head: Head): Goes | undefined {
  const year = yearIn(head.name);
  const yearly = yearlyKey(properties);
  if (year === undefined || yearly === undefined) return undefined;
  return { kind: 'dataKey', ...yearly, key: year, guessed: true };
}

/** COD排放量（吨/年）2025年, of rows that say what they emit: the year stays with the name. */
function asEmission(row: MapSchema, head: Head): Goes | undefined {
  const property = row.property('emissions');
  const data = property && mapIn(property.schema)?.dataKeyed;
  const { name, year } = datedHead(head) ?? { name: head.name + (head.aside ?? ''), year: undefined };
  // 年排放量（COD，吨）: what is emitted stands in the brackets.
  const names = year === undefined && head.aside !== undefined ? [name, head.aside + head.name] : [name];
  const [emitted] = names.flatMap((each) => /^(.+?)年?(?:现状)?排放总?量$/.exec(each)?.[1] ?? []);
  if (property === undefined || data === undefined || emitted === undefined || head.unit === undefined)
    return undefined;
  // 年排放量 does not say of what.
  if (/^(?:年|总计?|合计|现状|实际|(?:主要)?污染物)*$/.test(emitted)) return undefined;
  return {
    kind: 'dataKey',
    property,
    key: year === undefined ? emitted : `${emitted}（${year}年）`,
    value: data.value,
  };
}

/** What is saved or reduced, with a unit: 化学需氧量减排量（吨/年）. */
function asBenefit(row: MapSchema, head: Head): Goes | undefined {
  const property = row.properties.find(isBenefits);
  const tells = /减排|削减|减少|节水|节电|节能|节煤|节约|回用|利用/.test(head.name) && head.unit !== undefined;
  return property !== undefined && tells ? { kind: 'benefit', property, name: head.name } : undefined;
}

/** A key that is data and that planners often write: 企业自筹, or 自筹 for it. */
function asUsualKey(row: MapSchema, head: Head): Goes | undefined {
  for (const property of row.properties) {
    const data = mapIn(property.schema)?.dataKeyed;
    const key = data && usualKey(data.key, head.name);
    if (data !== undefined && key !== undefined) return { kind: 'dataKey', property, key, value: data.value };
  }
  return undefined;
}

const usualKey = (key: DataKeySchema, name: string): string | undefined =>
  key.examples?.includes(name) === true || enumValueOf(key, name) !== undefined ? name : fundingSource(key, name);

/** The key whose name is nearly the head, if it is none of those taken. */
export function nearly({ row }: ListKeys, { name }: Head, taken: ReadonlySet<string>): Goes | undefined {
  const free = row.properties.filter((property) => !taken.has(property.name));
  const near = nearest(
    name,
    free.flatMap((property) => [property.zh, property.name]),
  );
  const property = near === undefined ? undefined : row.property(near);
  return property && { kind: 'field', path: [property], near: true };
}

const isBenefits = ({ schema }: PropertySchema): boolean => {
  const items = listIn(schema)?.items;
  return (
    items?.kind === 'choice' &&
    items.alternatives.some((form) => form.schema.kind === 'scalar' && form.schema.type === 'benefit')
  );
};

/** What the schema says of the cells of a column; undefined where they are no values of one key. */
export function schemaAt(goes: Goes): SchemaNode | undefined {
  if (goes.kind === 'dataKey') return goes.value;
  return goes.kind === 'field' ? goes.path.at(-1)?.schema : undefined;
}

/** Whether a value is a number with a unit. */
export function isAmount(schema: SchemaNode): boolean {
  const scalar = textOf(schema);
  // A baseline is the id of an indicator, or an amount.
  return /^(?:quantity|money)$/.test(scalar?.type ?? '') || scalar?.otherwise?.includes('quantity') === true;
}

/** Whether the cells of a column are numbers with a unit. */
export function countsIn(goes: Goes): boolean {
  const schema = schemaAt(goes);
  return goes.kind === 'benefit' || (schema !== undefined && isAmount(schema));
}

/** How a key of a row is named, or one inside it. */
export const nameOfPath = (path: readonly PropertySchema[], language: PlanLanguage): string =>
  path.map((property) => nameInLanguage(property, language)).join('·');

/** How the place of a column is named: 清洁生产审核·完成时限. */
export function nameOfPlace(goes: Goes, language: PlanLanguage): string {
  switch (goes.kind) {
    case 'field':
      return nameOfPath(goes.path, language);
    case 'dataKey':
      return `${nameInLanguage(goes.property, language)}·${goes.key}`;
    case 'benefit':
      return nameInLanguage(goes.property, language);
    default:
      return '';
  }
}
