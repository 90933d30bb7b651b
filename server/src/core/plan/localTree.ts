import type { LocalRequirement } from '../local/localRequirement.ts';
import { keyOfRows, mapBelow } from '../local/places.ts';
import { formsIn, listIn } from '../schema/forms.ts';
import type { MapSchema, SchemaNode } from '../schema/schemaModel.ts';

/** One key on the way to what regions ask, with what they ask of it. */
export interface LocalKey {
  readonly name: string;
  readonly requirements: readonly LocalRequirement[];
  readonly below: ReadonlyMap<string, LocalKey>;
  /** What may stand under the key, each form by itself. */
  readonly forms: readonly SchemaNode[];
  /** What a row may be, where the value is a list; none otherwise. */
  readonly rows: readonly SchemaNode[];
  /** The key of the rows in the longer way to write the value: 清单. */
  readonly keyOfRows: string | undefined;
}

/** What regions ask, by the keys that lead there: a piece of a plan is followed only where something is asked. */
export interface LocalTree {
  readonly below: ReadonlyMap<string, LocalKey>;
  readonly requirements: readonly LocalRequirement[];
}

/** Puts what regions ask on the keys of the schema that lead there. */
export function localTree(root: MapSchema, requirements: readonly LocalRequirement[]): LocalTree {
  return { below: keysBelow(root, requirements, 0), requirements };
}

function keysBelow(
  map: MapSchema | undefined,
  requirements: readonly LocalRequirement[],
  depth: number,
): ReadonlyMap<string, LocalKey> {
  const keys = new Map<string, LocalKey>();
  for (const { name, schema } of map?.properties ?? []) {
    const through = requirements.filter(({ path }) => path[depth] === name);
    if (through.length === 0) continue;
    const rows = listIn(schema)?.items;
    keys.set(name, {
      name,
      requirements: through.filter(({ path }) => path.length === depth + 1),
      below: keysBelow(
        mapBelow(schema),
        through.filter(({ path }) => path.length > depth + 1),
        depth + 1,
      ),
      forms: formsIn(schema),
      rows: rows === undefined ? [] : formsIn(rows),
      keyOfRows: keyOfRows(schema),
    });
  }
  return keys;
}
