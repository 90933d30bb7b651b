import type { BoundGroup, BoundPiece } from '../bind/boundDocument.ts';
import { changesSince } from '../incremental/perRow.ts';

/** The pieces of one top-level field that are new since another plan, and those that are gone. */
export interface PieceChange {
  /** Canonical name of the field. */
  readonly root: string;
  readonly added: readonly BoundPiece[];
  readonly removed: readonly BoundPiece[];
}

type Groups = ReadonlyMap<string, BoundGroup>;

/** What an edit came to. Everything that is kept of rows from one plan to the next is brought up by this list. */
export function pieceChanges(groups: Groups, before: Groups | undefined): readonly PieceChange[] {
  const roots = new Set([...groups.keys(), ...(before?.keys() ?? [])]);
  return [...roots].flatMap((root) => {
    const now = groups.get(root)?.pieces;
    const then = before?.get(root)?.pieces;
    const { added, removed } =
      now === undefined ? { added: [], removed: then?.slice() ?? [] } : changesSince(then, now);
    return added.length === 0 && removed.length === 0 ? [] : [{ root, added, removed }];
  });
}
