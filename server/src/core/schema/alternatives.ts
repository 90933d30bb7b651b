import type { Alternative, ChoiceForm, ChoiceSchema, PropertySchema } from './schemaModel.ts';

/**
 * The form that is written: the first whose telling key stands there (in either language), else the
 * one for a text, a list or a map. Undefined where the schema has no such form.
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
      if (property !== undefined && (keys.includes(property.name) || keys.includes(property.zh))) return alternative;
    }
  }
  return choice.alternatives.find(({ when }) => 'form' in when && when.form === form);
}

/** The property whose key tells this form from the others; undefined for forms told by their shape. */
export function tellingProperty({ when, schema }: Alternative): PropertySchema | undefined {
  return 'key' in when && schema.kind === 'map' ? schema.property(when.key) : undefined;
}
