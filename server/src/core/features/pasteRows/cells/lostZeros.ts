import type { Analysis } from '../../../planService.ts';
import { textOf } from '../../../schema/placeholder.ts';
import type { PropertySchema, ScalarSchema } from '../../../schema/schemaModel.ts';
import { halfWidth } from '../../../values/numerals.ts';
import type { Column } from '../columns/tableHead.ts';
import type { Remarks } from '../remarks.ts';
import type { BodyRow } from '../tableBody.ts';

/**
 * Says where a number of nothing but digits is shorter than others of its kind: a spreadsheet takes it for an amount and
 * leaves out the zeros it begins with. Ids are compared with those of the plan that begin with one.
 */
export function sayLostZeros(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  analysis: Analysis,
  remarks: Remarks,
): void {
  for (const { goes, index, label } of columns) {
    const schema = goes.kind === 'field' ? schemaOf(goes.path) : undefined;
    if (schema?.type !== 'code' && schema?.type !== 'id') continue;
    const digits = rows.flatMap(({ cells, number }) => {
      const text = halfWidth(cells[index]?.text ?? '');
      return /^\d+$/.test(text) ? [{ text, number }] : [];
    });
    const others = schema.type === 'id' ? paddedIds(analysis, schema.ids ?? []) : digits.map(({ text }) => text);
    const length = Math.max(0, ...others.map((text) => text.length));
    for (const { text, number } of digits) {
      if (text.length < length) remarks.say('lostZeros', { head: label }, number);
    }
  }
}

const schemaOf = (path: readonly PropertySchema[]): ScalarSchema | undefined => {
  const last = path.at(-1);
  return last && textOf(last.schema);
};

const paddedIds = ({ plan: { links } }: Analysis, kinds: readonly string[]): readonly string[] =>
  links.definitions().flatMap(({ id, kind }) => (kinds.includes(kind) && /^0\d+$/.test(id) ? [id] : []));
