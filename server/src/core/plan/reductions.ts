import type { RowReduction } from '../bind/pieceNotes.ts';
import type { Indicators } from '../codes/indicators.ts';
import { isExact } from '../values/amount.ts';
import { isMeasured, type MeasuredValue, type Value } from '../values/value.ts';
import type { PlanList } from './field.ts';
import type { BenefitChoice } from './planTypes.generated.ts';

/** How much less of each pollutant the benefits of a project say there will be a year. */
export function reductionsIn({ items, skipped }: PlanList<BenefitChoice>, indicators: Indicators): RowReduction[] {
  const unread: RowReduction[] = skipped > 0 ? [ANY] : [];
  return [...unread, ...items.flatMap((benefit) => reductionIn(benefit, indicators))];
}

const ANY: RowReduction = { pollutant: '', amount: undefined };

function reductionIn({ form, value }: BenefitChoice, indicators: Indicators): RowReduction[] {
  if (form === 'text') {
    const { reading, text } = value;
    if (reading.kind === 'benefit') return of(reading.name, reading.value, indicators);
    // 减少污染物排放 without a number may be of any; 提高产品质量 is of none.
    return /减|削|排/.test(text) ? [ANY] : [];
  }
  const { name, value: number, amountKind } = value;
  if (name === undefined) return [];
  // What is cut over several years is no amount of one.
  return of(name.text, amountKind === undefined ? number?.reading : undefined, indicators);
}

function of(name: string, value: Value | undefined, indicators: Indicators): RowReduction[] {
  const pollutant = indicators.pollutantIn(name);
  if (pollutant === undefined) return [];
  if (value === undefined || !isMeasured(value)) return [{ pollutant, amount: undefined }];
  if (isYearly(value)) return [{ pollutant, amount: isExact(value) && !value.cumulative ? value.figure : undefined }];
  // 1吨/日 is an amount, and nobody knows of how many days; a concentration, or a share, is none.
  return value.unit.dimension === 'mass/time' ? [{ pollutant, amount: undefined }] : [];
}

/** Whether a number is a mass, or one a year: the benefit of a project is that of a year. */
export const isYearly = ({ unit: { dimension, per } }: MeasuredValue): boolean =>
  dimension === 'mass' || (dimension === 'mass/time' && per === 'year');
