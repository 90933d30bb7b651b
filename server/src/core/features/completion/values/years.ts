import { yearsMeantBy, yearsOf } from '../../skeleton/planYears.ts';
import type { ValueProvider } from './valueProvider.ts';

/** The years a key asks for, first the one most likely. */
export const years: ValueProvider = ({ schema, property, scene: { setting } }) =>
  schema.type === 'year'
    ? yearsOf(setting, yearsMeantBy(property)).map((year) => ({ text: String(year), kind: 'value' }))
    : [];
