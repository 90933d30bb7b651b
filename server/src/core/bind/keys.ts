import { type PlanName, type Problem, problem } from '../problems/problem.ts';
import { planName } from '../schema/names.ts';
import type { MapSchema, PropertySchema, SchemaNode } from '../schema/schemaModel.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import { nearest } from '../text/nearest.ts';
import { keyTwice, keyUnknown } from './bindRules.ts';
import type { KeyLanguage } from './boundDocument.ts';
import { halfWidthKey } from './scalars.ts';

/** What a key means. */
export interface KeyReading {
  readonly name: string;
  readonly language: KeyLanguage;
  readonly property: PropertySchema | undefined;
  readonly schema: SchemaNode;
}

/** How many possible keys a message names before it stops. */
const KEYS_SHOWN = 8;

/**
 * Resolves a key by either of its names. A misspelt one is reported and read as what it evidently
 * means, so that nothing else is said to be missing because of it; an unknown one gives undefined.
 *
 * @param written all keys of the same map, none of which a misspelt key can stand for
 */
export function readKey(
  schema: MapSchema,
  key: ScalarNode,
  written: readonly { readonly key: ScalarNode }[],
  problems: Problem[],
): KeyReading | undefined {
  if (schema.dataKeyed !== undefined) {
    const name = halfWidthKey(schema.dataKeyed.key, key, problems);
    return { name, language: 'data', property: undefined, schema: schema.dataKeyed.value };
  }
  const property = schema.property(key.value);
  if (property !== undefined) return reading(property, languageOf(property, key.value));
  const taken = new Set(written.map(({ key: { value } }) => value));
  const free = schema.properties.filter(({ name, zh }) => !taken.has(name) && !taken.has(zh));
  const suggestion = nearest(
    key.value,
    free.flatMap(({ name, zh }) => [name, zh]),
  );
  const meant = suggestion === undefined ? undefined : schema.property(suggestion);
  if (suggestion === undefined || meant === undefined) {
    problems.push(
      problem(keyUnknown, 'unknown', anchorOf(key), {
        key: key.value,
        allowed: allowed(free),
      }),
    );
    return undefined;
  }
  const edits = [{ anchor: anchorOf(key), newText: suggestion }];
  const fix = { title: keyUnknown.messages.fix, args: { suggestion }, edits };
  problems.push(problem(keyUnknown, 'suggestion', anchorOf(key), { key: key.value, suggestion }, { fix }));
  return reading(meant, languageOf(meant, suggestion));
}

function reading(property: PropertySchema, language: KeyLanguage): KeyReading {
  return { name: property.name, language, property, schema: property.schema };
}

function languageOf(property: PropertySchema, written: string): KeyLanguage {
  if (property.name === property.zh) return 'both';
  return written === property.zh ? 'zh' : 'en';
}

/** The keys that may still be written, the first few. */
function allowed(properties: readonly PropertySchema[]): readonly (string | PlanName)[] {
  const names = properties.slice(0, KEYS_SHOWN).map(planName);
  return properties.length > KEYS_SHOWN ? [...names, '…'] : names;
}

/** The problem of a key that stands there in its other language already. */
export const twice = (key: ScalarNode, first: ScalarNode): Problem =>
  problem(
    keyTwice,
    'found',
    anchorOf(key),
    { key: key.value, first: first.value },
    { related: [{ anchor: anchorOf(first), text: keyTwice.messages.first }] },
  );
