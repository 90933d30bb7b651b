import type { BoundDocument, BoundField, BoundNode, BoundScalar } from '../bind/boundDocument.ts';
import type { SyntaxNode } from '../syntax/nodes.ts';
import type { PlanDocument } from '../syntax/planDocument.ts';
import type { Segment } from '../text/anchor.ts';
import type { Position } from '../text/span.ts';

/** What stands at a position of a text that could be read. */
export interface Located {
  /** The fields around the innermost one, from the root down. */
  readonly above: readonly BoundField[];
  /** The innermost field. */
  readonly field: BoundField;
  /** Its key, or the scalar that is its value or an item of it. */
  readonly at: 'key' | BoundScalar;
}

interface Spot {
  readonly segment: Segment;
  readonly offset: number;
}

/** Finds the key or scalar at a position; undefined between them and where the text could not be read. */
export function locate(document: PlanDocument, bound: BoundDocument, position: Position): Located | undefined {
  const spot = spotAt(document, position);
  return spot && findIn([...bound.fields.values()], spot, []);
}

/** The segment a position stands in, and the offset in it. */
function spotAt(document: PlanDocument, position: Position): Spot | undefined {
  const found = document.segmentAt(position.line);
  if (found === undefined) return undefined;
  const { segment, firstLine } = found;
  const before = segment.lines.slice(0, position.line - firstLine).reduce((sum, line) => sum + line.length, 0);
  return { segment, offset: before + position.character };
}

function findIn(fields: readonly BoundField[], spot: Spot, above: readonly BoundField[]): Located | undefined {
  for (const field of fields) {
    if (covers(field.key, spot)) return { above, field, at: 'key' };
    const inside = findInValue(field.value, spot, field, above);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function findInValue(
  node: BoundNode,
  spot: Spot,
  field: BoundField,
  above: readonly BoundField[],
): Located | undefined {
  switch (node.kind) {
    case 'scalar':
      return covers(node.node, spot) ? { above, field, at: node } : undefined;
    case 'map':
      return node.node.segment === spot.segment
        ? findIn([...node.fields.values()], spot, [...above, field])
        : undefined;
    case 'list':
      for (const item of node.items) {
        if (item.node.segment !== spot.segment) continue;
        const inside = findInValue(item, spot, field, above);
        if (inside !== undefined) return inside;
      }
      return undefined;
    default:
      return undefined;
  }
}

const covers = (node: SyntaxNode, spot: Spot): boolean =>
  node.segment === spot.segment && node.span.start <= spot.offset && spot.offset <= node.span.end;
