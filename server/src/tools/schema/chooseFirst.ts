import { definition, isObject, type Json, type JsonObject, rewriteSchemas } from './walk.ts';

/**
 * Turns each `anyOf` of told-apart forms into a chain of if/then/else, so that only the form that is
 * written reports: `anyOf` would report every form it is not. The order is that of
 * `chooseAlternative`: telling keys first, then text, list and map.
 */
export const chooseFirst = (root: JsonObject): JsonObject =>
  rewriteSchemas(root, (schema) => {
    const { anyOf, ...rest } = schema;
    if (!Array.isArray(anyOf)) return schema;
    const branches = (anyOf as readonly JsonObject[]).map((branch) => ({ branch, when: whenOf(root, branch) }));
    const byKey = branches.filter(({ when }) => 'key' in when);
    const byForm = branches.filter(({ when }) => 'form' in when);
    // A value of no form at all is wrong; `validate` calls that issue `choice`.
    const chain = [...byKey, ...byForm].reduceRight<Json>(
      (otherwise, { branch, when }) => ({
        if: test(when, besides(root, branch, byForm)),
        // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
        then: branch,
        else: otherwise,
      }),
      false,
    );
    return { ...rest, ...(chain as JsonObject) };
  });

function whenOf(root: JsonObject, branch: JsonObject): JsonObject {
  const when = branch['x-when'] ?? definition(root, branch.$ref)['x-when'];
  if (!isObject(when)) throw new Error('plan.schema.json: a anyOf branch has no x-when');
  return when;
}

const types: Readonly<Record<string, string>> = { text: 'string', list: 'array', map: 'object' };

function test(when: JsonObject, besides: readonly string[]): JsonObject {
  if (!('key' in when)) return { type: types[String(when.form)] as string };
  const key = String(when.key);
  const told = { type: 'object', properties: { [key]: true }, required: [key] };
  if (besides.length === 0) return told;
  return { ...told, not: { anyOf: besides.map((name) => ({ properties: { [name]: true }, required: [name] })) } };
}

/** Keys that are not in a form told by a key, and are in the form written out that has the telling key too. */
function besides(root: JsonObject, branch: JsonObject, byForm: readonly { readonly branch: JsonObject }[]): string[] {
  const { key } = whenOf(root, branch) as { readonly key?: string };
  const own = propertiesOf(root, branch);
  const writtenOut = byForm
    .map(({ branch: form }) => propertiesOf(root, form))
    .find((form) => key && form.includes(key));
  return (writtenOut ?? []).filter((name) => !own.includes(name));
}

function propertiesOf(root: JsonObject, branch: JsonObject): string[] {
  const only = Array.isArray(branch.allOf) ? (branch.allOf[0] as JsonObject) : branch;
  const { properties } = only.$ref === undefined ? only : definition(root, only.$ref);
  return Object.keys(isObject(properties) ? properties : {});
}
