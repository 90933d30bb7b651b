import { formsIn, mapsIn } from './forms.ts';
import type { MapSchema, PropertySchema, ScalarSchema, SchemaNode } from './schemaModel.ts';

/** The texts that a value may be, or that its items may be, each once. */
export function scalarsOf(schema: SchemaNode): readonly ScalarSchema[] {
  const all = formsIn(schema)
    .flatMap((form) => (form.kind === 'list' ? formsIn(form.items) : [form]))
    .filter((form) => form.kind === 'scalar');
  return [...new Map(all.map((each) => [each.pointer, each])).values()];
}

/** Every map that may stand below a place of the schema, each once. */
export function everyMap(from: SchemaNode, seen = new Set<SchemaNode>()): readonly MapSchema[] {
  if (seen.has(from)) return [];
  seen.add(from);
  if (from.kind === 'list') return everyMap(from.items, seen);
  if (from.kind === 'choice') return from.alternatives.flatMap(({ schema }) => everyMap(schema, seen));
  if (from.kind === 'scalar') return [];
  const below = [...from.properties.map(({ schema }) => schema), ...(from.dataKeyed ? [from.dataKeyed.value] : [])];
  return [from, ...below.flatMap((schema) => everyMap(schema, seen))];
}

/** Those of some properties in whose maps a key of this name, or ordinary word, stands: 规划范围 for 地区. */
export const holdersOf = (properties: readonly PropertySchema[], key: string): readonly PropertySchema[] =>
  properties.filter(({ schema }) => mapsIn(schema).some((map) => isKeyOf(map, key)));

const isKeyOf = (map: MapSchema, key: string): boolean =>
  map.property(key) !== undefined || map.properties.some(({ also }) => also?.includes(key) === true);
