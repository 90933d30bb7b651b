import type { Alternative, ListSchema, MapSchema, SchemaNode } from './schemaModel.ts';

/** All that a value may be. */
export const formsIn = (schema: SchemaNode): readonly Alternative['schema'][] =>
  schema.kind === 'choice' ? schema.alternatives.map((form) => form.schema) : [schema];

/** The list that a value may be. */
export const listIn = (schema: SchemaNode): ListSchema | undefined =>
  formsIn(schema).find((form) => form.kind === 'list');

/** The maps that a value may be. */
export const mapsIn = (schema: SchemaNode): readonly MapSchema[] =>
  formsIn(schema).filter((form) => form.kind === 'map');

/** The map that a value itself may be, not one that answers it elsewhere. */
export function mapIn(schema: SchemaNode): MapSchema | undefined {
  if (schema.kind !== 'choice') return schema.kind === 'map' ? schema : undefined;
  const forms = schema.alternatives.filter(({ when }) => 'form' in when);
  return forms.map((form) => form.schema).find((form) => form.kind === 'map');
}
