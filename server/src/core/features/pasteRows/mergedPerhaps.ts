import type { ListAt } from '../position/listsAt.ts';
import type { TableHead } from './columns/tableHead.ts';
import type { Remarks } from './remarks.ts';
import type { TableBody } from './tableBody.ts';

/** In a text with tabs a merged cell cannot be told from empty ones; such cells stand to the left of the name. */
export function sayMergedPerhaps(
  { columns }: TableHead,
  rows: TableBody['rows'],
  { row }: ListAt,
  remarks: Remarks,
): void {
  const required = row.properties.find((property) => property.required);
  const name = columns.findIndex(({ goes }) => goes.kind === 'field' && goes.path[0] === required);
  for (const { index, label, goes } of columns.slice(0, Math.max(0, name))) {
    if (goes.kind === 'order' || rows[0]?.cells[index]?.text === '') continue;
    for (const { cells, number } of rows) {
      if ((cells[index]?.text ?? '') === '') remarks.say('merged', { head: label }, number);
    }
  }
}
