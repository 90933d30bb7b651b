import { Flow, Mistake, type Value } from './block.ts';

/** The part of a JSON schema that says what names are called in both languages. */
interface Node {
  readonly $ref?: string;
  readonly allOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly 'x-zh'?: string;
  readonly 'x-enum'?: Readonly<Record<string, { readonly zh: string }>>;
}

export interface PlanSchema extends Node {
  readonly definitions: Readonly<Record<string, Node>>;
}

/**
 * The same plan with English keys and names, as `plan.schema.json` has them. Only names are
 * translated: what is free text stays, and so does a mistake.
 */
export function inEnglish(plan: Readonly<Record<string, Value>>, schema: PlanSchema): Record<string, Value> {
  return translatedMapping(plan, schema, schema);
}

function translated(value: Value, node: Node, schema: PlanSchema): Value {
  if (value instanceof Mistake) return value;
  if (value instanceof Flow) return new Flow(translated(value.value, node, schema));
  if (typeof value === 'number') return value;
  const forms = formsOf(node, schema);
  if (typeof value === 'string') {
    return forms.map((form) => enumName(value, form)).find((name) => name !== undefined) ?? value;
  }
  if (isList(value)) {
    const items = forms.find((form) => form.items !== undefined)?.items ?? {};
    return value.map((item) => translated(item, items, schema));
  }
  const keys = Object.keys(value);
  const form = forms.find((one) => keys.every((key) => propertyOf(key, one) !== undefined));
  if (form === undefined) throw new Error(`The schema has no mapping with ${keys.join(', ')}.`);
  return translatedMapping(value, form, schema);
}

function translatedMapping(
  mapping: Readonly<Record<string, Value>>,
  form: Node,
  schema: PlanSchema,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(mapping).map(([key, value]) => {
      const property = propertyOf(key, form);
      if (property === undefined) throw new Error(`The schema has no ${key} here.`);
      return [property.name, translated(value, property.node, schema)];
    }),
  );
}

/** The alternatives that a place allows, with references resolved. */
function formsOf(node: Node, schema: PlanSchema): readonly Node[] {
  if (node.$ref !== undefined) return formsOf(definition(node.$ref, schema), schema);
  if (node.anyOf !== undefined) return node.anyOf.flatMap((one) => formsOf(one, schema));
  if (node.allOf !== undefined && node.properties === undefined)
    return node.allOf.flatMap((one) => formsOf(one, schema));
  return [node];
}

function definition(reference: string, schema: PlanSchema): Node {
  const found = schema.definitions[reference.replace('#/definitions/', '')];
  if (found === undefined) throw new Error(`The schema has no ${reference}.`);
  return found;
}

/** The entry with this Chinese name; in a mapping whose keys are data the key stays as it is. */
function propertyOf(key: string, form: Node): { readonly name: string; readonly node: Node } | undefined {
  for (const [name, node] of Object.entries(form.properties ?? {})) if (node['x-zh'] === key) return { name, node };
  const { additionalProperties } = form;
  return typeof additionalProperties === 'object' ? { name: key, node: additionalProperties } : undefined;
}

const enumName = (value: string, { 'x-enum': names = {} }: Node): string | undefined =>
  Object.entries(names).find(([, { zh }]) => zh === value)?.[0];

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
