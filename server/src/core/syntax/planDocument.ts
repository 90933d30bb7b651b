import type { ChunkedList } from '../incremental/chunkedList.ts';
import type { Problem } from '../problems/problem.ts';
import type { Anchor, Segment } from '../text/anchor.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Range } from '../text/span.ts';
import type { ListNode, MapNode, Pair, ScalarNode, SyntaxNode } from './nodes.ts';
import type { PartKind } from './segments/segmenter.ts';

/**
 * A part of the text as it was read by itself. It depends on its own lines only, so it is kept, as the
 * same object, through every edit elsewhere; later stages keep what they made of it by that identity.
 */
export interface ReadPart {
  readonly kind: PartKind;
  /** See `Part`. */
  readonly column: number;
  readonly segment: Segment;
  /** Key and value of an entry, the pairs of a whole text or a tail; the key of a divided list has an empty value. */
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
  /** The value, with all that is in it. */
  readonly value: SyntaxNode;
  /** The parts of the items of a list that was read part by part, in order: the value, or a list in it. */
  readonly parts: ChunkedList<ReadPart> | undefined;
  /** Set where such a list is in the value. */
  readonly frame: Frame | undefined;
  /** The part the key stands in. */
  readonly head: ReadPart;
  /** The part behind the list, if the entry goes on there. */
  readonly tail: ReadPart | undefined;
}

/** A map without the items of a list in it that are read part by part. */
export interface Frame {
  /** The keys that lead to the list from the entry's value down. */
  readonly path: readonly string[];
  /** The map as it is, but for the list: `place` stands for it. */
  readonly map: MapNode;
  /** An empty list in the list's place. */
  readonly place: ListNode;
  /** The list itself. */
  readonly list: ListNode;
}

/** A part with its place in the file as it is now. */
export interface PlacedPart {
  readonly part: ReadPart;
  readonly firstLine: number;
  /** Its number among the `parts` of an entry's list; -1 where it is none of them. */
  readonly item: number;
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
  /** The part a line belongs to, and where it is; undefined in a text of no lines. */
  partAt(line: number): PlacedPart | undefined;
}
