import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Json, type JsonObject, rewriteSchemas } from './schema/walk.ts';

const structureFile = 'server/src/host/planStructure.generated.json';
const wordsFile = 'server/src/host/planWords.generated.json';

/** What places of the schema say to people, and what they rest on. `buildSchemaModel` asks for it late. */
const wordKeys: ReadonlySet<string> = new Set(['title', 'description', 'x-en', 'x-requirements', 'x-basis']);

/** What the validators look at and the model does not. */
const tellsNothing = (key: string, value: Json): boolean =>
  key === '$schema' || (key === 'type' && value !== 'object' && value !== 'array') || value === false;

/** A reference is one object less where the words beside it are gone. */
const withoutDetour = ({ allOf, ...rest }: JsonObject): JsonObject =>
  Array.isArray(allOf) && allOf.length === 1
    ? { ...rest, ...(allOf[0] as JsonObject) }
    : { ...rest, ...(allOf && { allOf }) };

/** An object with hundreds of keys that are its own takes long to read. */
const listed = (properties: JsonObject): Json =>
  Object.entries(properties).map(([name, schema]) => ({ name, ...(schema as JsonObject) }));

/**
 * The plan schema in two: what decides how a plan is read, which every check needs, and the words, twice
 * as much, which only messages and editors need. The words are by JSON pointer.
 *
 * @param root the repository root
 * @returns the generated files' paths, from the root, and their contents
 */
export function generatePlanStructure(root: string): Map<string, string> {
  const source = JSON.parse(readFileSync(join(root, 'schemas/plan.schema.json'), 'utf8')) as JsonObject;
  const words: Record<string, Json> = {};
  const withoutWords = (schema: JsonObject, pointer: string): JsonObject => {
    const entries = Object.entries(schema);
    const own = entries.filter(([key]) => wordKeys.has(key));
    if (own.length > 0) words[pointer] = Object.fromEntries(own);
    const rest = entries
      .filter(([key, value]) => !wordKeys.has(key) && !tellsNothing(key, value))
      .map(([key, value]): [string, Json] => {
        if (key === 'x-keys' && isObject(value)) return [key, withoutWords(value, `${pointer}/x-keys`)];
        return [key, key === 'properties' && isObject(value) ? listed(value) : value];
      });
    const { $ref, ...others } = withoutDetour(Object.fromEntries(rest));
    return typeof $ref === 'string' ? { ...others, $ref: $ref.replace(/^#\/definitions\//, '') } : others;
  };
  const structure = rewriteSchemas(source, withoutWords);
  return new Map([
    [structureFile, `${JSON.stringify(structure)}\n`],
    [wordsFile, `${JSON.stringify(words)}\n`],
  ]);
}
