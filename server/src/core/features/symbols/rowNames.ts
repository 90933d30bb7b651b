import type { MapSchema, SchemaNode } from '../../schema/schemaModel.ts';
import type { ContextStep } from '../../syntax/cursor/cursorContext.ts';
import { formsOf, resolvePath } from '../position/resolve.ts';

/** By which keys, in either language, a row of a list is told from others. */
export interface RowNames {
  readonly id: ReadonlySet<string>;
  readonly name: ReadonlySet<string>;
}

/** @param path to the list, keys as written; a list that is unknown has no such keys */
export function rowNamesAt(root: MapSchema, path: readonly ContextStep[]): RowNames {
  const id = new Set<string>();
  const name = new Set<string>();
  for (const { schema } of resolvePath(root, [...path, { item: true }])) {
    for (const form of formsOf(schema, [])) {
      for (const property of form.schema.kind === 'map' ? form.schema.properties : []) {
        const keys = isId(property.schema) ? id : property.name === 'name' ? name : undefined;
        keys?.add(property.name).add(property.zh);
      }
    }
  }
  return { id, name };
}

const isId = (schema: SchemaNode): boolean => schema.kind === 'scalar' && schema.type === 'id';
