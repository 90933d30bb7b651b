import type { BoundDocument, BoundPiece } from '../../bind/boundDocument.ts';
import type { PieceChange } from '../../plan/pieceChanges.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Anchor } from '../../text/anchor.ts';

/** A plan, and what an edit came to, for the rules to run over. */
export interface RulesInput {
  readonly plan: Plan;
  readonly bound: BoundDocument;
  /** What has come and gone since the last run; everything, where this is the first. */
  readonly changes: readonly PieceChange[];
  /** Ids that are given or named elsewhere than before. */
  readonly touchedIds: ReadonlySet<string>;
  /** Compares two places of the file as it is now. */
  order(a: Anchor, b: Anchor): number;
}

/** The pieces under a top-level field. */
export const piecesOf = ({ groups }: BoundDocument, root: string): Iterable<BoundPiece> =>
  groups.get(root)?.pieces ?? [];

/** Whether facts are the same as when a rule last read them. */
export const sameStamps = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.every((stamp, index) => stamp === b[index]);
