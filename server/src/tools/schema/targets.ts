import { buildSchemaModel } from '../../core/schema/buildSchemaModel.ts';
import { listIn } from '../../core/schema/forms.ts';
import type { JsonObject } from './walk.ts';

/** What is validated by itself, with its place in the schema: `entry:schedule`, `item:schedule`. */
export function validationTargets(source: JsonObject): [string, string][] {
  return buildSchemaModel(source).root.properties.flatMap(({ name, pointer, schema }): [string, string][] => {
    const items = listIn(schema)?.items;
    return [
      [`entry:${name}`, pointer],
      ...(items === undefined ? [] : [[`item:${name}`, items.pointer] as [string, string]]),
    ];
  });
}
