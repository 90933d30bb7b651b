import { listIn } from '../schema/forms.ts';
import type { MapSchema, PropertySchema, SchemaModel, SchemaNode } from '../schema/schemaModel.ts';

/** The map whose keys stand next below a value: of a list those of its rows. Answers such as {附件: …} have none. */
export function mapBelow(schema: SchemaNode): MapSchema | undefined {
  if (schema.kind === 'list') return mapBelow(schema.items);
  if (schema.kind === 'map') return schema.dataKeyed === undefined ? schema : undefined;
  if (schema.kind === 'scalar') return undefined;
  const formed = (form: string) => schema.alternatives.find(({ when }) => 'form' in when && when.form === form)?.schema;
  const inner = formed('map') ?? formed('list');
  return inner && mapBelow(inner);
}

/**
 * The key of a map under which its rows stand where the value may also be those rows alone: 清单. Undefined
 * where there is no such shorter way to write it.
 */
export function keyOfRows(schema: SchemaNode): string | undefined {
  const rows = listIn(schema)?.items;
  const map = schema.kind === 'choice' ? mapBelow(schema) : undefined;
  if (rows === undefined || map === undefined) return undefined;
  return map.properties.find((property) => listIn(property.schema)?.items.pointer === rows.pointer)?.name;
}

/** How often a map stands in a plan: its pointer, and the paths that lead there. */
export function homesOf({ root }: SchemaModel): ReadonlyMap<string, number> {
  const homes = new Map<string, Set<string>>();
  const visit = (map: MapSchema, path: string, above: readonly string[]): void => {
    if (above.includes(map.pointer)) return;
    homes.set(map.pointer, (homes.get(map.pointer) ?? new Set()).add(path));
    for (const { name, schema } of map.properties) {
      const below = mapBelow(schema);
      if (below !== undefined) visit(below, `${path}.${name}`, [...above, map.pointer]);
    }
  };
  visit(root, '', []);
  return new Map([...homes].map(([pointer, paths]) => [pointer, paths.size]));
}

/** Where a path of a pack leads: the map its last key stands in, and what the schema has under that key. */
export interface PathEnd {
  readonly map: MapSchema;
  /** Canonical names of all keys but the last. */
  readonly above: readonly string[];
  /** The last key as written. */
  readonly key: string;
  readonly property: PropertySchema | undefined;
}

/** Follows a path in either language; the number of the step that leads nowhere where it does not. */
export function endOf(root: MapSchema, path: readonly string[]): PathEnd | number {
  let map = root;
  const above: string[] = [];
  for (const [step, key] of path.slice(0, -1).entries()) {
    const property = map.property(key);
    const below = property && mapBelow(property.schema);
    if (property === undefined || below === undefined) return step;
    above.push(property.name);
    map = below;
  }
  const key = path.at(-1) ?? '';
  return { map, above, key, property: map.property(key) };
}

/** Whether a canonical path leads through the rows of a list, or to a list. */
export function throughRows(root: MapSchema, path: readonly string[]): boolean {
  let map: MapSchema | undefined = root;
  for (const name of path) {
    const property: PropertySchema | undefined = map?.property(name);
    if (property === undefined) return false;
    if (listIn(property.schema) !== undefined && keyOfRows(property.schema) === undefined) return true;
    map = mapBelow(property.schema);
  }
  return false;
}
