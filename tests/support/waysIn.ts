import { parseDocument } from 'yaml';
import { nameInLanguage, type PlanLanguage } from '../../server/src/core/schema/names.ts';
import { exampleOfKey } from '../../server/src/core/schema/planExamples.ts';
import type { MapSchema, PropertySchema, SchemaNode } from '../../server/src/core/schema/schemaModel.ts';
import { service } from './plan.ts';

const model = service.schema;
const examples = service.examples();

/** An example as YAML gives it, every scalar a text. */
export const readExample = (text: string | undefined): unknown =>
  parseDocument(text ?? '', { schema: 'failsafe' }).toJS();

/** Puts a value at a place: what lies around it is written too. */
type Around = (value: unknown, language: PlanLanguage) => unknown;

/** For every map the shortest way to it from the top. */
function waysIn(): ReadonlyMap<MapSchema, Around> {
  const ways = new Map<MapSchema, Around>([[model.root, (value) => value]]);
  const waiting: [SchemaNode, Around][] = [[model.root, (value) => value]];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [node, around] = next;
    if (node.kind === 'list') waiting.push([node.items, (value, language) => around([value], language)]);
    if (node.kind === 'choice') for (const { schema } of node.alternatives) waiting.push([schema, around]);
    if (node.kind !== 'map' || (node !== model.root && ways.has(node))) continue;
    ways.set(node, around);
    const { dataKeyed } = node;
    if (dataKeyed !== undefined) {
      const key = dataKeyed.key.type === 'year' ? '2028' : (dataKeyed.key.examples?.[0] ?? '甲市');
      waiting.push([dataKeyed.value, (value, language) => around({ [key]: value }, language)]);
    }
    for (const property of node.properties)
      waiting.push([property.schema, (value, language) => around(entry(node, property, value, language), language)]);
  }
  return ways;
}

/** A part of a number says nothing without the others. */
const ofNumber: Readonly<Record<string, readonly string[]>> = {
  '#/definitions/quantityObject': ['value', 'unit'],
  '#/definitions/moneyObject': ['unit'],
};

/** A map with one key, and those it must have. */
export function entry(map: MapSchema, property: PropertySchema, value: unknown, language: PlanLanguage): object {
  const range = property.name === 'min' || property.name === 'max';
  const parts = range ? [] : (ofNumber[map.pointer] ?? []);
  const needed = map.properties.filter((other) => (other.required || parts.includes(other.name)) && other !== property);
  const beside = needed.map((other) => [
    nameInLanguage(other, language),
    readExample(exampleOfKey(examples, other)?.[language]),
  ]);
  return Object.fromEntries([...beside, [nameInLanguage(property, language), value]]);
}

/** How to put a value at a place of each map: what lies around it is written too. */
export const ways = waysIn();
