import { type Anchor, anchorAt, sourceOf } from '../text/anchor.ts';
import type { Span } from '../text/span.ts';
import type { ScalarNode } from './nodes.ts';

/**
 * Tells where pieces of a text stand in the scalar it was read from, which has other blanks, quotes and escapes, and of
 * a block its header; undefined where that cannot be told.
 */
export function placesOfText({ segment, span, style }: ScalarNode, text: string): (piece: Span) => Anchor | undefined {
  const source = sourceOf({ segment, span });
  // Behind the quote, or the line with the sign of a block.
  let at = style === 'plain' ? 0 : style === 'single' || style === 'double' ? 1 : source.indexOf('\n') + 1;
  const places: number[] = [];
  for (const sign of text.split('')) {
    if (/\s/.test(sign)) {
      places.push(span.start + at);
      continue;
    }
    while (source.charAt(at) !== sign && /[\s"'\\]/.test(source.charAt(at))) at++;
    if (source.charAt(at) !== sign) break;
    places.push(span.start + at++);
  }
  return ({ start, end }) => {
    const [first, last] = [places[start], places[end - 1]];
    return first === undefined || last === undefined ? undefined : anchorAt(segment, first, last + 1);
  };
}
