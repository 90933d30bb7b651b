import type { BoundList, BoundMap, BoundNode } from '../../bind/boundDocument.ts';
import type { Analysis } from '../../planService.ts';
import type { Segment } from '../../text/anchor.ts';
import { comparePositions } from '../../text/positions.ts';
import type { Position } from '../../text/span.ts';
import { type ListAt, listsAt } from '../position/listsAt.ts';
import { type Spot, spotAt } from '../position/spotAt.ts';

/** A list that is written one row below the other. */
export interface PlacedList extends ListAt {
  readonly list: BoundList;
}

/** A row of such a list. */
export interface PlacedRow {
  readonly list: PlacedList;
  readonly row: BoundMap;
  /** Where its dash stands in the segment. */
  readonly dash: number;
}

/** The list whose key stands at a position; undefined where no such list is. */
export function listAt(analysis: Analysis, position: Position): PlacedList | undefined {
  const list = listsAt(analysis, position).lists.at(-1);
  return list !== undefined && isBlock(list) && comparePositions(position, list.key.end) <= 0 ? list : undefined;
}

/** The innermost list that a position is in, from its key to the end of its rows. */
export const listMeant = (analysis: Analysis, position: Position): PlacedList | undefined =>
  listsAt(analysis, position).lists.findLast(isBlock);

/** The innermost row whose lines hold a position, between keys and values, too. */
export function rowAt(analysis: Analysis, position: Position): PlacedRow | undefined {
  const spot = spotAt(analysis.document, position);
  if (spot === undefined) return undefined;
  for (const list of listsAt(analysis, position).lists.toReversed()) {
    const { item } = list;
    if (!isBlock(list) || item?.kind !== 'map' || item.node.segment !== spot.part.segment) continue;
    const dash = dashBefore(item);
    if (dash !== undefined && holdsLine(spot, dash, item.node.span.end)) return { list, row: item, dash };
  }
  return undefined;
}

const isBlock = (found: ListAt): found is PlacedList => found.list !== undefined && !found.list.node.flow;

/** Where the dash of an item stands; undefined where anything but blanks stands between the two. */
export function dashBefore({ node: { segment, span } }: BoundNode): number | undefined {
  let at = span.start - 1;
  while (at >= 0 && ' \t\r\n'.includes(segment.text[at] as string)) at--;
  return segment.text[at] === '-' ? at : undefined;
}

/** Whether a place is on one of the lines from one offset to another. */
function holdsLine({ part: { segment }, offset }: Spot, start: number, end: number): boolean {
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
