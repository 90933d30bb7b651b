import type { Pair, SyntaxNode } from '../../syntax/nodes.ts';
import type { PlanDocument, TopEntry } from '../../syntax/planDocument.ts';
import type { Segment } from '../../text/anchor.ts';
import type { Position } from '../../text/span.ts';
import { spotAt } from './spotAt.ts';

/** Rows of a top-level list that stand for all of them: its rows are read one by one. */
const ROWS = 20;

/** The pair whose key stands at a position; undefined where the text could not be read, or no key stands there. */
export function pairAt(document: PlanDocument, position: Position): Pair | undefined {
  const spot = spotAt(document, position);
  if (spot === undefined) return undefined;
  const { part, offset } = spot;
  const { segment } = part;
  const entries = document.entries.filter(({ head }) => head.segment === segment);
  const own = entries.find(({ key }) => covers(key, offset));
  if (own !== undefined) return { key: own.key, value: firstRows(own) };
  if (entries.length > 0)
    return pairIn(
      entries.map(({ value }) => value),
      segment,
      offset,
    );
  return pairIn(part.items, segment, offset);
}

const firstRows = ({ value, parts }: TopEntry): SyntaxNode =>
  parts === undefined || value.kind !== 'list'
    ? value
    : { ...value, items: parts.slice(0, ROWS).flatMap(({ items }) => items) };

function pairIn(nodes: readonly SyntaxNode[], segment: Segment, offset: number): Pair | undefined {
  for (const node of nodes) {
    if (node.segment !== segment) continue;
    const found = node.kind === 'map' ? pairOf(node.pairs, segment, offset) : undefined;
    const deeper = found ?? (node.kind === 'list' ? pairIn(node.items, segment, offset) : undefined);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

const pairOf = (pairs: readonly Pair[], segment: Segment, offset: number): Pair | undefined =>
  pairs.find(({ key }) => covers(key, offset)) ??
  pairIn(
    pairs.map(({ value }) => value),
    segment,
    offset,
  );

const covers = ({ span }: SyntaxNode, offset: number): boolean => span.start <= offset && offset <= span.end;
