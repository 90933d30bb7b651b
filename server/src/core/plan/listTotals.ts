import { Big } from 'big.js';
import type { Anchor } from '../text/anchor.ts';
import { type Amount, countOf, isCount } from '../values/amount.ts';
import { COUNT } from '../values/stated.ts';
import type { Unit } from '../values/unit.ts';
import type { AroundList } from './aroundList.ts';
import type { PartsBy } from './rowParts.ts';
import type { MoneyTotal, PartTotal, Total } from './totals.ts';

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

/** What is certainly none of the names that are asked for. */
export const NONE_OF_THEM = '\n';

/**
 * Under which of the names that are asked for the rows of another are counted, or `NONE_OF_THEM`; undefined where that is
 * not certain.
 */
export type CountedAs = (by: PartsBy, name: string, names: readonly string[]) => string | undefined;

/** The rows told apart by one thing; undefined where some leave it open, or have it of a name that is not asked for. */
export function partOfList(
  { rows, parts }: Total,
  by: PartsBy,
  names: readonly string[],
  as: CountedAs = () => undefined,
): PartOfList | undefined {
  const found = gathered(parts.get(by), (name) => (names.includes(name) ? name : as(by, name, names)));
  if (found === undefined || ![...found.keys()].every((name) => names.includes(name) || name === NONE_OF_THEM))
    return undefined;
  // A project has money from several sources, and is of one industry.
  const told = [...found.values()].reduce((sum, each) => sum + each.rows, 0);
  if (by !== 'source' && told !== rows) return undefined;
  return (name, of, unit) => amountIn(found.get(name) ?? { rows: 0, money: NO_MONEY }, of, unit);
}

/** The parts by the names they are counted under; those that have none keep their own. */
function gathered(
  parts: ReadonlyMap<string, PartTotal> | undefined,
  nameOf: (name: string) => string | undefined,
): ReadonlyMap<string, PartTotal> | undefined {
  if (parts === undefined) return undefined;
  const found = new Map<string, PartTotal>();
  for (const [written, part] of parts) {
    const name = nameOf(written) ?? written;
    const { rows, money } = found.get(name) ?? { rows: 0, money: NO_MONEY };
    found.set(name, {
      rows: rows + part.rows,
      money: {
        number: money.number.plus(part.money.number),
        tolerance: money.tolerance.plus(part.money.tolerance),
        without: money.without + part.money.without,
      },
    });
  }
  return found;
}

function amountIn({ rows, money }: Pick<Total, 'rows' | 'money'>, of: OfList, unit: Unit): Amount | undefined {
  const { number, tolerance, without } = money;
  if (of === 'count') return countOf(rows, isCount(unit) ? unit : COUNT);
  return without > 0 ? undefined : { number, tolerance, unit };
}

const NO_MONEY: MoneyTotal = { number: new Big(0), tolerance: new Big(0), without: 0 };
