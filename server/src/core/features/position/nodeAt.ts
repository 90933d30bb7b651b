import type {
  BoundDocument,
  BoundField,
  BoundGroup,
  BoundMap,
  BoundNode,
  BoundRows,
  BoundScalar,
} from '../../bind/boundDocument.ts';
import type { SyntaxNode } from '../../syntax/nodes.ts';
import type { PlanDocument } from '../../syntax/planDocument.ts';
import type { Position } from '../../text/span.ts';
import { type Spot, spotAt } from './spotAt.ts';

/** What stands at a position of a text that could be read. */
export interface LocatedNode {
  /** The fields around the innermost one, from the root down. */
  readonly above: readonly BoundField[];
  /** The maps around, from the outermost in: the row, and what in it holds the field. */
  readonly within: readonly BoundMap[];
  /** The innermost field. */
  readonly field: BoundField;
  /** Its key, or the scalar that is its value or an item of it. */
  readonly at: 'key' | BoundScalar;
}

/** What is around a node. */
type Around = Pick<LocatedNode, 'above' | 'within'>;

const NOTHING: Around = { above: [], within: [] };

/** Finds the key or scalar at a position; undefined between them and where the text could not be read. */
export function nodeAt(document: PlanDocument, bound: BoundDocument, position: Position): LocatedNode | undefined {
  const spot = spotAt(document, position);
  if (spot === undefined) return undefined;
  for (const group of bound.groups.values()) {
    const found = findInGroup(group, spot);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of a long list only the row at the position is looked into: the others need not be made for it. */
function findInGroup({ field, entry, rows }: BoundGroup, spot: Spot): LocatedNode | undefined {
  const around = [entry.head, entry.tail].some((part) => part?.segment === spot.part.segment);
  if (around) return findIn([field], spot, NOTHING, rows?.field);
  if (rows?.sources.at(spot.item)?.segment !== spot.part.segment) return undefined;
  return findInRow(rows, spot.item, spot, field);
}

function findInRow({ values, field, place }: BoundRows, row: number, spot: Spot, top: BoundField) {
  return findInItems(values.at(row)?.nodes ?? [], spot, field, { above: place === undefined ? [] : [top], within: [] });
}

/** @param rows a field of rows, which stand in segments of their own */
function findIn(fields: Iterable<BoundField>, spot: Spot, around: Around, rows?: BoundField): LocatedNode | undefined {
  for (const field of fields) {
    if (covers(field.key, spot)) return { ...around, field, at: 'key' };
    if (field.value === rows?.value) continue;
    const inside = findInValue(field.value, spot, field, around, rows);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function findInValue(
  node: BoundNode,
  spot: Spot,
  field: BoundField,
  around: Around,
  rows?: BoundField,
): LocatedNode | undefined {
  switch (node.kind) {
    case 'scalar':
      return covers(node.node, spot) ? { ...around, field, at: node } : undefined;
    case 'map': {
      const inside = { above: [...around.above, field], within: [...around.within, node] };
      return findIn(node.fields.values(), spot, inside, rows);
    }
    case 'list':
      return findInItems(node.items, spot, field, around);
    default:
      return undefined;
  }
}

function findInItems(
  items: readonly BoundNode[],
  spot: Spot,
  field: BoundField,
  around: Around,
): LocatedNode | undefined {
  for (const item of items) {
    const inside = item.node.segment === spot.part.segment ? findInValue(item, spot, field, around) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

const covers = (node: SyntaxNode, spot: Spot): boolean =>
  node.segment === spot.part.segment && node.span.start <= spot.offset && spot.offset <= node.span.end;
