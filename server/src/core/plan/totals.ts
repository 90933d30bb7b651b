import { Big } from 'big.js';
import type { RowFigures, RowMoney } from '../bind/pieceNotes.ts';
import { isNought } from '../values/amount.ts';
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
  /** Rows that name the targets they serve. */
  readonly serving: number;
  /** Rows in which the key for those is still blank. */
  readonly unserving: number;
  /** What their investments come to: of projects. */
  readonly money: MoneyTotal;
}

/** A sum over rows. */
export interface MoneyTotal extends RowMoney {
  /** Rows that were read and give no exact amount: with any, the sum is not the whole. */
  readonly without: number;
}

/** By kind; a kind without rows is not there. */
export type Totals = Readonly<Partial<Record<RowKind, Total>>>;

/** Totals over all rows, brought up by what came and what went. */
export function totalsAfter(before: Totals, changes: readonly PieceChange[]): Totals {
  const sums = new Map<string, { -readonly [key in keyof Total]: Total[key] }>(
    Object.entries(before).map(([kind, total]) => [kind, { ...total }]),
  );
  const add = (row: RowFigures, by: 1 | -1): void => {
    const { kind, read, leads, serves } = row;
    const total = sums.get(kind) ?? { rows: 0, skipped: 0, leading: 0, serving: 0, unserving: 0, money: noMoney };
    if (read) total.money = added(total.money, row.money, by);
    if (read) total.rows += by;
    else total.skipped += by;
    if (leads) total.leading += by;
    if (serves === 'some') total.serving += by;
    if (serves === 'blank') total.unserving += by;
    if (total.rows === 0 && total.skipped === 0) sums.delete(kind);
    else sums.set(kind, total);
  };
  for (const { added, removed } of changes) {
    for (const { figures } of removed) for (const each of figures) add(each, -1);
    for (const { figures } of added) for (const each of figures) add(each, 1);
  }
  return Object.fromEntries(sums);
}

const NONE = new Big(0);
const noMoney: MoneyTotal = { number: NONE, tolerance: NONE, without: 0 };

function added(sum: MoneyTotal, row: RowMoney | undefined, by: 1 | -1): MoneyTotal {
  if (row === undefined) return { ...sum, without: sum.without + by };
  const plus = (a: Big, b: Big): Big => {
    if (isNought(b)) return a;
    const result = by === 1 ? a.plus(b) : a.minus(b);
    // What has come and gone again leaves the very nought of the beginning, without a sign.
    return isNought(result) ? NONE : result;
  };
  return { ...sum, number: plus(sum.number, row.number), tolerance: plus(sum.tolerance, row.tolerance) };
}
