import { SECTION } from '../tableBody.ts';
import type { Cell, Grid } from './grid.ts';

type Row = readonly Cell[];

/**
 * The tables in a grid in which one stands below the other: a head, after an empty row or a title, that is none of the
 * table above. A title with the empty rows before it goes with the table below it.
 *
 * @param isHead whether the cells of a row are the head of some list
 */
export function tablesApart(grid: Grid, isHead: (row: Row) => boolean): readonly Grid[] {
  const { rows } = grid;
  const starts: number[] = [0];
  let head: Row = [];
  // Rows of the table so far that are more than a title.
  let filled = 0;
  for (const [index, row] of rows.entries()) {
    if (ownCells(row) < 2) continue;
    const start = gapAbove(rows, index);
    if (filled > 1 && start < index && isOther(rows, index, head, isHead)) {
      starts.push(start);
      filled = 0;
    }
    if (filled === 0) head = row;
    filled++;
  }
  return starts.map((start, index) => ({ ...grid, rows: rows.slice(start, starts[index + 1]) }));
}

/** Cells that say something themselves. */
const ownCells = (row: Row): number => row.filter(({ text, covered }) => text !== '' && covered === undefined).length;

/** A head that comes again goes on with the same table; one that nobody knows has a title, other columns and rows like it. */
function isOther(rows: Grid['rows'], index: number, head: Row, isHead: (row: Row) => boolean): boolean {
  const row = rows[index] as Row;
  const [texts = '', before] = [row, head].map((cells) => cells.map(({ text }) => text).join('\n'));
  if (texts === before) return false;
  if (isHead(row)) return true;
  const title = rows[index - 1]?.find(({ text }) => text !== '')?.text;
  const isTitled = title !== undefined && !SECTION.test(title);
  return isTitled && row.length !== head.length && row.length === rows[index + 1]?.length && !/\d/.test(texts);
}

/** Where the empty rows and the title right above a row begin: behind what else stands below the table above. */
function gapAbove(rows: Grid['rows'], index: number): number {
  let start = index;
  let empty: number | undefined;
  while (start > 0 && ownCells(rows[start - 1] as Row) < 2) {
    start--;
    if (empty === undefined && ownCells(rows[start] as Row) === 0) empty = start;
  }
  if (empty !== undefined) return empty;
  // Without an empty row only the last line is a title.
  return start === index ? index : index - 1;
}
