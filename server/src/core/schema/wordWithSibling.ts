import { enumValueOf } from './names.ts';
import { textOf } from './placeholder.ts';
import type { EnumValue, MapSchema, PropertySchema } from './schemaModel.ts';

/** A fixed value with another in brackets behind it, which is one of another key of the same map. */
export interface WordWithSibling {
  readonly property: PropertySchema;
  readonly value: EnumValue;
  readonly sibling: PropertySchema;
  readonly inside: EnumValue;
}

/** 强制性（超总量）: a word of one key, and in brackets one of exactly one other key beside it; undefined for all else. */
export function wordWithSibling(map: MapSchema, property: PropertySchema, text: string): WordWithSibling | undefined {
  const [, word = '', bracketed = ''] = /^\s*([^()（）]+?)\s*[(（]\s*([^()（）]+?)\s*[)）]\s*$/.exec(text) ?? [];
  const value = wordOf(property, word);
  if (value === undefined) return undefined;
  const [found, ...others] = map.properties.flatMap((sibling) => {
    const inside = sibling === property ? undefined : wordOf(sibling, bracketed);
    return inside === undefined ? [] : [{ property, value, sibling, inside }];
  });
  return others.length > 0 ? undefined : found;
}

function wordOf({ schema }: PropertySchema, word: string): EnumValue | undefined {
  const scalar = textOf(schema);
  return scalar && enumValueOf(scalar, word);
}
