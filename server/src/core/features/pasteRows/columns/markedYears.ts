import { mapIn } from '../../../schema/forms.ts';
import type { MapSchema, PropertySchema } from '../../../schema/schemaModel.ts';
import { isDash } from '../cells/isDash.ts';
import type { BodyRow } from '../tableBody.ts';
import { yearIn } from './headYears.ts';
import type { Column } from './tableHead.ts';

/**
 * 2026年, 2027年, 2028年 above ticks: in which year each row is to be done. Such columns go to 完成时限, of the row or of
 * the one thing in it that has one (清洁生产审核), unless another column does.
 */
export function markedYears(columns: readonly Column[], rows: readonly BodyRow[], list: MapSchema): readonly Column[] {
  const path = pathOfDue(list);
  const last = path?.at(-1);
  if (path === undefined || columns.some(({ goes }) => goes.kind === 'field' && goes.path.at(-1) === last))
    return columns;
  const years = columns.filter(({ goes, head }) => goes.kind === 'other' && yearIn(head.name) !== undefined);
  const texts = years.flatMap(({ index }) => rows.map(({ cells }) => cells[index]?.text ?? ''));
  const ticked = texts.some(isTick) && texts.every((text) => text === '' || isTick(text) || isDash(text));
  // What has been done is no plan.
  if (!ticked || years.some(({ names }) => /已|[上历]次|上一?轮/.test(names.join()))) return columns;
  return columns.map((column) => {
    if (!years.includes(column)) return column;
    return {
      ...column,
      goes: { kind: 'field', path, near: false, guessed: true, mark: `${yearIn(column.head.name)}年` },
    };
  });
}

const isTick = (text: string): boolean => /^[√✓✔☑●■★▲]$/.test(text);

/** Where a row says by when something is done. */
function pathOfDue({ properties }: MapSchema): readonly PropertySchema[] | undefined {
  const paths = properties.flatMap((property): (readonly PropertySchema[])[] => {
    if (property.name === 'due') return [[property]];
    const inside = mapIn(property.schema)?.property('due');
    return inside === undefined ? [] : [[property, inside]];
  });
  return paths.find(({ length }) => length === 1) ?? (paths.length === 1 ? paths[0] : undefined);
}
