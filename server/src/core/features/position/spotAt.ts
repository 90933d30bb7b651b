import type { PlanDocument, ReadPart } from '../../syntax/planDocument.ts';
import type { Position } from '../../text/span.ts';

/** A place in a part of a plan. */
export interface Spot {
  readonly part: ReadPart;
  /** UTF-16 units from the beginning of the part's segment. */
  readonly offset: number;
  /** See `PlacedPart`. */
  readonly item: number;
}

/** The part a position stands in, and the offset in it; undefined behind the end of the text. */
export function spotAt(document: PlanDocument, { line, character }: Position): Spot | undefined {
  const found = document.partAt(line);
  if (found === undefined) return undefined;
  const { part, firstLine, item } = found;
  const before = part.segment.lines.slice(0, line - firstLine).reduce((sum, { length }) => sum + length, 0);
  return { part, offset: before + character, item };
}
