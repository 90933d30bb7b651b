import { buildSchemaModel } from '../../core/schema/buildSchemaModel.ts';
import type { SchemaNode } from '../../core/schema/schemaModel.ts';
import type { JsonObject } from './walk.ts';

/** What is validated by itself, with its place in the schema: `entry:schedule`, `item:schedule`. */
export function validationTargets(source: JsonObject): [string, string][] {
  return buildSchemaModel(source).root.properties.flatMap(({ name, pointer, schema }): [string, string][] => {
    const items = itemsOf(schema);
    return [
      [`entry:${name}`, pointer],
      ...(items === undefined ? [] : [[`item:${name}`, items.pointer] as [string, string]]),
    ];
  });
}

function itemsOf(schema: SchemaNode): SchemaNode | undefined {
  if (schema.kind === 'list') return schema.items;
  if (schema.kind !== 'choice') return undefined;
  const list = schema.alternatives.find((alternative) => alternative.schema.kind === 'list');
  return list?.schema.kind === 'list' ? list.schema.items : undefined;
}
