import type { Units } from '../../values/unit.ts';
import type { ListAt } from '../position/listsAt.ts';
import type { Grid } from './clipboard/grid.ts';
import { type TableHead, tableHead } from './columns/tableHead.ts';

/** A table with the list whose rows it holds, and its head read for that list. */
interface FittingTable {
  readonly list: ListAt;
  readonly grid: Grid;
  readonly head: TableHead;
}

/** The table and the list whose keys its head names most of; of equals the first table and the innermost list. */
export function fittingTable(lists: readonly ListAt[], grids: readonly Grid[], units: Units): FittingTable | undefined {
  let best: FittingTable | undefined;
  for (const grid of grids) {
    for (const list of lists) {
      const head = tableHead(grid, list, units);
      const known = head !== undefined && isFor(head) ? head.known : 0;
      const least = best === undefined ? 1 : best.head.known + (best.grid === grid ? 0 : 1);
      if (head !== undefined && known >= least) best = { list, grid, head };
    }
  }
  return best;
}

/** A table of something else may have a key or two in common: one for the list names its rows, or mostly its keys. */
function isFor({ columns, known }: TableHead): boolean {
  const names = columns.some(({ goes }) => goes.kind === 'field' && goes.path[0]?.required === true && !goes.near);
  return names || known * 2 >= columns.filter(({ goes }) => goes.kind !== 'order').length;
}
