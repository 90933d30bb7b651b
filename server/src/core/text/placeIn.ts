import { type Anchor, anchorAt } from './anchor.ts';

/** The place of a piece of text within a place, the last where it stands there several times; undefined where it does not. */
export function placeIn({ segment, span }: Anchor, piece: string): Anchor | undefined {
  const at = piece === '' ? -1 : segment.text.slice(span.start, span.end).lastIndexOf(piece);
  return at < 0 ? undefined : anchorAt(segment, span.start + at, span.start + at + piece.length);
}
