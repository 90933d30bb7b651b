import { alsoCalled, enumValueOf } from './names.ts';
import { textOf } from './placeholder.ts';
import type { EnumValue, MapSchema, PropertySchema } from './schemaModel.ts';
import { severalWords } from './severalWords.ts';

/** A fixed value of a key, or an ordinary word for it, with something in brackets behind it. */
interface WordBeforeBrackets {
  readonly property: PropertySchema;
  readonly value: EnumValue;
}

/** In the brackets stands a fixed value of another key of the same map, or several where it takes them. */
export interface WordWithSibling extends WordBeforeBrackets {
  readonly sibling: PropertySchema;
  readonly inside: readonly EnumValue[];
}

/** 强制性（超总量）, 强制性（超标、有毒有害）: a word of one key, and in brackets one of exactly one other key beside it; undefined for all else. */
export function wordWithSibling(map: MapSchema, property: PropertySchema, text: string): WordWithSibling | undefined {
  const [word, bracketed] = apart(text);
  const value = wordOf(property, word);
  if (value === undefined) return undefined;
  const [found, ...others] = map.properties.flatMap((sibling) => {
    const inside = sibling === property ? undefined : wordsOf(sibling, bracketed);
    return inside === undefined ? [] : [{ property, value, sibling, inside }];
  });
  return others.length > 0 ? undefined : found;
}

/** In the brackets stands what no key beside it is for, but the note of the map. */
export interface WordWithNote extends WordBeforeBrackets {
  readonly note: PropertySchema;
  readonly inside: string;
}

/** 强制性（双超双有）: what is in brackets may be one of several grounds. Undefined for a word with a sibling. */
export function wordWithNote(map: MapSchema, property: PropertySchema, text: string): WordWithNote | undefined {
  const [word, inside] = apart(text);
  const value = wordOf(property, word);
  const note = map.property('note');
  if (value === undefined || note === undefined || wordWithSibling(map, property, text) !== undefined) return undefined;
  return { property, value, note, inside };
}

/** A text and what stands in brackets at its end; both empty where it has none. */
function apart(text: string): readonly [word: string, inside: string] {
  const [, word = '', inside = ''] = /^\s*([^()（）]+?)\s*[(（]\s*([^()（）]+?)\s*[)）]\s*$/.exec(text) ?? [];
  return [word, inside];
}

function wordsOf(property: PropertySchema, text: string): readonly EnumValue[] | undefined {
  const word = wordOf(property, text);
  return word === undefined ? severalWords(property.schema, text) : [word];
}

function wordOf({ schema }: PropertySchema, word: string): EnumValue | undefined {
  const scalar = textOf(schema);
  return scalar && (enumValueOf(scalar, word) ?? alsoCalled(scalar, word));
}
