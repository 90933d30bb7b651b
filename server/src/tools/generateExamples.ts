import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { chooseAlternative } from '../core/schema/alternatives.ts';
import { everyMap, scalarsOf } from '../core/schema/below.ts';
import { buildSchemaModel } from '../core/schema/buildSchemaModel.ts';
import { enumValueOf, nameInLanguage, type PlanLanguage } from '../core/schema/names.ts';
import type { MapSchema, PropertySchema, ScalarSchema, SchemaNode } from '../core/schema/schemaModel.ts';
import type { Localized } from '../core/text/locale.ts';

const source = 'schemas/plan.examples.yaml';
const file = 'schemas/plan.examples.json';

/** A value of the examples as YAML gives it, every scalar a text. */
type Example = string | readonly Example[] | { readonly [key: string]: Example };

interface Source {
  /** By definition and canonical name. */
  readonly keys: Readonly<Record<string, Readonly<Record<string, Example>>>>;
  /** By definition and property, and by canonical value. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Example>>>>;
}

/**
 * The examples of `plan.examples.yaml` in both key languages, by the place of the schema they are of. All that
 * is in the schema has one, and nothing else has.
 *
 * @param root the repository root
 * @returns the generated file's path, from the root, and its content
 * @throws Error that names what has no example, or which example belongs to nothing
 */
export function generateExamples(root: string): Map<string, string> {
  const document = parseDocument(readFileSync(join(root, source), 'utf8'), { schema: 'failsafe' });
  if (document.errors.length > 0) throw new Error(`${source}: ${document.errors[0]?.message}`);
  const { keys, values } = document.toJS() as Source;
  const model = buildSchemaModel(JSON.parse(readFileSync(join(root, 'schemas/plan.schema.json'), 'utf8')));
  const used = new Set<string>();
  const take = (group: Source['keys'], owner: string, name: string): Example | undefined => {
    if (group[owner]?.[name] !== undefined) used.add(`${owner} ${name}`);
    return group[owner]?.[name];
  };
  const written: Record<string, Localized> = {};
  const missing: string[] = [];
  const add = (pointer: string, example: Example | undefined, schema: SchemaNode | undefined): void => {
    if (example === undefined || schema === undefined) missing.push(pointer);
    else written[pointer] = { zh: inLanguage(example, schema, 'zh'), en: inLanguage(example, schema, 'en') };
  };
  for (const map of everyMap(model.root)) {
    for (const { name, pointer, schema } of map.properties) {
      const owner = map === model.root ? 'plan' : (pointer.split('/')[2] ?? '');
      add(pointer, take(keys, owner, name) ?? take(keys, 'any', name), schema);
    }
    for (const property of map.properties) {
      for (const scalar of scalarsOf(property.schema)) {
        for (const { value } of scalar.values ?? []) {
          const place = `${scalar.pointer} ${value}`;
          const example = take(values, ownerOf(scalar), value);
          // An enum that several maps share is shown in the first that has the keys of the example.
          if (written[place] === undefined && (example === undefined || holds(map, example))) add(place, example, map);
        }
      }
    }
  }
  const said = [...Object.entries(keys), ...Object.entries(values)];
  const astray = said.flatMap(([owner, all]) => Object.keys(all).map((name) => `${owner} ${name}`));
  const wrong = [...missing.map((place) => `no example for ${place}`), ...astray.filter((each) => !used.has(each))];
  if (wrong.length > 0) throw new Error(`${source}: ${wrong.join('; ')}`);
  return new Map([[file, `${JSON.stringify(written, null, 2)}\n`]]);
}

/** The property or definition an enum stands in: `about.planType`, `medium`. */
const ownerOf = ({ pointer }: ScalarSchema): string =>
  pointer
    .replace('#/definitions/', '')
    .replace('/properties/', '.')
    .replace(/\/(anyOf\/\d+|items)$/, '');

const holds = (map: MapSchema, example: Example): boolean =>
  typeof example === 'object' && Object.keys(example).every((key) => map.property(key) !== undefined);

/** An example in one line. */
const inLanguage = (example: Example, schema: SchemaNode, language: PlanLanguage): string =>
  stringify(translated(example, schema, language), {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
    schema: 'failsafe',
  }).trim();

/** @throws Error for a key or a form that the schema does not have */
function translated(example: Example, schema: SchemaNode, language: PlanLanguage): unknown {
  if (schema.kind === 'choice') {
    const form = typeof example === 'string' ? 'text' : Array.isArray(example) ? 'list' : 'map';
    const chosen = chooseAlternative(schema, form, form === 'map' ? Object.keys(example) : []);
    return translated(example, chosen?.schema ?? failAt(schema, example), language);
  }
  if (schema.kind === 'list') {
    const items = Array.isArray(example) ? example : failAt(schema, example);
    return items.map((item: Example) => translated(item, schema.items, language));
  }
  if (schema.kind === 'scalar') {
    if (typeof example !== 'string') return failAt(schema, example);
    const value = enumValueOf(schema, example);
    if (schema.values !== undefined && value === undefined) return failAt(schema, example);
    return value === undefined ? example : nameInLanguage(value, language);
  }
  if (typeof example === 'string') return failAt(schema, example);
  const entries = Object.entries(example).map(([key, value]) => {
    if (schema.dataKeyed !== undefined) return [key, translated(value, schema.dataKeyed.value, language)];
    const property: PropertySchema = schema.property(key) ?? failAt(schema, key);
    return [nameInLanguage(property, language), translated(value, property.schema, language)];
  });
  return Object.fromEntries(entries);
}

function failAt({ pointer }: SchemaNode, example: Example): never {
  throw new Error(`${source}: ${pointer} takes no ${JSON.stringify(example)}`);
}
