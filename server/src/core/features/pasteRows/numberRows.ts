import { nameInLanguage } from '../../schema/names.ts';
import { textOf } from '../../schema/placeholder.ts';
import type { MapSchema, PropertySchema } from '../../schema/schemaModel.ts';
import type { ListAt } from '../position/listsAt.ts';
import { mainFieldsOf } from '../skeleton/skeletonFields.ts';
import type { SkeletonSetting } from '../skeleton/skeletonSetting.ts';
import type { Remarks } from './remarks.ts';
import type { NewRow } from './writeRows.ts';

/** Gives the rows ids that go on with those of the list, where it has ids and the table has none; says which are taken. */
export function numberRows(
  rows: readonly NewRow[],
  { row, list }: ListAt,
  setting: SkeletonSetting,
  remarks: Remarks,
): readonly NewRow[] {
  const property = row.property('id');
  const kind = property && textOf(property.schema)?.ids?.[0];
  if (property === undefined || kind === undefined || rows.length === 0) return rows;
  const key = nameInLanguage(property, setting.language);
  const given = rows.map(({ entries }) => entries.find((entry) => entry.key === key)?.value);
  if (given.some((value) => value !== undefined)) {
    const ids = given.flatMap((value) => (value?.kind === 'text' ? [value.text] : []));
    sayTaken(ids, setting.idsOf(kind), remarks);
    return rows;
  }
  if (!hasIds(list, row, property)) return rows;
  const [, letters = '', first = '1'] = /^(.*?)(\d+)$/.exec(setting.newId(kind)) ?? [];
  const ids = rows.map((_, index) => `${letters}${Number(first) + index}`);
  const [one, last] = [ids[0] as string, ids.at(-1) as string];
  remarks.say('numbered', { ids: one === last ? one : { zh: `${one}至${last}`, en: `${one} to ${last}` } });
  return rows.map(({ entries, comments }, index) => ({
    comments,
    entries: [{ key, value: { kind: 'text', text: ids[index] as string } }, ...entries],
  }));
}

/** As the rows that are there have it; planners number the rows of a list that has none yet where we would. */
function hasIds(list: ListAt['list'], row: MapSchema, { name }: PropertySchema): boolean {
  const items = list?.items.filter(({ kind }) => kind !== 'empty') ?? [];
  const maps = items.filter((item) => item.kind === 'map');
  if (items.length === 0) return mainFieldsOf(row.pointer)?.includes(name) === true;
  return maps.some(({ fields }) => fields.get(name) !== undefined);
}

function sayTaken(ids: readonly string[], before: readonly string[], remarks: Remarks): void {
  const seen = new Set(before);
  const twice = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  if (twice.size > 0) remarks.say('idTaken', { ids: [...twice] });
}
