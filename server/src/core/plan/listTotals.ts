import type { Anchor } from '../text/anchor.ts';
import { type Amount, countOf, isCount } from '../values/amount.ts';
import { COUNT } from '../values/stated.ts';
import type { Unit } from '../values/unit.ts';
import type { AroundList } from './aroundList.ts';
import type { Total } from './totals.ts';

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
  const { number, tolerance, without } = total.money;
  return {
    total(of, unit) {
      if (of === 'count') return countOf(total.rows, isCount(unit) ? unit : COUNT);
      return without > 0 ? undefined : { number, tolerance, unit };
    },
    anchor: listKey,
  };
}
