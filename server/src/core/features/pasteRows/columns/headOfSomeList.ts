import { everyMap } from '../../../schema/below.ts';
import { listIn, mapIn } from '../../../schema/forms.ts';
import type { MapSchema } from '../../../schema/schemaModel.ts';
import type { Units } from '../../../values/unit.ts';
import type { Cell } from '../clipboard/grid.ts';
import { folded, KeyNames } from './columns.ts';
import { headOf } from './heads.ts';

/** Names of keys that make a row the head of a list; one may be a word of any row. */
const KEYS_OF_HEAD = 2;

/** Tells whether a row is the head of some list there is: most of its cells are what the rows of that call their keys. */
export function headOfSomeList(root: MapSchema, units: Units): (row: readonly Cell[]) => boolean {
  const names = new KeyNames();
  const lists = everyMap(root).flatMap(({ properties }) =>
    properties.flatMap(({ schema }) => {
      const items = listIn(schema)?.items;
      const row = items && mapIn(items);
      return row === undefined || row.dataKeyed !== undefined ? [] : [names.all(row)];
    }),
  );
  return (row) => {
    const heads = row.flatMap(({ text }) => (text === '' ? [] : [folded(headOf(text, units).name)]));
    return lists.some((keys) => {
      const known = heads.filter((head) => keys.has(head)).length;
      return known >= KEYS_OF_HEAD && known * 2 >= heads.length;
    });
  };
}
