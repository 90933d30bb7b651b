import { type Problem, problem } from '../problems/problem.ts';
import { listIn } from '../schema/forms.ts';
import { alsoCalled, enumValueOf, languageOfText, nameInLanguage } from '../schema/names.ts';
import { textOf } from '../schema/placeholder.ts';
import type { EnumValue, SchemaNode } from '../schema/schemaModel.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import { valueEnum } from './bindRules.ts';
import type { Owner } from './boundDocument.ts';

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

/** Says so, and writes them as a list. */
export function severalProblem(node: ScalarNode, { key, property }: Owner): Problem | undefined {
  const values = property && severalWords(property.schema, node.value);
  if (values === undefined) return undefined;
  const written = languageOfText(node.value);
  const list = `[${values.map((each) => nameInLanguage(each, written)).join(', ')}]`;
  const fix = {
    title: valueEnum.messages.severalFix,
    args: { list },
    edits: [{ anchor: anchorOf(node), newText: list }],
  };
  return problem(valueEnum, 'several', anchorOf(node), { key: key.value, value: node.value, list }, { fix });
}
