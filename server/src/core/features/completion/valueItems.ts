import type { PropertySchema, ScalarSchema } from '../../schema/schemaModel.ts';
import { scalarText } from '../../syntax/scalarText.ts';
import { escapedText } from '../skeleton/snippet.ts';
import type { Proposal } from './completionItem.ts';
import type { Scene } from './completionScene.ts';
import type { KnownValue } from './values/valueProvider.ts';
import { valueProviders } from './values/valueProviders.ts';

/** The values of a scalar that are known, whoever knows them. */
export function valueItems(schema: ScalarSchema, property: PropertySchema | undefined, scene: Scene): Proposal[] {
  const place = { schema, property, scene };
  return merged(valueProviders.flatMap((provide) => provide(place))).map((value) => valueItem(value, scene));
}

/** Each value once, where it was named first, with all that anybody says of it. */
function merged(values: readonly KnownValue[]): KnownValue[] {
  const found = new Map<string, KnownValue>();
  for (const value of values) {
    const first = found.get(value.text);
    const also = [first?.also, value.also].filter((names) => names !== undefined).join(' ');
    found.set(value.text, { ...value, ...first, also });
  }
  return [...found.values()];
}

function valueItem(value: KnownValue, { context, lead }: Scene): Proposal {
  const { text, label = text, kind, detail = '', subject, also = '', used = false, partial = false } = value;
  return {
    label,
    kind,
    detail,
    insertText: lead + (value.snippet ?? escapedText(scalarText(text, context.flow !== undefined))),
    filterText: `${label} ${also}`.trim(),
    group: used ? 3 : 2,
    partial,
    ...(subject !== undefined && { subject }),
  };
}
