import type { ValueProvider } from './valueProvider.ts';

/** Texts that planners often write in a place, as the schema knows them. */
export const usualTexts: ValueProvider = ({ schema: { examples, values, type }, property }) =>
  examples === undefined ||
  values !== undefined ||
  type === 'reference' ||
  property?.pointer === '#/properties/policies'
    ? []
    : examples.map((text) => ({ text, kind: 'value' }));
