import type { Anchor, Segment } from '../text/anchor.ts';
import type { Span } from '../text/span.ts';

interface NodeBase {
  readonly segment: Segment;
  /** Where the node stands in the segment's own text, even when that text was mended to be read. */
  readonly span: Span;
}

/** Text. YAML's own typing is off: `012345`, `yes`, `1e5` and `2026-06` stay as written. */
export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  readonly value: string;
}

/** One key with its value. */
export interface Pair {
  readonly key: ScalarNode;
  readonly value: SyntaxNode;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly flow: boolean;
  /** The items of a list that was read part by part stand in segments of their own. */
  readonly items: readonly SyntaxNode[];
}

/** Nothing was written: a key without a value, a dash without an item. The span is empty. */
export interface EmptyNode extends NodeBase {
  readonly kind: 'empty';
}

/** Something was written that could not be read; a problem says why, so nothing else may. */
export interface BrokenNode extends NodeBase {
  readonly kind: 'broken';
}

export type SyntaxNode = ScalarNode | MapNode | ListNode | EmptyNode | BrokenNode;

/** The place of a node. */
export const anchorOf = (node: Pick<NodeBase, 'segment' | 'span'>): Anchor => ({
  source: 'plan',
  segment: node.segment,
  span: node.span,
});
