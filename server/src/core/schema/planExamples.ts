import type { Localized } from '../text/locale.ts';
import { scalarsOf } from './below.ts';
import type { EnumValue, PropertySchema } from './schemaModel.ts';

/**
 * The parsed `schemas/plan.examples.json`: how a key or a value is used, as YAML in one line, with Chinese keys
 * and with English ones. Those of a key, by its pointer, are what stands behind its colon; that of a value, by the
 * pointer of its text and the value, an entry that has it.
 */
export type PlanExamples = Readonly<Record<string, Localized>>;

/** Where the further example of a key stands: it is one of a plan. */
export const furtherExample = (pointer: string): string => `${pointer} 2`;

/** What may stand behind a key. */
export const exampleOfKey = (examples: PlanExamples, { pointer }: PropertySchema): Localized | undefined =>
  examples[pointer];

/** The same, and behind it one of a plan, where some plan has the key. */
export const examplesOfKey = (examples: PlanExamples, { pointer }: PropertySchema): readonly Localized[] =>
  [examples[pointer], examples[furtherExample(pointer)]].filter((example) => example !== undefined);

/** An entry that has a value. */
export function exampleOfValue(
  examples: PlanExamples,
  value: EnumValue,
  property: PropertySchema,
): Localized | undefined {
  const scalar = scalarsOf(property.schema).find(({ values }) => values?.includes(value) === true);
  return scalar && examples[`${scalar.pointer} ${value.value}`];
}
