import type { Analysis } from '../../planService.ts';
import { anchorOf, type ScalarNode, type SyntaxNode } from '../../syntax/nodes.ts';
import type { Position } from '../../text/span.ts';
import { type Spot, spotAt } from '../position/spotAt.ts';

/** Whether a position stands in a text that begins on a line above: what is written there is more of that text. */
export function isInText({ document }: Analysis, position: Position): boolean {
  const spot = spotAt(document, position);
  if (spot === undefined) return false;
  const { part } = spot;
  const around = scalarIn([...part.pairs.flatMap(({ key, value }) => [key, value]), ...part.items], spot);
  return around !== undefined && document.rangeOf(anchorOf(around)).start.line < position.line;
}

function scalarIn(nodes: readonly SyntaxNode[], spot: Spot): ScalarNode | undefined {
  for (const node of nodes) {
    const { start, end } = node.span;
    if (node.segment !== spot.part.segment || spot.offset < start || end < spot.offset) continue;
    if (node.kind === 'scalar') return node;
    const below = node.kind === 'map' ? node.pairs.flatMap(({ key, value }) => [key, value]) : [];
    const found = scalarIn(node.kind === 'list' ? node.items : below, spot);
    if (found !== undefined) return found;
  }
  return undefined;
}
