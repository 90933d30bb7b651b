import type { PropertySchema } from '../../../schema/schemaModel.ts';
import type { Units } from '../../../values/unit.ts';
import type { BodyRow } from '../tableBody.ts';
import type { Written } from '../written.ts';
import { unitIn } from './heads.ts';
import type { Column } from './tableHead.ts';

/** A name of a row that says in what its numbers are counted: 废水排放量（万吨）. */
export interface UnitInName {
  readonly unit: string;
  /** The name without it. */
  readonly name: string;
  readonly label: string;
}

/** The unit in the brackets that end the name of a row, where the table has no column of units; else undefined. */
export function unitInName(
  { cells }: BodyRow,
  columns: readonly Column[],
  named: PropertySchema | undefined,
  units: Units,
): UnitInName | undefined {
  if (columns.some(({ goes }) => goes.kind === 'unit')) return undefined;
  const column = columns.find(({ goes }) => goes.kind === 'field' && goes.path.length === 1 && goes.path[0] === named);
  const text = column === undefined ? undefined : cells[column.index]?.text;
  const [, name = '', inside = ''] = /^(.+?)\s*[(（【[]([^()（）[\]【】]+)[)）\]】]$/s.exec(text ?? '') ?? [];
  const unit = unitIn(inside, units);
  return column === undefined || unit === undefined ? undefined : { unit, name: name.trim(), label: column.label };
}

/** Whether a value has a number with the unit behind it. */
export const isCountedIn = (value: Written, unit: string): boolean =>
  value.kind === 'text' && /^\D{0,8}\d/.test(value.text) && value.text.includes(unit);
