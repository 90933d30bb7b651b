import { type Fix, type Problem, problem, type TextEdit } from '../problems/problem.ts';
import { languageOfText, nameInLanguage, planName } from '../schema/names.ts';
import { type WordWithNote, type WordWithSibling, wordWithNote, wordWithSibling } from '../schema/wordWithSibling.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import { flowList } from '../syntax/scalarText.ts';
import { sourceOf } from '../text/anchor.ts';
import type { BoundMap, Owner } from './boundDocument.ts';
import { valueEnum } from './valueRules.ts';

/** 强制性（超总量）: two fixed values in one, each of a key of its own, or one with something for a note; undefined where it is something else. */
export function splitProblem(node: ScalarNode, field: Owner, within: BoundMap): Problem | undefined {
  const { key, property } = field;
  const words =
    property &&
    (wordWithSibling(within.schema, property, node.value) ?? wordWithNote(within.schema, property, node.value));
  if (words === undefined) return undefined;
  const names =
    'note' in words
      ? { other: planName(words.note), inside: words.inside }
      : { other: planName(words.sibling), inside: words.inside.map(planName) };
  const fix = splitFix(node, field, within, words);
  const args = { key: key.value, value: node.value, ...names };
  return problem(valueEnum, 'split', anchorOf(node), args, fix && { fix });
}

/** What stands as it is behind a key, between brackets, too. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}、]*$/u;

/** Leaves the word in its place and writes the other key behind it, on a line of its own where keys have one; never over what that says. */
function splitFix(
  node: ScalarNode,
  { key }: Owner,
  within: BoundMap,
  words: WordWithSibling | WordWithNote,
): Fix | undefined {
  const { segment } = node;
  if ('note' in words && !PLAIN.test(words.inside)) return undefined;
  const sibling = 'note' in words ? words.note : words.sibling;
  const meant = 'note' in words ? [words.inside] : words.inside.map(({ value }) => value);
  const said = within.fields.get(sibling.name)?.value;
  const agrees = said?.kind === 'scalar' && meant.length === 1 && said.value === meant[0];
  if ((said !== undefined && !agrees) || sourceOf(node).includes('\n')) return undefined;
  const language = languageOfText(key.value);
  const written = languageOfText(node.value);
  const word = nameInLanguage(words.value, written);
  const other = nameInLanguage(sibling, language);
  const inside = 'note' in words ? words.inside : oneOrList(words.inside.map((each) => nameInLanguage(each, written)));
  const before = segment.text.slice(0, key.span.start);
  const indentation = before.slice(before.lastIndexOf('\n') + 1).replace(/[^\s]/g, ' ');
  const between = within.node.flow ? ', ' : `\n${indentation}`;
  const newText = agrees ? word : `${word}${between}${other}: ${inside}`;
  const edits: readonly TextEdit[] = [{ anchor: anchorOf(node), newText }];
  return {
    title: valueEnum.messages.splitFix,
    args: { key: key.value, word, other, inside },
    edits,
    ...('note' in words && { asked: true }),
  };
}

const oneOrList = (names: readonly string[]): string => (names.length === 1 ? (names[0] ?? '') : flowList(names));
