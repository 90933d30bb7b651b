import { analysedIndicators } from './analysedIndicators.ts';
import { documents } from './documents.ts';
import { enumValues } from './enumValues.ts';
import { forms } from './forms.ts';
import { namedInPlan } from './namedInPlan.ts';
import { nextFreeId } from './nextFreeId.ts';
import { periods } from './periods.ts';
import { policyIds } from './policyIds.ts';
import { references } from './references.ts';
import { ruleIds } from './ruleIds.ts';
import { topLevelKeys } from './topLevelKeys.ts';
import { usualTexts } from './usualTexts.ts';
import type { ValueProvider } from './valueProvider.ts';
import { years } from './years.ts';

/** All that know values, in the order their values are shown. */
export const valueProviders: readonly ValueProvider[] = [
  enumValues,
  references,
  topLevelKeys,
  nextFreeId,
  years,
  analysedIndicators,
  namedInPlan,
  documents,
  policyIds,
  ruleIds,
  usualTexts,
  periods,
  forms,
];
