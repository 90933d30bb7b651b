import type { Localized } from '../text/locale.ts';
import { scalarsOf } from './below.ts';
import type { EnumValue, PropertySchema } from './schemaModel.ts';

/**
 * The parsed `schemas/plan.examples.json`: how a key or a value is used, as YAML in one line, with Chinese keys
 * and with English ones. That of a key, by its pointer, is what stands behind its colon; that of a value, by the
 * pointer of its text and the value, an entry that has it.
 */
export type PlanExamples = Readonly<Record<string, Localized>>;

/** What may stand behind a key. */
export const exampleOfKey = (examples: PlanExamples, { pointer }: PropertySchema): Localized | undefined =>
  examples[pointer];

/** An entry that has a value. */
export function exampleOfValue(
  examples: PlanExamples,
  value: EnumValue,
  property: PropertySchema,
): Localized | undefined {
  const scalar = scalarsOf(property.schema).find(({ values }) => values?.includes(value) === true);
  return scalar && examples[`${scalar.pointer} ${value.value}`];
}
