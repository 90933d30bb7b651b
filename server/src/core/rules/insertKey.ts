import type { TextEdit } from '../problems/problem.ts';
import { type Anchor, anchorAt } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';

/**
 * Writes a key, without a value if none is given, before another key of the same map, in that key's language and layout.
 *
 * @param beside the key it is written before
 */
export function insertKeyBefore({ segment, span }: Anchor, name: Localized, value = ''): TextEdit {
  const { text } = segment;
  const key = /^["']?[\x20-\x7e]/.test(text.slice(span.start, span.end)) ? name.en : name.zh;
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  // In a map in braces, a comma divides; elsewhere each key has a line.
  const between = /^[\s-]*$/.test(line) ? `\n${line.replace(/-/g, ' ')}` : ', ';
  return {
    anchor: anchorAt(segment, span.start, span.start),
    newText: `${key}:${value !== '' || between === ', ' ? ' ' : ''}${value}${between}`,
  };
}
