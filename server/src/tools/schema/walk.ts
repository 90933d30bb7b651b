/** A JSON value as the schema file holds it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keywords whose values are maps from names to schemas, so their keys are no keywords. */
const namedSchemas = new Set(['properties', 'definitions']);
const listedSchemas = new Set(['allOf', 'anyOf']);
const singleSchemas = new Set(['items', 'additionalProperties', 'propertyNames', 'if', 'then', 'else']);

/**
 * Rewrites every schema in a schema, innermost first; annotations (`x-…`, enums) are left alone.
 *
 * @param rewrite is given a schema and its JSON pointer
 */
export function rewriteSchemas(
  schema: JsonObject,
  rewrite: (schema: JsonObject, pointer: string) => JsonObject,
  pointer = '#',
): JsonObject {
  const inner = (value: Json, place: string): Json =>
    isObject(value) ? rewriteSchemas(value, rewrite, `${pointer}/${place}`) : value;
  const entries = Object.entries(schema).map(([keyword, value]): [string, Json] => {
    if (namedSchemas.has(keyword) && isObject(value)) {
      const named = Object.entries(value).map(([name, one]) => [name, inner(one, `${keyword}/${name}`)]);
      return [keyword, Object.fromEntries(named)];
    }
    if (listedSchemas.has(keyword) && Array.isArray(value)) {
      return [keyword, value.map((one: Json, at) => inner(one, `${keyword}/${at}`))];
    }
    return [keyword, singleSchemas.has(keyword) ? inner(value, keyword) : value];
  });
  return rewrite(Object.fromEntries(entries), pointer);
}

const annotations = new Set(['title', 'description', 'examples']);

/** Leaves of a schema what decides validity; its texts would only swell the compiled code. */
export const validationOnly = (schema: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !keyword.startsWith('x-') && !annotations.has(keyword)),
  );

/** Follows one reference into `#/definitions`. */
export function definition(root: JsonObject, reference: Json | undefined): JsonObject {
  const name = String(reference).replace(/^#\/definitions\//, '');
  const definitions = root.definitions;
  const found = isObject(definitions) ? definitions[name] : undefined;
  if (!isObject(found)) throw new Error(`plan.schema.json: no definition ${String(reference)}`);
  return found;
}
