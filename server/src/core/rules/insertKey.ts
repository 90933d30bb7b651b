import type { Placed } from '../plan/field.ts';
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

/**
 * Writes a key without a value behind another field of the same map, in that field's language and layout.
 *
 * @param beside the field it is written behind
 */
export function insertKeyBehind({ anchor, keyAnchor }: Placed, name: Localized): TextEdit | undefined {
  if (keyAnchor === undefined || keyAnchor.segment !== anchor.segment) return undefined;
  const { segment, span } = anchor;
  const before = insertKeyBefore(keyAnchor, name).newText;
  const inLines = before.includes('\n');
  // Behind what stands on the line of the value, a remark say.
  const end = inLines ? lineEnd(segment.text, span.end) : span.end;
  const key = before.slice(0, before.indexOf(':') + 1);
  const newText = inLines ? `${before.slice(before.indexOf('\n'))}${key}` : `, ${key} `;
  return { anchor: anchorAt(segment, end, end), newText };
}

function lineEnd(text: string, from: number): number {
  const at = text.slice(from).search(/\r?\n|$/);
  return from + at;
}
