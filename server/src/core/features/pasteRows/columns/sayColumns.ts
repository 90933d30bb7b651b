import type { PlanLanguage } from '../../../schema/names.ts';
import { textOf } from '../../../schema/placeholder.ts';
import type { Localized } from '../../../text/locale.ts';
import type { Remarks } from '../remarks.ts';
import { countsIn, nameOfPath, nameOfPlace, schemaAt } from './columns.ts';
import type { Column } from './tableHead.ts';

/** Says where columns go whose heads do not say it, and what of a head is not written. */
export function sayColumns(
  columns: readonly Column[],
  { remarks, language }: { readonly remarks: Remarks; readonly language: PlanLanguage },
): void {
  for (const column of columns) {
    const { goes, label } = column;
    const key = nameOfPlace(goes, language);
    if (goes.kind === 'order') remarks.say('numberColumn', { head: label });
    else if (goes.kind === 'unit') remarks.say('unitColumn', { head: label });
    else if (goes.kind === 'field' && goes.near) remarks.say('nearHead', { head: label, key });
    else if (goes.kind === 'dataKey' && goes.after !== undefined)
      remarks.say('laterYear', { head: label, key, year: String(goes.after) });
    else if ((goes.kind === 'dataKey' || goes.kind === 'field') && goes.guessed === true)
      remarks.say('placedYear', { head: label, key });
    else if (isElsewhere(column, key)) remarks.say('placed', { head: label, key });
    sayYearOrAside(column, language, remarks);
  }
  const counted = columns.filter((column) => column.head.unit !== undefined && takesUnit(column));
  if (counted.length > 0) remarks.say('unitHead', { heads: headsText(counted.map(({ label }) => label)) });
}

/** Heads that a remark names. */
const HEADS_NAMED = 2;

/** Heads by their first ones, and how many they are. */
export function headsText(heads: readonly string[]): Localized {
  const named = heads.slice(0, HEADS_NAMED).map((head) => `“${head}”`);
  const more = heads.length > named.length;
  return {
    zh: `${named.join('、')}${more ? `等${heads.length}列` : ''}`,
    en: `${named.join(', ')}${more ? ` and others, ${heads.length} in all,` : ''}`,
  };
}

/** Whether a column goes where its head does not say. */
const isElsewhere = ({ goes, names, head }: Column, key: string): boolean =>
  (goes.kind === 'dataKey' ||
    goes.kind === 'benefit' ||
    (goes.kind === 'field' && goes.path.length > 1 && goes.year === undefined)) &&
  names.join('·') !== key &&
  (goes.kind !== 'benefit' || (names.length === 1 && (goes.any !== true || head.unit !== undefined)));

function sayYearOrAside(column: Column, language: PlanLanguage, remarks: Remarks): void {
  const { goes, label, head } = column;
  // A year stays with the name of what is emitted, and what has no place keeps all its head says.
  if (goes.kind === 'other' || (goes.kind === 'dataKey' && head.aside !== undefined && goes.key.includes(head.aside)))
    return;
  if (goes.kind === 'field' && goes.year !== undefined) {
    remarks.say('yearHead', { head: label, key: nameOfPath(goes.year.path, language) });
    return;
  }
  // 目标年（年） says nothing that its years do not.
  const unit = head.unit === '年' || takesUnit(column) ? undefined : head.unit;
  const aside = head.aside ?? unit;
  if (aside !== undefined) remarks.say('aside', { head: label, aside });
}

/** Whether the unit of a head is written behind what stands below it. */
function takesUnit({ goes }: Column): boolean {
  const schema = schemaAt(goes);
  return countsIn(goes) || (schema !== undefined && textOf(schema)?.type === 'period');
}
