import { yearsOf } from '../../skeleton/planYears.ts';
import type { ValueProvider } from './valueProvider.ts';

/** Keys that ask for the year things are compared with or are measured in; the others ask for one to come. */
const PAST: ReadonlySet<string> = new Set(['baseYear', 'year']);

/** A year: the base year and those of the period, first the one most likely. */
export const years: ValueProvider = ({ schema, property, scene: { setting } }) =>
  schema.type === 'year'
    ? yearsOf(setting, property !== undefined && PAST.has(property.name)).map((year) => ({
        text: String(year),
        kind: 'value',
      }))
    : [];
