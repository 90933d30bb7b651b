import type { Anchor } from '../text/anchor.ts';
import type { Value } from '../values/value.ts';
import type { Indicator, QuantityChoice, Target } from './planTypes.generated.ts';

/** What a number is to the indicator of its row. */
type Role =
  | 'present'
  | 'baseline'
  | 'target'
  | 'change'
  | 'netReduction'
  | 'grossReduction'
  | 'yearly'
  | 'part'
  | 'progress';

/** A number of an indicator, as one of the fields of its row gives it. */
export interface IndicatorNumber {
  readonly role: Role;
  readonly value: Value;
  readonly anchor: Anchor;
  /** Of a number of one year in a list of years. */
  readonly year?: number;
  /** Of a part: the key of the breakdown it belongs to. */
  readonly dimension?: Anchor;
}

/** All that the row of a target gives as numbers of its indicator, in the order of the format. */
export function numbersOfTarget(row: Target): IndicatorNumber[] {
  const { baseline, target, change, netReduction, grossReduction, yearly, breakdown, progress } = row;
  return [
    ...numberIn('baseline', baseline?.form === 'map' ? baseline.value.value : baseline?.value),
    ...numberIn('target', target),
    ...numberIn('change', change),
    ...numberIn('netReduction', netReduction),
    ...numberIn('grossReduction', grossReduction),
    ...yearlyIn(yearly),
    ...partsIn(breakdown),
    ...(progress?.items ?? []).flatMap(({ value }) => numberIn('progress', value)),
  ];
}

/** The same of a row of the analysis. */
export const numbersOfIndicator = ({ value, yearly, breakdown }: Indicator): IndicatorNumber[] => [
  ...numberIn('present', value),
  ...yearlyIn(yearly),
  ...partsIn(breakdown),
];

const numberIn = (role: Role, field: Pick<QuantityChoice, 'reading' | 'anchor'> | undefined): IndicatorNumber[] =>
  field === undefined ? [] : [{ role, value: field.reading, anchor: field.anchor }];

const yearlyIn = (yearly: Target['yearly']): IndicatorNumber[] =>
  (yearly?.entries ?? []).flatMap(({ key, value }) =>
    numberIn('yearly', value).map((number) => ({ ...number, year: Number.parseInt(key.text, 10) })),
  );

const partsIn = (breakdown: Target['breakdown']): IndicatorNumber[] =>
  (breakdown?.entries ?? []).flatMap(({ key, value }) =>
    value.entries.flatMap((part) =>
      numberIn('part', part.value).map((number) => ({ ...number, dimension: key.anchor })),
    ),
  );
