import { type Problem, problem } from '../problems/problem.ts';
import { languageOfText, nameInLanguage } from '../schema/names.ts';
import { severalWords } from '../schema/severalWords.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import { flowList } from '../syntax/scalarText.ts';
import type { Owner } from './boundDocument.ts';
import { valueEnum } from './valueRules.ts';

/** 超标、有毒有害 where one of them is wanted or a list: says so, and writes the list. */
export function severalProblem(node: ScalarNode, { key, property }: Owner): Problem | undefined {
  const values = property && severalWords(property.schema, node.value);
  if (values === undefined) return undefined;
  const written = languageOfText(node.value);
  const list = flowList(values.map((each) => nameInLanguage(each, written)));
  const fix = {
    title: valueEnum.messages.severalFix,
    args: { list },
    edits: [{ anchor: anchorOf(node), newText: list }],
  };
  return problem(valueEnum, 'several', anchorOf(node), { key: key.value, value: node.value, list }, { fix });
}
