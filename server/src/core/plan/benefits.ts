import type { Indicators } from '../codes/indicators.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Value } from '../values/value.ts';
import type { PlanList } from './field.ts';
import type { BenefitChoice } from './planTypes.generated.ts';

/** How much less of something, as one line of 预期效益 says it. */
export interface Benefit {
  /** The pollutant or resource by the name to use, without the word that says that it gets less. */
  readonly name: string;
  readonly value: Value;
  readonly anchor: Anchor;
}

/** The benefits of a list that say of what they are. */
export function benefitsIn(list: PlanList<BenefitChoice> | undefined, indicators: Indicators): Benefit[] {
  return (list?.items ?? []).flatMap(({ form, value }): Benefit[] => {
    if (form === 'text') {
      const { reading, anchor } = value;
      return reading.kind === 'benefit'
        ? [{ name: nameOf(reading.name, indicators), value: reading.value, anchor }]
        : [];
    }
    const { name, value: number } = value;
    if (name === undefined || number === undefined) return [];
    return [{ name: nameOf(name.text, indicators), value: number.reading, anchor: number.value.anchor }];
  });
}

const nameOf = (name: string, indicators: Indicators): string =>
  indicators.nameOf(name).replace(/(?:减排|削减|减少|排放)+量?$/, '');
