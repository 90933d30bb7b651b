import type { ChunkedList } from '../incremental/chunkedList.ts';
import type { Problem } from '../problems/problem.ts';
import type { Anchor, Segment } from '../text/anchor.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Range } from '../text/span.ts';
import type { Pair, ScalarNode, SyntaxNode } from './nodes.ts';
import type { PartKind } from './segments/segmenter.ts';

/**
 * A part of the text as it was read by itself. It depends on its own lines only, so it is kept, as the
 * same object, through every edit elsewhere; later stages keep what they made of it by that identity.
 */
export interface ReadPart {
  readonly kind: PartKind;
  /** Column of the dash, for items. */
  readonly column: number;
  readonly segment: Segment;
  /** Key and value of an entry, the pairs of a whole text, or a list's key with an empty value. */
  readonly pairs: readonly Pair[];
  /** The items of an `item` part: one, unless the part holds something odd. Read again when asked for. */
  readonly items: readonly SyntaxNode[];
  readonly problems: readonly Problem[];
  /** Set for an entry that is no `key: value` at all: where it begins. */
  readonly stray: Anchor | undefined;
}

/** A top-level key with what stands under it. */
export interface TopEntry {
  readonly key: ScalarNode;
  /** The value, unless it is a list whose items were read part by part. */
  readonly value: SyntaxNode;
  /** The items' parts of such a list, in order. */
  readonly parts: ChunkedList<ReadPart> | undefined;
  /** The part the key stands in. */
  readonly head: ReadPart;
}

/** A plan file as syntax: its parts in order and its top-level entries, positions relative. */
export interface PlanDocument {
  readonly source: SourceText;
  /** Together they cover every line of the text, in order. */
  readonly parts: readonly ReadPart[];
  /** Top-level keys with their values, in order, first of a duplicate key only. */
  readonly entries: readonly TopEntry[];
  /** All problems of reading: those of the parts, and those that only the whole shows. */
  readonly problems: readonly Problem[];
  /** First line of a segment in the file as it is now. */
  lineOf(segment: Segment): number;
  /** Where an anchor stands in the file now. */
  rangeOf(anchor: Anchor): Range;
  /** The segment a line belongs to, and its first line. */
  segmentAt(line: number): { readonly segment: Segment; readonly firstLine: number } | undefined;
}
