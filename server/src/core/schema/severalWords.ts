import { listIn } from './forms.ts';
import { alsoCalled, enumValueOf } from './names.ts';
import { textOf } from './placeholder.ts';
import type { EnumValue, SchemaNode } from './schemaModel.ts';

/** 超标、有毒有害: several fixed values in one text, where a list of them may stand; undefined where it is something else. */
export function severalWords(schema: SchemaNode, text: string): readonly EnumValue[] | undefined {
  const list = listIn(schema);
  const item = list && textOf(list.items);
  if (item?.values === undefined) return undefined;
  const words = text.split(BETWEEN).filter((word) => word !== '');
  const found = words.flatMap((word) => enumValueOf(item, word) ?? alsoCalled(item, word) ?? []);
  return words.length > 1 && found.length === words.length ? [...new Set(found)] : undefined;
}

/** Whatever stands between them, for each is a word that is known. */
const BETWEEN = /[、，,；;和及与/+\s]+/;
