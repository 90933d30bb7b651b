import { Big } from 'big.js';
import type { Anchor } from '../text/anchor.ts';
import { type Amount, countOf, isCount } from '../values/amount.ts';
import { COUNT } from '../values/stated.ts';
import type { Unit } from '../values/unit.ts';
import type { AroundList } from './aroundList.ts';
import type { PartsBy } from './rowParts.ts';
import type { MoneyTotal, Total } from './totals.ts';

/** What may be stated of a list: how many rows it has, and what their investments come to. */
export type OfList = 'count' | 'money';

/** What the rows of a list come to, where the list is written out here and all of it could be read. */
export interface ListTotals {
  /** Told in a unit; undefined where a row gives no exact amount. */
  total(of: OfList, unit: Unit): Amount | undefined;
  /** The key of the list. */
  readonly anchor: Anchor;
}

/** The totals of a list; undefined where it is elsewhere, empty, or unread in part. */
export function listTotals({ listKey }: AroundList<unknown>, total: Total | undefined): ListTotals | undefined {
  if (listKey === undefined || total === undefined || total.rows === 0 || total.skipped > 0) return undefined;
  return { total: (of, unit) => amountIn(total, of, unit), anchor: listKey };
}

/** What the rows of each of some names come to. */
export type PartOfList = (name: string, of: OfList, unit: Unit) => Amount | undefined;

/** The rows told apart by one thing; undefined where some leave it open, or have it of a name that is not asked for. */
export function partOfList({ rows, parts }: Total, by: PartsBy, names: readonly string[]): PartOfList | undefined {
  const found = parts.get(by);
  if (found === undefined || ![...found.keys()].every((name) => names.includes(name))) return undefined;
  // A project has money from several sources, and is of one industry.
  const told = [...found.values()].reduce((sum, each) => sum + each.rows, 0);
  if (by !== 'source' && told !== rows) return undefined;
  return (name, of, unit) => amountIn(found.get(name) ?? { rows: 0, money: NO_MONEY }, of, unit);
}

function amountIn({ rows, money }: Pick<Total, 'rows' | 'money'>, of: OfList, unit: Unit): Amount | undefined {
  const { number, tolerance, without } = money;
  if (of === 'count') return countOf(rows, isCount(unit) ? unit : COUNT);
  return without > 0 ? undefined : { number, tolerance, unit };
}

const NO_MONEY: MoneyTotal = { number: new Big(0), tolerance: new Big(0), without: 0 };
