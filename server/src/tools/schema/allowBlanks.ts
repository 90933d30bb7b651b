import { isObject, type Json, type JsonObject } from './walk.ts';

/**
 * Lets every key and every item be blank. A draft lists what it will write, and other editors read a
 * blank as null; the mark of the format is never blank.
 */
export function allowBlanks(schema: JsonObject): JsonObject {
  const entries = Object.entries(schema).map(([keyword, value]): [string, Json] => {
    if (keyword === 'properties' && isObject(value)) {
      return [keyword, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, blankable(one)]))];
    }
    return [keyword, keyword === 'items' || keyword === 'additionalProperties' ? blankable(value) : value];
  });
  return Object.fromEntries(entries);
}

function blankable(schema: Json): Json {
  if (!isObject(schema) || 'const' in schema) return schema;
  const { title, description, ...rest } = schema;
  const words = { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
  return { ...words, anyOf: [rest, { type: 'null' }] };
}
