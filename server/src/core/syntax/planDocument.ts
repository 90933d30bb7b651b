import type { Problem } from '../problems/problem.ts';
import type { Anchor, Segment } from '../text/anchor.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Range } from '../text/span.ts';
import type { Pair } from './nodes.ts';

/** A plan file as syntax: its segments in order and its top-level entries, positions relative. */
export interface PlanDocument {
  readonly source: SourceText;
  /** Together they cover every line of the text, in order. */
  readonly segments: readonly Segment[];
  /** Top-level keys with their values, in order, first of a duplicate key only. */
  readonly entries: readonly Pair[];
  readonly problems: readonly Problem[];
  /** Where an anchor stands in the file now. */
  rangeOf(anchor: Anchor): Range;
}
