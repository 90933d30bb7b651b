import type { BoundPiece } from '../../bind/boundDocument.ts';
import type { PieceChange } from '../../plan/pieceChanges.ts';

/** The pieces with notes of one rule that have come and gone. */
export interface NotedPieces {
  readonly added: readonly BoundPiece[];
  readonly removed: readonly BoundPiece[];
}

/** For a rule that nothing has come to. */
export const noPieces: NotedPieces = { added: [], removed: [] };

/** Tells the notes of a hundred rules apart in one walk, so that each rule sees only pieces that concern it. */
export function notesByRule(changes: readonly PieceChange[]): ReadonlyMap<string, NotedPieces> {
  const byRule = new Map<string, { readonly added: BoundPiece[]; readonly removed: BoundPiece[] }>();
  const sort = (pieces: readonly BoundPiece[], into: keyof NotedPieces): void => {
    for (const piece of pieces) {
      for (const { rule } of piece.rowNotes) {
        let noted = byRule.get(rule);
        if (noted === undefined) {
          noted = { added: [], removed: [] };
          byRule.set(rule, noted);
        }
        // Of a rule that has several notes in it once.
        const list = noted[into];
        if (list[list.length - 1] !== piece) list.push(piece);
      }
    }
  };
  for (const { added, removed } of changes) {
    sort(removed, 'removed');
    sort(added, 'added');
  }
  return byRule;
}
