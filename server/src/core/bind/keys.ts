import { type Problem, problem } from '../problems/problem.ts';
import { holdersOf } from '../schema/below.ts';
import { formerly, languageOfText, nameInLanguage, type PlanLanguage, planName } from '../schema/names.ts';
import type { MapSchema, PropertySchema, SchemaNode } from '../schema/schemaModel.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import { nearest } from '../text/nearest.ts';
import type { KeyLanguage } from './boundDocument.ts';
import { formerNameProblem } from './formerNames.ts';
import { keyTwice, keyUnknown } from './keyRules.ts';
import { comparedAs, lookalikeProblem } from './lookalikes.ts';
import { halfWidthKey } from './scalars.ts';

/** What a key means. */
export interface KeyReading {
  readonly name: string;
  readonly language: KeyLanguage;
  readonly property: PropertySchema | undefined;
  readonly schema: SchemaNode;
}

/** Of more keys than these a message names those that are like the wrong one, if there are any. */
const KEYS_SHOWN = 8;

/** Where a key stands: with which others, and under which key. */
export interface KeySurroundings {
  /** All keys of the same map, none of which a misspelt key can stand for. */
  readonly written: readonly { readonly key: ScalarNode }[];
  /** The key the map stands under, as written; undefined at the top. */
  readonly above?: string;
}

/**
 * Resolves a key by either of its names. A misspelt one, and an ordinary word for one, is reported and read as what
 * it evidently means, so that nothing else is said to be missing because of it; an unknown one gives undefined.
 */
export function readKey(
  schema: MapSchema,
  key: ScalarNode,
  around: KeySurroundings,
  problems: Problem[],
): KeyReading | undefined {
  if (schema.dataKeyed !== undefined) {
    const name = halfWidthKey(schema.dataKeyed.key, key, problems);
    return { name, language: 'data', property: undefined, schema: schema.dataKeyed.value };
  }
  const property = schema.property(key.value);
  if (property !== undefined) return reading(property, languageOf(property, key.value));
  const renamed = formerly(schema.properties, key.value);
  if (renamed !== undefined) {
    problems.push(formerNameProblem('key', key, renamed));
    return reading(renamed, languageOfText(key.value));
  }
  const right = comparedAs(key.value);
  const same = right === key.value ? undefined : schema.property(right);
  if (same !== undefined) {
    problems.push(lookalikeProblem(key, right));
    return reading(same, languageOf(same, right));
  }
  return misspelt(schema, key, around, problems);
}

function misspelt(
  schema: MapSchema,
  key: ScalarNode,
  around: KeySurroundings,
  problems: Problem[],
): KeyReading | undefined {
  const taken = new Set(around.written.map(({ key: { value } }) => value));
  const free = schema.properties.filter(({ name, zh }) => !taken.has(name) && !taken.has(zh));
  const ordinary = free.find(({ also }) => also?.includes(key.value));
  const near =
    ordinary?.zh ??
    nearest(
      key.value,
      free.flatMap(({ name, zh }) => [name, zh]),
    );
  const meant = near === undefined ? undefined : schema.property(near);
  if (meant === undefined) {
    // Of a name that many have, such as 编号, its place says nothing.
    const [place, ...others] = holdersOf(schema.properties, key.value);
    if (place !== undefined && others.length === 0) {
      problems.push(problem(keyUnknown, 'inside', anchorOf(key), { key: key.value, place: planName(place) }));
      return undefined;
    }
    const alike = free.length > KEYS_SHOWN ? likest(key.value, free) : [];
    const message = alike.length === 0 ? 'unknown' : 'near';
    const allowed = (alike.length === 0 ? free : alike).map(planName);
    problems.push(problem(keyUnknown, message, anchorOf(key), { key: key.value, allowed }));
    return undefined;
  }
  // The fix writes it, so it is in the language of its neighbours, whatever most of the plan is written in.
  const suggestion = nameInLanguage(meant, languageAround(schema, key, around) ?? languageOfText(near as string));
  const edits = [{ anchor: anchorOf(key), newText: suggestion }];
  const args = { key: key.value, suggestion };
  const fix = { title: keyUnknown.messages.fix, args, edits };
  const message = ordinary === undefined ? 'suggestion' : 'also';
  problems.push(problem(keyUnknown, message, anchorOf(key), args, { fix }));
  return reading(meant, languageOf(meant, suggestion));
}

/** The language of the keys beside a wrong one, or else of the key above: a slip says nothing of the language. */
function languageAround(
  schema: MapSchema,
  key: ScalarNode,
  { written, above }: KeySurroundings,
): PlanLanguage | undefined {
  for (const { key: other } of written) {
    const property = other === key ? undefined : schema.property(other.value);
    if (property !== undefined && property.name !== property.zh) return other.value === property.zh ? 'zh' : 'en';
  }
  return above === undefined ? undefined : languageOfText(above);
}

function reading(property: PropertySchema, language: KeyLanguage): KeyReading {
  return { name: property.name, language, property, schema: property.schema };
}

function languageOf(property: PropertySchema, written: string): KeyLanguage {
  if (property.name === property.zh) return 'both';
  return written === property.zh ? 'zh' : 'en';
}

/** The keys that share most characters with a wrong one, by their names in its language. */
function likest(wrong: string, free: readonly PropertySchema[]): readonly PropertySchema[] {
  const language = languageOfText(wrong);
  const parts = new Set(partsOf(wrong));
  const shared = (property: PropertySchema): number =>
    partsOf(nameInLanguage(property, language)).filter((part) => parts.has(part)).length;
  return free
    .map((property) => ({ property, shared: shared(property) }))
    .filter((each) => each.shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, KEYS_SHOWN)
    .map(({ property }) => property);
}

/** A Chinese name by its characters, an English one by its words. */
const partsOf = (name: string): readonly string[] =>
  name.match(/\p{Script=Han}|[A-Z]?[a-z]+/gu)?.map((part) => part.toLowerCase()) ?? [];

/** The problem of a key that stands there in its other language already. */
export const twice = (key: ScalarNode, first: ScalarNode): Problem =>
  problem(
    keyTwice,
    'found',
    anchorOf(key),
    { key: key.value, first: first.value },
    { related: [{ anchor: anchorOf(first), text: keyTwice.messages.first }] },
  );
