import { enumValueOf } from '../schema/names.ts';
import { textOf } from '../schema/placeholder.ts';
import type { ScalarKind, ScalarSchema, SchemaNode } from '../schema/schemaModel.ts';
import type { Localized } from '../text/locale.ts';
import { isBlankDate, isBlankName, isBlankNumber } from '../values/officeBlanks.ts';
import { isPutOff } from '../values/standIns.ts';

/** How a blank is written. A blank date is no fault before the plan is put up for approval. */
export type Blank = 'text' | 'date';

const dates: ReadonlySet<ScalarKind> = new Set(['date', 'period', 'year']);

/** Kinds in which a name for what is to be written may stand; ids and references look like any other. */
const named: ReadonlySet<ScalarKind> = new Set(['text', 'name', 'quantity', 'money', 'benefit', 'code']);

/** Kinds in which a number may be what is left free. */
const numbers: ReadonlySet<ScalarKind> = new Set(['quantity', 'money']);

/**
 * Tells whether a plain text only keeps a place free: our own placeholder, or what offices write.
 * Quoted, the same is a text, so this is asked of plain ones only.
 *
 * @param placeholder of the key the text is written under
 */
export function blankIn(text: string, schema: SchemaNode, placeholder: Localized | undefined): Blank | undefined {
  const scalar = textOf(schema);
  const type = scalar?.type ?? 'text';
  if (scalar?.constant !== undefined || type === 'id') return undefined;
  // What is to be chosen has no name to write in its place, only a line or crosses.
  if (scalar?.values !== undefined || scalar?.ids !== undefined) return isNoChoice(text, scalar) ? 'text' : undefined;
  if (dates.has(type)) return isBlankDate(text) ? 'date' : undefined;
  const isOurs = placeholder !== undefined && (text === placeholder.zh || text === placeholder.en);
  const isOffices = isBlankName(text) || (numbers.has(type) && isBlankNumber(text));
  return (isOurs && named.has(type)) || isOffices ? 'text' : undefined;
}

/** `××`, 待定: nothing is chosen, unless the words are one of the choices. */
const isNoChoice = (text: string, scalar: ScalarSchema): boolean =>
  isPutOff(text) && enumValueOf(scalar, text) === undefined;
