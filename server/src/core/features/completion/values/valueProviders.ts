import { analysedIndicators } from './analysedIndicators.ts';
import { clauses } from './clauses.ts';
import { codeLists } from './codeLists.ts';
import { documents } from './documents.ts';
import { enumValues } from './enumValues.ts';
import { forms } from './forms.ts';
import { indicatorNames } from './indicatorNames.ts';
import { namedAlready } from './namedAlready.ts';
import { nextFreeId } from './nextFreeId.ts';
import { periods } from './periods.ts';
import { policyIds } from './policyIds.ts';
import { references } from './references.ts';
import { regions } from './regions.ts';
import { ruleIds } from './ruleIds.ts';
import { topLevelKeys } from './topLevelKeys.ts';
import { units } from './units.ts';
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
  namedAlready,
  usualTexts,
  codeLists,
  regions,
  indicatorNames,
  documents,
  clauses,
  policyIds,
  ruleIds,
  periods,
  forms,
  units,
];
