import type { PropertySchema, ScalarSchema } from '../../schema/schemaModel.ts';
import { escapedText } from '../skeleton/snippet.ts';
import { scalarText } from '../skeleton/writeSkeleton.ts';
import type { Proposal } from './completionItem.ts';
import type { Scene } from './completionScene.ts';
import type { KnownValue } from './values/valueProvider.ts';
import { valueProviders } from './values/valueProviders.ts';

/** The values of a scalar that are known, whoever knows them. */
export function valueItems(schema: ScalarSchema, property: PropertySchema | undefined, scene: Scene): Proposal[] {
  const place = { schema, property, scene };
  return valueProviders.flatMap((provide) => provide(place)).map((value) => valueItem(value, scene));
}

function valueItem(value: KnownValue, { context, lead }: Scene): Proposal {
  const { text, kind, detail = '', documentation = '', also = '' } = value;
  return {
    label: text,
    kind,
    detail,
    documentation,
    insertText: lead + (value.snippet ?? escapedText(scalarText(text, context.flow !== undefined))),
    filterText: also === '' ? text : `${text} ${also}`,
    group: 2,
  };
}
