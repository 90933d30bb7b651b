import type { EnumValue, MapSchema, ScalarSchema } from '../schema/schemaModel.ts';
import type { BoundFields } from './boundDocument.ts';

/*
 * What the schema model tells of validity: where all of it holds, the generated validators have nothing
 * to say, and nearly every row of a sound plan is spared them. They stay the judge; these may only say
 * no too often. `tests/core/surelyValid.slow.test.ts` compares the two.
 */

/** Whether a value is surely of its kind. */
export function isSurelyValid({ values, constant, pattern, type }: ScalarSchema, value: string | number): boolean {
  if (type === 'integer') return typeof value === 'number' && (constant === undefined || value === constant);
  if (typeof value !== 'string' || constant !== undefined) return false;
  if (values !== undefined && !isOneOf(values, value)) return false;
  return pattern === undefined || pattern.test(value);
}

const isOneOf = (values: readonly EnumValue[], value: string): boolean => values.some((known) => known.value === value);

/** Whether every field a map must have is there with a value. */
export const hasAllRequired = ({ properties }: MapSchema, fields: BoundFields): boolean =>
  properties.every(({ name, required }) => {
    if (!required) return true;
    const kind = fields.get(name)?.value.kind;
    return kind !== undefined && kind !== 'empty' && kind !== 'unread';
  });

/** Whether the keys of a map keyed by data are what they should be. */
export function keysAreSurelyValid({ dataKeyed }: MapSchema, fields: BoundFields): boolean {
  const pattern = dataKeyed?.key.pattern;
  return pattern === undefined || fields.values().every(({ name }) => pattern.test(name));
}
