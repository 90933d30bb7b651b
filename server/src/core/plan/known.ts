import type { Indicators } from '../codes/indicators.ts';
import type { ValueReader } from '../values/readValue.ts';

/** What is known beside the plan, out of the tables of `schemas/codes`; the same for every plan. */
export interface Known {
  readonly values: ValueReader;
  readonly indicators: Indicators;
}
