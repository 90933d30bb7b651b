import { pastDates } from '../../skeleton/skeletonFields.ts';
import type { ValueProvider } from './valueProvider.ts';

/** A period: the plan's own. A time limit: the ends of its years, the last one first. */
export const periods: ValueProvider = ({ schema, property, scene: { setting } }) => {
  const { startYear, endYear } = setting;
  if (schema.type === 'period') return [{ text: `${startYear}—${endYear}年`, kind: 'value' }];
  if (schema.type !== 'date' || property === undefined || pastDates.has(property.pointer)) return [];
  const last = Array.from({ length: Math.max(0, endYear - startYear + 1) }, (_, index) => endYear - index);
  return last.map((year) => ({ text: `${year}年底前`, kind: 'value' }));
};
