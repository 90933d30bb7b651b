import { textOf } from '../../../schema/placeholder.ts';
import type { Remarks } from '../remarks.ts';
import { schemaAt } from './columns.ts';
import { headsText } from './sayColumns.ts';
import type { Column } from './tableHead.ts';

/**
 * 总投资（万元）, 其中：自筹, 银行贷款: parts of a sum whose heads have no unit are counted as the whole is. The whole
 * stands right before its parts, or anywhere before one that is headed 其中. Says so.
 */
export function withUnitOfWhole(columns: readonly Column[], remarks: Remarks): readonly Column[] {
  // Where each row says its unit there is nothing to find out.
  if (columns.some(({ goes }) => goes.kind === 'unit')) return columns;
  const heads = new Map<Column, string[]>();
  let whole: Column | undefined;
  let last: Column | undefined;
  const all = columns.map((column) => {
    const { goes, head, label } = column;
    const isMoney = moneyAt(column);
    if (goes.kind !== 'dataKey' || !isMoney) {
      // A part that the list has no place for is one all the same.
      if (goes.kind === 'other' && label.startsWith('其中')) whole = last;
      else whole = isMoney && head.unit !== undefined ? column : undefined;
      if (isMoney) last = whole;
      return column;
    }
    if (label.startsWith('其中')) whole = last;
    // One part is counted otherwise than the whole, so the others may be.
    if (head.unit !== undefined && head.unit !== last?.head.unit) whole = last = undefined;
    if (whole === undefined || head.unit !== undefined) return column;
    heads.set(whole, [...(heads.get(whole) ?? []), label]);
    return { ...column, unitOf: whole.head.unit };
  });
  for (const [{ label, head }, parts] of heads) {
    remarks.say('unitOfWhole', { heads: headsText(parts), whole: label, unit: head.unit ?? '' });
  }
  return all;
}

function moneyAt({ goes }: Column): boolean {
  const schema = schemaAt(goes);
  return schema !== undefined && textOf(schema)?.type === 'money';
}
