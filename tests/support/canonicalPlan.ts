import { parseDocument } from 'yaml';
import { chooseAlternative } from '../../server/src/core/schema/alternatives.ts';
import { enumValueOf } from '../../server/src/core/schema/names.ts';
import type { MapSchema, SchemaModel, SchemaNode } from '../../server/src/core/schema/schemaModel.ts';

/** What a plan says, in canonical names, with every scalar a string but the format version. */
export type CanonicalValue = string | number | CanonicalValue[] | { [key: string]: CanonicalValue };

/**
 * Reads a plan the plain way, for tests of the schema and the examples that should not depend on the
 * core's own reader. Keys and values without an empty value only.
 *
 * @throws Error for anything that is not valid YAML, an unknown key, or a form the schema does not have
 */
export function canonicalPlan(text: string, model: SchemaModel): { [key: string]: CanonicalValue } {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true });
  if (document.errors.length > 0 || document.warnings.length > 0) {
    throw new Error([...document.errors, ...document.warnings].map((error) => error.message).join('\n'));
  }
  return canonicalMap(document.toJS(), model.root, []);
}

type Path = readonly (string | number)[];

function canonical(value: unknown, schema: SchemaNode, path: Path): CanonicalValue {
  if (schema.kind === 'choice') {
    const form = typeof value === 'string' ? 'text' : Array.isArray(value) ? 'list' : 'map';
    const chosen = chooseAlternative(schema, form, form === 'map' ? Object.keys(value as object) : []);
    if (chosen === undefined) throw new Error(`${path.join('/')}: no form for ${JSON.stringify(value)}`);
    return canonical(value, chosen.schema, path);
  }
  if (schema.kind === 'list') {
    if (!Array.isArray(value)) throw new Error(`${path.join('/')}: a list is expected`);
    return value.map((item, index) => canonical(item, schema.items, [...path, index]));
  }
  if (schema.kind === 'map') return canonicalMap(value, schema, path);
  if (typeof value !== 'string') throw new Error(`${path.join('/')}: a text is expected`);
  if (schema.type === 'integer') return Number(value);
  return schema.values === undefined ? value : (enumValueOf(schema, value)?.value ?? value);
}

function canonicalMap(value: unknown, schema: MapSchema, path: Path): { [key: string]: CanonicalValue } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${path.join('/')}: a map is expected`);
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null && one !== '')
      .map(([key, one]) => {
        if (schema.dataKeyed !== undefined) return [key, canonical(one, schema.dataKeyed.value, [...path, key])];
        const property = schema.property(key);
        if (property === undefined) throw new Error(`${[...path, key].join('/')}: no such key`);
        return [property.name, canonical(one, property.schema, [...path, key])];
      }),
  );
}
