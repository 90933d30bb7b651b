import type { IndicatorDescription } from '../values/sameIndicator.ts';
import type { Indicator, Target } from './planTypes.generated.ts';

/** What tells the indicator of a row from others; undefined for a row without a name. */
export function indicatorOf(row: Indicator | Target): IndicatorDescription | undefined {
  const { name, accounting, medium, pollutant, region, industry, zone } = row;
  if (name === undefined) return undefined;
  const coverage = 'coverage' in row ? row.coverage?.text : undefined;
  return {
    name: name.text,
    ...(accounting && { accounting: accounting.text }),
    ...(medium && { medium: medium.value ?? medium.text }),
    ...(pollutant && { pollutant: pollutant.text }),
    ...(region && { region: region.text }),
    ...(industry && { industry: industry.text }),
    ...(zone && { zone: zone.text }),
    ...(coverage !== undefined && { coverage }),
  };
}
