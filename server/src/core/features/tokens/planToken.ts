import type { Segment } from '../../text/anchor.ts';

/**
 * What a word of a plan is, as far as a grammar cannot tell: a key that nobody knows; one of the contents; an id where
 * it is given, and where it is named; a word or code of a list that knows it; a number or time that was read as one.
 */
export type TokenKind = 'unknownKey' | 'content' | 'givenId' | 'namedId' | 'listed' | 'value';

/** A word of a plan that is shown as what it is. It stands on one line. */
export interface PlanToken {
  readonly kind: TokenKind;
  /** Line in its part, counted from the part's first. */
  readonly line: number;
  readonly character: number;
  /** UTF-16 units. */
  readonly length: number;
}

/** The tokens of one part of a plan, in order; the same list as long as nothing in the part has changed. */
export interface TokenBlock {
  /** The first line of the part in the file. */
  readonly line: number;
  readonly tokens: readonly PlanToken[];
}

/** A token with the segment it stands in, before it is put in order with the others there. */
export interface FoundToken {
  readonly segment: Segment;
  readonly token: PlanToken;
}
