import type { Pair } from '../../syntax/nodes.ts';
import type { KnownKeys } from '../../syntax/parsePlan.ts';
import type { ReadPart } from '../../syntax/planDocument.ts';
import { type Move, STEP } from './columns.ts';
import { formatPart, isReadable, type Wanted } from './formatPart.ts';
import { PartLines } from './partLines.ts';
import { isSurelyLaidOut } from './surelyLaidOut.ts';
import type { TextChange } from './textChange.ts';

/** The changes of one part. */
export interface PartChanges {
  readonly part: ReadPart;
  readonly changes: readonly TextChange[];
}

/** What stands at the top, with the rows and what follows them where these were read apart from it. */
export interface Group {
  readonly head: ReadPart;
  readonly behind: readonly ReadPart[];
}

/** Which lines of the parts of a group are to be formatted. */
export interface Chosen {
  /** Whether all of them are. */
  readonly whole: boolean;
  /** Nothing for a part with none of them. */
  wantedIn(part: ReadPart): Wanted | undefined;
}

/**
 * The changes of a group. A list and its rows move together or not at all: where one of them cannot be read, or is
 * not among the lines chosen, they stay at their column, and only what is inside the rows is formatted.
 */
export function formatGroup({ head, behind }: Group, chosen: Chosen, keys: KnownKeys): readonly PartChanges[] {
  const parts = [head, ...behind];
  const depth = depthOf(head);
  const moves = parts.map((part) => ({ from: presentColumn(part), to: columnOf(part, depth) }));
  const moved = parts.length > 1 && (isMoved(head) || moves.some(({ from, to }) => from !== to));
  if (!moved) return parts.flatMap((part, index) => formatByItself(part, moves, index, chosen, keys));
  const unread = new Set(parts.filter((part) => !isReadable(part)));
  // A part that turns out to have to stay as it is binds the others; each round finds at least one more.
  for (;;) {
    const found = formatTogether(parts, moves, chosen, keys, unread);
    if (found !== undefined) return found;
  }
}

/** What follows a group begins at the margin. */
const MARGIN: Move = { from: 0, to: 0 };

/** The changes of a part where the others of its group are at their columns. */
function formatByItself(
  part: ReadPart,
  moves: readonly Move[],
  index: number,
  chosen: Chosen,
  keys: KnownKeys,
): readonly PartChanges[] {
  const wanted = chosen.wantedIn(part);
  if (wanted === undefined) return [];
  if (part.kind === 'item' && isSurelyLaidOut(part.segment.text, part.column)) return [];
  if (!isReadable(part)) return [];
  const changes = formatPart(part, moves[index] as Move, moves[index + 1] ?? MARGIN, wanted, keys) ?? [];
  return changes.length === 0 ? [] : [{ part, changes }];
}

/** @returns undefined when a part was found that has to stay as it is; it is among the unread then */
function formatTogether(
  parts: readonly ReadPart[],
  moves: readonly Move[],
  chosen: Chosen,
  keys: KnownKeys,
  unread: Set<ReadPart>,
): readonly PartChanges[] | undefined {
  const known = unread.size;
  const stay = !chosen.whole || known > 0;
  const found: PartChanges[] = [];
  for (const [index, part] of parts.entries()) {
    const wanted = chosen.wantedIn(part);
    if (wanted === undefined || unread.has(part)) continue;
    const own = ({ from, to }: Move): Move => ({ from, to: stay ? from : to });
    const framed = stay && part.kind !== 'item';
    const next = own(moves[index + 1] ?? MARGIN);
    const changes = formatPart(part, own(moves[index] as Move), next, framed ? inLines(wanted) : wanted, keys);
    if (changes === undefined) unread.add(part);
    else if (changes.length > 0) found.push({ part, changes });
  }
  return unread.size > known ? undefined : found;
}

/** The changes of a part that stays at its column. */
export function formatStill(part: ReadPart, wanted: Wanted, keys: KnownKeys): readonly TextChange[] {
  const column = presentColumn(part);
  return formatPart(part, { from: column, to: column }, undefined, wanted, keys) ?? [];
}

const inLines =
  (wanted: Wanted): Wanted =>
  (change) =>
    !change.indents && wanted(change);

/** How many keys below the first lead to the list that follows a head. */
function depthOf({ kind, pairs }: ReadPart): number {
  if (kind !== 'header') return 0;
  let depth = -1;
  for (let last: Pair | undefined = pairs[0]; last !== undefined; depth++) {
    last = last.value.kind === 'map' ? last.value.pairs.at(-1) : undefined;
  }
  return Math.max(0, depth);
}

function columnOf({ kind }: ReadPart, depth: number): number {
  if (kind === 'item') return STEP * (depth + 1);
  return kind === 'tail' ? STEP * depth : 0;
}

/** The column of a row's dash, of the keys behind a list, of the first key of a text that could not be divided. */
function presentColumn({ kind, column, pairs, segment }: ReadPart): number {
  if (kind === 'item' || kind === 'tail') return column;
  const first = kind === 'whole' ? pairs[0]?.key.span.start : undefined;
  return first === undefined ? 0 : new PartLines(segment).column(first);
}

/** Whether a key that leads to the list is not at its column. */
function isMoved({ kind, pairs, segment }: ReadPart): boolean {
  if (kind !== 'header') return false;
  const lines = new PartLines(segment);
  let column = 0;
  for (let map: readonly Pair[] = pairs; ; column += STEP) {
    const last = map.at(-1);
    if (last === undefined) return false;
    if (lines.column(last.key.span.start) !== column) return true;
    map = last.value.kind === 'map' ? last.value.pairs : [];
  }
}
