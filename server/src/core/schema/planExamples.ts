import type { Localized } from '../text/locale.ts';
import type { EnumValue, MapSchema, PropertySchema, ScalarSchema, SchemaNode } from './schemaModel.ts';

/**
 * The parsed `schemas/plan.examples.json`: how a key or a value is used, as YAML in one line, with Chinese keys
 * and with English ones. That of a key, by its pointer, is what stands behind its colon; that of a value, by the
 * pointer of its text and the value, an entry that has it.
 */
export type PlanExamples = Readonly<Record<string, Localized>>;

/** What may stand behind a key. */
export const exampleOfKey = (examples: PlanExamples, { pointer }: PropertySchema): Localized | undefined =>
  examples[pointer];

/** An entry that has a value. */
export function exampleOfValue(
  examples: PlanExamples,
  value: EnumValue,
  property: PropertySchema,
): Localized | undefined {
  const scalar = scalarsOf(property.schema).find(({ values }) => values?.includes(value) === true);
  return scalar && examples[`${scalar.pointer} ${value.value}`];
}

/** The texts that a value may be, or that its items may be. */
export function scalarsOf(schema: SchemaNode): readonly ScalarSchema[] {
  if (schema.kind === 'scalar') return [schema];
  if (schema.kind === 'list') return scalarsOf(schema.items);
  return schema.kind === 'choice' ? schema.alternatives.flatMap((form) => scalarsOf(form.schema)) : [];
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
