import type { Alternative, ChoiceForm, ChoiceSchema, PropertySchema } from './schemaModel.ts';

/**
 * The form that is written: the first whose telling key stands there (in either language), else the
 * one for a text, a list or a map. Undefined where the schema has no such form. What is written out may
 * have the telling key too (未转录, what of it was not read): it is meant where anything else stands beside.
 *
 * @param keys the keys of a map as written; empty for a text or a list
 */
export function chooseAlternative(
  choice: ChoiceSchema,
  form: ChoiceForm,
  keys: readonly string[],
): Alternative | undefined {
  if (form === 'map') {
    for (const alternative of choice.alternatives) {
      if (!('key' in alternative.when)) continue;
      const property = tellingProperty(alternative);
      if (property === undefined || !(keys.includes(property.name) || keys.includes(property.zh))) continue;
      if (hasOnly(alternative, keys) || writtenOut(choice, alternative) === undefined) return alternative;
    }
  }
  return choice.alternatives.find(({ when }) => 'form' in when && when.form === form);
}

/** The property whose key tells this form from the others; undefined for forms told by their shape. */
export function tellingProperty({ when, schema }: Alternative): PropertySchema | undefined {
  return 'key' in when && schema.kind === 'map' ? schema.property(when.key) : undefined;
}

/** The form that is written out and has the telling key of another among its own. */
export function writtenOut(choice: ChoiceSchema, { when }: Alternative): Alternative | undefined {
  return choice.alternatives.find(
    ({ when: other, schema }) => 'form' in other && 'key' in when && schema.kind === 'map' && schema.property(when.key),
  );
}

const hasOnly = ({ schema }: Alternative, keys: readonly string[]): boolean =>
  schema.kind === 'map' && keys.every((key) => schema.property(key) !== undefined);

/** Says of a published plan that the person who encoded it has not read this: `{未转录: 原因}`. */
export const isNotTranscribed = ({ name }: Pick<Alternative, 'name'>): boolean => name === 'notTranscribed';

/** The only form a value has, apart from 未转录; such a value is treated as if it had no choice. */
export function onlyForm({ alternatives }: ChoiceSchema): Alternative | undefined {
  const written = alternatives.filter((alternative) => !isNotTranscribed(alternative));
  return written.length === 1 ? written[0] : undefined;
}
