import { Big } from 'big.js';
import type { RowFigures, RowMoney, RowPart, RowReduction } from '../bind/pieceNotes.ts';
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
  /** How much less of each pollutant they bring a year, by the name to use: of projects. */
  readonly reductions: Readonly<Record<string, ReductionTotal>>;
  /** What the rows that share something come to: of enterprises and projects, by what they share and its name. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, PartTotal>>;
}

/** The rows of one industry, or with money from one source. */
export interface PartTotal {
  readonly rows: number;
  readonly money: MoneyTotal;
}

/** A sum over what rows say of a pollutant. */
export interface ReductionTotal extends RowMoney {
  /** How often something is said of it. */
  readonly said: number;
  /** How often that gives no exact amount: with any, the sum is not the whole. */
  readonly unsure: number;
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
  const sums = new Map<string, { -readonly [key in keyof Total]: Total[key] } & { parts: PartSums }>(
    Object.entries(before).map(([kind, total]) => [kind, { ...total, parts: copied(total.parts) }]),
  );
  const add = (row: RowFigures, by: 1 | -1): void => {
    const { kind, read, leads, serves, reductions, parts } = row;
    const total = sums.get(kind) ?? {
      rows: 0,
      skipped: 0,
      leading: 0,
      serving: 0,
      unserving: 0,
      money: noMoney,
      reductions: {},
      parts: new Map(),
    };
    if (read) total.money = added(total.money, row.money, by);
    if (reductions !== undefined) total.reductions = withReductions(total.reductions, reductions, by);
    if (parts !== undefined) addParts(total.parts, parts, by);
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

/** The totals of parts in the making. */
type PartSums = Map<string, Map<string, PartTotal>>;

const copied = (parts: Total['parts']): PartSums => new Map([...parts].map(([what, sums]) => [what, new Map(sums)]));

const NONE = new Big(0);
const noMoney: MoneyTotal = { number: NONE, tolerance: NONE, without: 0 };

function added(sum: MoneyTotal, row: RowMoney | undefined, by: 1 | -1): MoneyTotal {
  if (row === undefined) return { ...sum, without: sum.without + by };
  return { ...sum, ...plus(sum, row, by) };
}

function withReductions(
  sums: Total['reductions'],
  row: readonly RowReduction[],
  by: 1 | -1,
): Readonly<Record<string, ReductionTotal>> {
  const changed = { ...sums };
  for (const { pollutant, amount } of row) {
    const sum = changed[pollutant] ?? { number: NONE, tolerance: NONE, said: 0, unsure: 0 };
    const said = sum.said + by;
    const unsure = sum.unsure + (amount === undefined ? by : 0);
    if (said === 0) delete changed[pollutant];
    else changed[pollutant] = { ...(amount === undefined ? sum : plus(sum, amount, by)), said, unsure };
  }
  return changed;
}

/** Adds in place: to copy all names for each of a thousand rows takes long. */
function addParts(sums: PartSums, row: readonly RowPart[], by: 1 | -1): void {
  for (const { by: what, name, money } of row) {
    const ofWhat = sums.get(what) ?? new Map<string, PartTotal>();
    const sum = ofWhat.get(name) ?? { rows: 0, money: noMoney };
    const rows = sum.rows + by;
    if (rows === 0) ofWhat.delete(name);
    else ofWhat.set(name, { rows, money: added(sum.money, money, by) });
    if (ofWhat.size === 0) sums.delete(what);
    else sums.set(what, ofWhat);
  }
}

function plus(sum: RowMoney, row: RowMoney, by: 1 | -1): RowMoney {
  const both = (a: Big, b: Big): Big => {
    if (isNought(b)) return a;
    const result = by === 1 ? a.plus(b) : a.minus(b);
    // What has come and gone again leaves the very nought of the beginning, without a sign.
    return isNought(result) ? NONE : result;
  };
  return { number: both(sum.number, row.number), tolerance: both(sum.tolerance, row.tolerance) };
}
