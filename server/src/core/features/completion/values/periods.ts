import { yearsMeantBy, yearsOf } from '../../skeleton/planYears.ts';
import { pastDates } from '../../skeleton/skeletonFields.ts';
import type { ValueProvider } from './valueProvider.ts';

const PARTS = '#/definitions/periodObject/properties/';

/** A period: the plan's own; where it is written in parts, its start and its end. A time limit: the ends of its years, the last one first. */
export const periods: ValueProvider = ({ schema, property, scene: { setting } }) => {
  const { startYear, endYear } = setting;
  if (schema.type === 'period' && yearsMeantBy(property) === 'past')
    return yearsOf(setting, 'past').map((year) => ({ text: `${year}年`, kind: 'value' }));
  if (property?.pointer === `${PARTS}start`) return [{ text: `${startYear}年`, kind: 'value' }];
  if (property?.pointer === `${PARTS}end`) return [{ text: `${endYear}年`, kind: 'value' }];
  if (schema.type === 'period') return [{ text: `${startYear}—${endYear}年`, kind: 'value' }];
  if (schema.type !== 'date' || property === undefined || pastDates.has(property.pointer)) return [];
  const last = Array.from({ length: Math.max(0, endYear - startYear + 1) }, (_, index) => endYear - index);
  return last.map((year) => ({ text: `${year}年底前`, kind: 'value' }));
};
