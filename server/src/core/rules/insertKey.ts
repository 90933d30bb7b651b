import type { Placed, PlanList, TextField } from '../plan/field.ts';
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
  const indentation = lineBefore(text, span.start).replace(/[^\s]/g, ' ');
  // In a map in braces, a comma divides; elsewhere each key has a line.
  const braces = isInBraces(text, span.start);
  const between = !braces ? `\n${indentation}` : startsLine(text, span.start) ? `,\n${indentation}` : ', ';
  return {
    anchor: anchorAt(segment, span.start, span.start),
    newText: `${key}:${value !== '' || braces ? ' ' : ''}${value}${between}`,
  };
}

const lineBefore = (text: string, at: number): string => text.slice(text.lastIndexOf('\n', at - 1) + 1, at);

const startsLine = (text: string, at: number): boolean => lineBefore(text, at).trim() === '';

/** What stands before a key is looked for no farther. */
const NEAR = 400;

/** Whether a key stands in a map in braces: behind something on its line, or behind the brace or comma of the line before. */
const isInBraces = (text: string, at: number): boolean =>
  !/^[\s-]*$/.test(lineBefore(text, at)) ||
  /[{,，]\s*$/.test(text.slice(Math.max(0, at - NEAR), at).replace(/(?:[^\S\n]*#[^\n]*\n\s*)+$/, ''));

/**
 * Writes a key without a value behind another field of the same map, in that field's language and layout.
 *
 * @param beside the field it is written behind
 */
export function insertKeyBehind({ anchor, keyAnchor }: Placed, name: Localized): TextEdit | undefined {
  if (keyAnchor === undefined || keyAnchor.segment !== anchor.segment) return undefined;
  const { segment, span } = anchor;
  const before = insertKeyBefore(keyAnchor, name).newText;
  const key = before.slice(0, before.indexOf(':') + 1);
  const inLines = !isInBraces(segment.text, keyAnchor.span.start);
  // Behind what stands on the line of the value, a remark say.
  const end = inLines ? lineEnd(segment.text, span.end) : span.end;
  const newText = inLines ? `${before.slice(before.indexOf('\n'))}${key}` : `, ${key} `;
  return { anchor: anchorAt(segment, end, end), newText };
}

/** Writes an entry behind the last of a list, in brackets or in lines as that is; undefined for a list that has none. */
export function appendTo({ anchor, items }: PlanList<TextField>, entry: string): TextEdit | undefined {
  const last = items.at(-1)?.anchor;
  const { segment, span } = anchor;
  if (last === undefined || last.segment !== segment) return undefined;
  const inBrackets = segment.text.charAt(span.start) === '[';
  const end = inBrackets ? last.span.end : lineEnd(segment.text, last.span.end);
  const newText = inBrackets ? `, ${entry}` : `\n${lineBefore(segment.text, last.span.start)}${entry}`;
  return { anchor: anchorAt(segment, end, end), newText };
}

function lineEnd(text: string, from: number): number {
  const at = text.slice(from).search(/\r?\n|$/);
  return from + at;
}
