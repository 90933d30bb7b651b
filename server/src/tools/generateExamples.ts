import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { chooseAlternative } from '../core/schema/alternatives.ts';
import { everyMap, scalarsOf } from '../core/schema/below.ts';
import { buildSchemaModel } from '../core/schema/buildSchemaModel.ts';
import { enumValueOf, nameInLanguage, type PlanLanguage } from '../core/schema/names.ts';
import { furtherExample } from '../core/schema/planExamples.ts';
import type { MapSchema, PropertySchema, ScalarSchema, SchemaNode } from '../core/schema/schemaModel.ts';
import type { Localized } from '../core/text/locale.ts';

const source = 'schemas/plan.examples.yaml';
const file = 'schemas/plan.examples.json';
/** Folders of plans that keys are shown in: what published ones say comes before what we made up. */
const plans = ['schemas/examples', 'tests/fixtures/published'];
/** Longest example out of a plan, in characters: it is read in passing. */
const LONGEST = 60;

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
 * is in the schema has one, and nothing else has. A key that one of our plans has gets a further one from there.
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
  for (const plan of plansIn(root)) addFurther(plan, model.root, written);
  return new Map([[file, `${JSON.stringify(written, null, 2)}\n`]]);
}

/** Published plans, then the complete example. */
function plansIn(root: string): Example[] {
  const files = plans.flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)));
  const published = files.filter((path) => path.includes('published') && path.endsWith('.yaml')).sort();
  return [...published, join(root, 'schemas/examples/complete.zh.cleanplan.yaml')].map(
    (path) => parseDocument(readFileSync(path, 'utf8'), { schema: 'failsafe' }).toJS() as Example,
  );
}

/** Takes from a plan the first short value of each key that has no further example yet and another value first. */
function addFurther(example: Example, schema: SchemaNode, written: Record<string, Localized>): void {
  const form = formOf(example);
  const chosen =
    schema.kind === 'choice'
      ? chooseAlternative(schema, form, form === 'map' ? Object.keys(example) : [])?.schema
      : schema;
  if (chosen?.kind === 'list' && Array.isArray(example)) {
    for (const item of example) addFurther(item, chosen.items, written);
  }
  if (chosen?.kind !== 'map' || form !== 'map') return;
  for (const [key, value] of Object.entries(example)) {
    const property = chosen.property(key);
    const inside = property?.schema ?? chosen.dataKeyed?.value ?? failAt(chosen, key);
    if (property !== undefined && isTelling(value, property)) offer(value, property, written);
    if (property?.name !== 'transcribedFrom') addFurther(value, inside, written);
  }
}

function offer(example: Example, { pointer, schema }: PropertySchema, written: Record<string, Localized>): void {
  const further = furtherExample(pointer);
  const zh = inLanguage(example, schema, 'zh');
  if (written[further] !== undefined || zh === written[pointer]?.zh || zh.length > LONGEST || zh.includes('\n')) return;
  written[further] = { zh, en: inLanguage(example, schema, 'en') };
}

/** Keys under which whoever encoded a plan speaks, not the plan. */
const ABOUT_ENCODING: ReadonlySet<string> = new Set([
  'transcribedFrom',
  'fromSource',
  'notTranscribed',
  'note',
  'source',
]);

/** Keys where whoever encoded our published plans had to use words of their own. */
const REWORDED: ReadonlySet<string> = new Set([
  '#/definitions/pollutionAnalysisBody/properties/summary',
  '#/definitions/milestone/properties/text',
]);

/** Another number says nothing, nor do the words of a closed set, which are listed; an enterprise is not to be named. */
function isTelling(example: Example, { schema, name, pointer }: PropertySchema): boolean {
  const text = JSON.stringify(example);
  if (ABOUT_ENCODING.has(name) || REWORDED.has(pointer) || /未转录|备注|(?<!示例..有限)公司/.test(text)) return false;
  return scalarsOf(schema).every(({ type, values }) => type !== 'id' && values === undefined);
}

const formOf = (example: Example) => (typeof example === 'string' ? 'text' : Array.isArray(example) ? 'list' : 'map');

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
    const form = formOf(example);
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
