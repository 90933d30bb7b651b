import { type Anchor, anchorAt, sourceOf } from './anchor.ts';

/** The place of a piece of text within a place, the last where it stands there several times; undefined where it does not. */
export function placeIn(place: Anchor, piece: string): Anchor | undefined {
  const { segment, span } = place;
  const at = piece === '' ? -1 : sourceOf(place).lastIndexOf(piece);
  return at < 0 ? undefined : anchorAt(segment, span.start + at, span.start + at + piece.length);
}
