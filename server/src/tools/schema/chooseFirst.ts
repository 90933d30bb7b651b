import { definition, isObject, type Json, type JsonObject, rewriteSchemas } from './walk.ts';

/**
 * Turns each `oneOf` of told-apart forms into a chain of if/then/else, so that only the form that is
 * written reports: `oneOf` would report every form it is not. The order is that of
 * `chooseAlternative`: telling keys first, then text, list and map.
 */
export const chooseFirst = (root: JsonObject): JsonObject =>
  rewriteSchemas(root, (schema) => {
    const { oneOf, ...rest } = schema;
    if (!Array.isArray(oneOf)) return schema;
    const branches = (oneOf as readonly JsonObject[]).map((branch) => ({ branch, when: whenOf(root, branch) }));
    const byKey = branches.filter(({ when }) => 'key' in when);
    const byForm = branches.filter(({ when }) => 'form' in when);
    // A value of no form at all is wrong; `validate` calls that issue `choice`.
    const chain = [...byKey, ...byForm].reduceRight<Json>(
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      (otherwise, { branch, when }) => ({ if: test(when), then: branch, else: otherwise }),
      false,
    );
    return { ...rest, ...(chain as JsonObject) };
  });

function whenOf(root: JsonObject, branch: JsonObject): JsonObject {
  const when = branch['x-when'] ?? definition(root, branch.$ref)['x-when'];
  if (!isObject(when)) throw new Error('plan.schema.json: a oneOf branch has no x-when');
  return when;
}

const types: Readonly<Record<string, string>> = { text: 'string', list: 'array', map: 'object' };

function test(when: JsonObject): JsonObject {
  if (!('key' in when)) return { type: types[String(when.form)] as string };
  const key = String(when.key);
  return { type: 'object', properties: { [key]: true }, required: [key] };
}
