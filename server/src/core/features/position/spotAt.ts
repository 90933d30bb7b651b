import type { PlanDocument } from '../../syntax/planDocument.ts';
import type { Segment } from '../../text/anchor.ts';
import type { Position } from '../../text/span.ts';

/** A place in a segment of a plan. */
export interface Spot {
  readonly segment: Segment;
  /** UTF-16 units from the beginning of the segment. */
  readonly offset: number;
  /** See `PlacedSegment`. */
  readonly item: number;
}

/** The segment a position stands in, and the offset in it; undefined behind the end of the text. */
export function spotAt(document: PlanDocument, { line, character }: Position): Spot | undefined {
  const found = document.segmentAt(line);
  if (found === undefined) return undefined;
  const { segment, firstLine, item } = found;
  const before = segment.lines.slice(0, line - firstLine).reduce((sum, { length }) => sum + length, 0);
  return { segment, offset: before + character, item };
}
