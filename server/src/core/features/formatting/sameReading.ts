import type { Problem } from '../../problems/problem.ts';
import type { Pair, SyntaxNode } from '../../syntax/nodes.ts';
import type { ReadPart } from '../../syntax/planDocument.ts';

/** Whether two parts say the same in the same forms and have the same problems, wherever these stand. */
export const sameReading = (one: ReadPart, other: ReadPart): boolean =>
  samePairs(one.pairs, other.pairs) && sameNodes(one.items, other.items) && sameProblems(one.problems, other.problems);

/** Whether two runs of keys and their values are alike, order included. */
export const samePairs = (ones: readonly Pair[], others: readonly Pair[]): boolean =>
  ones.length === others.length &&
  ones.every(({ key, value }, index) => {
    const other = others[index] as Pair;
    return sameNode(key, other.key) && sameNode(value, other.value);
  });

const sameNodes = (ones: readonly SyntaxNode[], others: readonly SyntaxNode[]): boolean =>
  ones.length === others.length && ones.every((one, index) => sameNode(one, others[index] as SyntaxNode));

function sameNode(one: SyntaxNode, other: SyntaxNode): boolean {
  if (one.kind === 'scalar') return other.kind === 'scalar' && one.style === other.style && one.value === other.value;
  if (one.kind === 'map') return other.kind === 'map' && one.flow === other.flow && samePairs(one.pairs, other.pairs);
  if (one.kind === 'list') return other.kind === 'list' && one.flow === other.flow && sameNodes(one.items, other.items);
  return one.kind === other.kind;
}

/** Whether the same is found in the same order. */
export const sameProblems = (ones: readonly Problem[], others: readonly Problem[]): boolean =>
  ones.length === others.length && ones.every((one, index) => told(one) === told(others[index] as Problem));

const told = ({ rule, message, args }: Problem): string => `${rule.id} ${message} ${JSON.stringify(args)}`;
