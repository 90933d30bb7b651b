import { yearsMeantBy, yearsOf } from '../../skeleton/planYears.ts';
import { pastDates } from '../../skeleton/skeletonFields.ts';
import type { KnownValue, ValueProvider } from './valueProvider.ts';

const PARTS = '#/definitions/periodObject/properties/';

const STAGE_TIME = '#/definitions/milestone/properties/time';

/** Each year of a period of more than one, the first one first. */
const singleYears = (start: number, end: number): KnownValue[] =>
  end <= start
    ? []
    : Array.from({ length: end - start + 1 }, (_, index) => ({ text: `${start + index}年`, kind: 'value' }));

/** 十五五 for 2026—2030: the first five-year plan ended in 1957, the second in 1962, those from the third on in 1970, 1975 and so forth. */
function planName(start: number, end: number): string | undefined {
  const number = (end - 1955) / 5;
  if (end - start !== 4 || !Number.isInteger(number) || number < 10 || number > 19) return undefined;
  return `十${['', ...'一二三四五六七八九'][number - 10]}五`;
}

/** A period: the plan's own, and the single years of a stage; where it is written in parts, its start and its end. A time limit: the ends of its years, the last one first. */
export const periods: ValueProvider = ({ schema, property, scene: { setting } }) => {
  const { startYear, endYear } = setting;
  if (schema.type === 'period' && yearsMeantBy(property) === 'past')
    return yearsOf(setting, 'past').map((year) => ({ text: `${year}年`, kind: 'value' }));
  if (property?.pointer === `${PARTS}start`) return [{ text: `${startYear}年`, kind: 'value' }];
  if (property?.pointer === `${PARTS}end`) return [{ text: `${endYear}年`, kind: 'value' }];
  if (schema.type === 'period') {
    const name = planName(startYear, endYear);
    const whole: KnownValue = {
      text: `${startYear}—${endYear}年`,
      kind: 'value',
      ...(name !== undefined && { also: `${name} “${name}”` }),
    };
    // What is done in a stage is mostly told by the year; the plan's own period is one year only in a plan of that year.
    return property?.pointer === STAGE_TIME ? [whole, ...singleYears(startYear, endYear)] : [whole];
  }
  if (schema.type !== 'date' || property === undefined || pastDates.has(property.pointer)) return [];
  const last = Array.from({ length: Math.max(0, endYear - startYear + 1) }, (_, index) => endYear - index);
  return last.map((year) => ({ text: `${year}年底前`, kind: 'value' }));
};
