import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SCHEMAS } from '../servers.ts';

/** A schema with named parts. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly definitions: Readonly<Record<string, unknown>>;
}

/**
 * The schema for English keys as a peer needs it. Our reader keeps `370102` as text, every other
 * reader of YAML makes a number of it, so numbers are allowed beside text, as they are in
 * `plan.zh.schema.json`.
 */
export function englishSchema(): Schema {
  return allowingNumbers(JSON.parse(readFileSync(SCHEMAS.en, 'utf8'))) as Schema;
}

/** Writes the schema for the peers into a folder; gives its file name. */
export function writeEnglishSchema(folder: string): string {
  const name = 'plan.en.schema.json';
  writeFileSync(path.join(folder, name), JSON.stringify(englishSchema()));
  return name;
}

function allowingNumbers(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(allowingNumbers);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, allowingNumbers(value)]));
  return copy.type === 'string' && copy.enum === undefined ? { ...copy, type: ['string', 'number'] } : copy;
}

/** The schema with definitions that allow anything in place of those named. */
export const withoutDefinitions = (schema: Schema, names: readonly string[]): Schema => ({
  ...schema,
  definitions: { ...schema.definitions, ...Object.fromEntries(names.map((name) => [name, true])) },
});
