import type { BoundField, BoundList, BoundMap, BoundNode, BoundRows } from '../../bind/boundDocument.ts';
import type { Analysis } from '../../planService.ts';
import type { ListSchema } from '../../schema/schemaModel.ts';
import type { Segment } from '../../text/anchor.ts';
import type { Position } from '../../text/span.ts';
import { nodeAt } from '../position/nodeAt.ts';
import { type Spot, spotAt } from '../position/spotAt.ts';
import type { RefactoringScene } from './refactoring.ts';

/** A list that is written one row below the other. */
export interface PlacedList {
  /** The field it is the value of. */
  readonly field: BoundField;
  readonly list: BoundList;
  readonly schema: ListSchema;
  /** Set where its rows were read by themselves: what they hold is made when it is asked for. */
  readonly rows: BoundRows | undefined;
}

/** A row of such a list. */
export interface PlacedRow extends PlacedList {
  readonly row: BoundMap;
  /** Where its dash stands in the segment. */
  readonly dash: number;
}

/** The list whose key stands at a position; undefined where no such list is. */
export function listAt({ document, bound }: Analysis, position: Position): PlacedList | undefined {
  const found = nodeAt(document, bound, position);
  return found?.at === 'key' ? placed(found.field, rowsOf(found.field, bound.groups.values())) : undefined;
}

/** The list that is meant at a position: that whose key stands there or, for who asks by name, that of the row there. */
export const listMeant = ({ analysis, position, asked }: RefactoringScene): PlacedList | undefined =>
  listAt(analysis, position) ?? (asked ? rowAt(analysis, position) : undefined);

/** The innermost row whose lines hold a position, between keys and values, too. */
export function rowAt({ document, bound }: Analysis, position: Position): PlacedRow | undefined {
  const spot = spotAt(document, position);
  if (spot === undefined) return undefined;
  for (const { field, entry, rows } of bound.groups.values()) {
    if ([entry.head, entry.tail].some((part) => part?.segment === spot.segment))
      return rowIn(field.value, field, spot, rows);
    if (rows?.sources.at(spot.item)?.segment !== spot.segment) continue;
    const own = placed(rows.field, rows);
    return own && rowOf(rows.values.at(spot.item)?.nodes ?? [], own, spot);
  }
  return undefined;
}

const rowsOf = (
  { value }: BoundField,
  groups: Iterable<{ readonly rows: BoundRows | undefined }>,
): BoundRows | undefined => {
  for (const { rows } of groups) if (rows?.field.value === value) return rows;
  return undefined;
};

function placed(field: BoundField, rows: BoundRows | undefined): PlacedList | undefined {
  const { value } = field;
  if (value.kind !== 'list' || value.node.flow) return undefined;
  return { field, list: value, schema: value.schema, rows };
}

/** @param rows those that stand in segments of their own, and are not gone through */
function rowIn(node: BoundNode, field: BoundField, spot: Spot, rows?: BoundRows): PlacedRow | undefined {
  if (node.kind === 'map') {
    for (const inner of node.fields.values()) {
      const found = rowIn(inner.value, inner, spot, rows);
      if (found !== undefined) return found;
    }
  }
  if (node.kind !== 'list' || node === rows?.field.value) return undefined;
  const own = placed(field, undefined);
  return own && rowOf(node.items, own, spot);
}

function rowOf(items: readonly BoundNode[], list: PlacedList, spot: Spot): PlacedRow | undefined {
  for (const item of items) {
    if (item.kind !== 'map' || item.node.segment !== spot.segment) continue;
    const dash = dashBefore(item);
    if (dash === undefined || !holdsLine(spot, dash, item.node.span.end)) continue;
    for (const inner of item.fields.values()) {
      const found = rowIn(inner.value, inner, spot);
      if (found !== undefined) return found;
    }
    return { ...list, row: item, dash };
  }
  return undefined;
}

/** Where the dash of an item stands; undefined where anything but blanks stands between the two. */
export function dashBefore({ node: { segment, span } }: BoundNode): number | undefined {
  let at = span.start - 1;
  while (at >= 0 && ' \t\r\n'.includes(segment.text[at] as string)) at--;
  return segment.text[at] === '-' ? at : undefined;
}

/** Whether a place is on one of the lines from one offset to another. */
function holdsLine({ segment, offset }: Spot, start: number, end: number): boolean {
  return lineStart(segment, start) <= offset && offset <= lineEnd(segment, end);
}

/** Where the line begins that an offset is on. */
export const lineStart = ({ text }: Segment, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Where it ends, its terminator left out. */
export function lineEnd({ text }: Segment, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}
