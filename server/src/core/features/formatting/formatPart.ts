import type { SyntaxNode } from '../../syntax/nodes.ts';
import type { KnownKeys } from '../../syntax/parsePlan.ts';
import type { ReadPart } from '../../syntax/planDocument.ts';
import { readPart } from '../../syntax/readPart.ts';
import { commentBlank, fullwidthBracket, lookalikeCharacter, unusualBlank } from '../../syntax/slips/slipRules.ts';
import { colonSpace, fullwidthColon, fullwidthComma } from '../../syntax/syntaxRules.ts';
import { Segment } from '../../text/anchor.ts';
import type { Move } from './columns.ts';
import { layOut } from './partLayout.ts';
import { sameReading } from './sameReading.ts';
import { changed, type TextChange } from './textChange.ts';

/** Which changes of a part are wanted. */
export type Wanted = (change: TextChange) => boolean;

/** Slips of the keyboard that leave no doubt where things stand. Whatever else is wrong in a part may mean another layout. */
export const CLEAR_SLIPS: ReadonlySet<unknown> = new Set([
  colonSpace,
  commentBlank,
  fullwidthBracket,
  fullwidthColon,
  fullwidthComma,
  lookalikeCharacter,
  unusualBlank,
]);

/** Whether it is certain what a part says. */
export const isReadable = ({ kind, pairs, items, problems, stray }: ReadPart): boolean =>
  kind !== 'preamble' &&
  kind !== 'unread' &&
  stray === undefined &&
  problems.every(({ rule }) => CLEAR_SLIPS.has(rule)) &&
  pairs.every(({ value }) => isWhole(value)) &&
  items.every(isWhole);

function isWhole(node: SyntaxNode): boolean {
  if (node.kind === 'map') return node.pairs.every(({ value }) => isWhole(value));
  return node.kind === 'list' ? node.items.every(isWhole) : node.kind !== 'broken';
}

/**
 * The changes of a part that leave what it says as it is: the part is read again with them, and where it would
 * say anything else, or have other problems, they are not made.
 *
 * @returns undefined where the part has to be left alone
 */
export function formatPart(
  part: ReadPart,
  move: Move,
  next: Move | undefined,
  wanted: Wanted,
  keys: KnownKeys,
): readonly TextChange[] | undefined {
  const all = layOut(part, move, next);
  if (all.length === 0) return all;
  const some = all.filter(wanted);
  if (some.length === 0 || readsAlike(part, move, some, keys)) return some;
  // A part of the lines alone may not be moved; what is inside them still can.
  const inLines = some.filter(({ indents }) => !indents);
  if (some.length < all.length && readsAlike(part, move, inLines, keys)) return inLines;
  return undefined;
}

function readsAlike(part: ReadPart, { to }: Move, changes: readonly TextChange[], keys: KnownKeys): boolean {
  const { kind, column, segment } = part;
  const text = changed(segment.text, changes);
  const at = kind === 'item' || kind === 'tail' ? to : column;
  return sameReading(part, readPart(kind, at, new Segment(text, segment.lineCount), keys.isKey));
}
