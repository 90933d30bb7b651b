import type { Localized } from '../text/locale.ts';
import { formsIn } from './forms.ts';
import type { PropertySchema, ScalarKind, ScalarSchema, SchemaNode } from './schemaModel.ts';

/** Room for the number behind a key that is data, which is no name of what to write: `企业自筹: ××万元`. */
const gaps: Partial<Record<ScalarKind, string>> = { money: '××万元', quantity: '××' };

/** Says what is to be written where any text will do. Skeletons hold it, and found in a plan it is a blank. */
export function placeholderOf(owner: Pick<PropertySchema, 'name' | 'title'>): Localized {
  // This key says already what it is; what is wanted is why.
  return owner.name === 'notTranscribed' ? { zh: '原因', en: 'reason' } : owner.title;
}

/** The same for a value behind a key that is data. */
export const placeholderBelowData = (value: SchemaNode, owner: Pick<PropertySchema, 'title'>): Localized =>
  gapBelowData(value) ?? owner.title;

/** The room left for a number behind a key that is data; undefined where another kind of value stands there. */
export function gapBelowData(value: SchemaNode): Localized | undefined {
  const gap = gaps[textOf(value)?.type ?? 'text'];
  return gap === undefined ? undefined : { zh: gap, en: gap };
}

/** The text among the forms a value may have. */
export const textOf = (schema: SchemaNode): ScalarSchema | undefined =>
  formsIn(schema).find((form) => form.kind === 'scalar');
