import type { RowFigures } from '../bind/pieceNotes.ts';
import type { PieceChange } from './pieceChanges.ts';
import type { RowKind } from './rows.ts';

/** What the rows of one kind come to. */
export interface Total {
  /** Rows that could be read. */
  readonly rows: number;
  /** Rows that are empty or could not be read: with any, the others may not be all there are. */
  readonly skipped: number;
  /** Rows that say who is responsible. */
  readonly leading: number;
}

/** By kind; a kind without rows is not there. */
export type Totals = Readonly<Partial<Record<RowKind, Total>>>;

/** Totals over all rows, brought up by what came and what went. */
export function totalsAfter(before: Totals, changes: readonly PieceChange[]): Totals {
  const sums = new Map<string, { rows: number; skipped: number; leading: number }>(
    Object.entries(before).map(([kind, total]) => [kind, { ...total }]),
  );
  const add = ({ kind, read, leads }: RowFigures, by: 1 | -1): void => {
    const total = sums.get(kind) ?? { rows: 0, skipped: 0, leading: 0 };
    if (read) total.rows += by;
    else total.skipped += by;
    if (leads) total.leading += by;
    if (total.rows === 0 && total.skipped === 0) sums.delete(kind);
    else sums.set(kind, total);
  };
  for (const { added, removed } of changes) {
    for (const { figures } of removed) for (const each of figures) add(each, -1);
    for (const { figures } of added) for (const each of figures) add(each, 1);
  }
  return Object.fromEntries(sums);
}
