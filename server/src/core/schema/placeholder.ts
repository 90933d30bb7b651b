import type { Localized } from '../text/locale.ts';
import type { PropertySchema, ScalarKind, ScalarSchema, SchemaNode } from './schemaModel.ts';

/** What is written behind a key that is data, in place of a title of its own: `企业自筹: 金额`. */
const belowData: Partial<Record<ScalarKind, Localized>> = {
  money: { zh: '金额', en: 'amount' },
  quantity: { zh: '数值', en: 'value' },
};

/** Says what is to be written where any text will do. Skeletons hold it, and found in a plan it is a blank. */
export function placeholderOf(owner: Pick<PropertySchema, 'name' | 'title'>): Localized {
  // This key says already what it is; what is wanted is why.
  return owner.name === 'notTranscribed' ? { zh: '原因', en: 'reason' } : owner.title;
}

/** The same for a value behind a key that is data. */
export const placeholderBelowData = (value: SchemaNode, owner: Pick<PropertySchema, 'title'>): Localized =>
  belowData[textOf(value)?.type ?? 'text'] ?? owner.title;

/** The text among the forms a value may have. */
export function textOf(schema: SchemaNode): ScalarSchema | undefined {
  if (schema.kind === 'scalar') return schema;
  if (schema.kind !== 'choice') return undefined;
  return schema.alternatives.map((form) => form.schema).find((form) => form.kind === 'scalar');
}
