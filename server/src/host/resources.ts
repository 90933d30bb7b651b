import indicators from '../../../schemas/codes/indicators.json' with { type: 'json' };
import units from '../../../schemas/codes/units.json' with { type: 'json' };
import words from '../../../schemas/codes/wordlists.json' with { type: 'json' };
import planSchema from '../../../schemas/plan.schema.json' with { type: 'json' };
import type { CodeTables } from '../core/codes/tables.ts';
import { createPlanService, type PlanService, type ServiceParts } from '../core/planService.ts';
import * as listed from './codeTables.ts';
import { pinyin } from './pinyinTable.ts';
import { planExamples } from './planExamples.ts';
import { policyPacks } from './policyPacks.generated.ts';
import { regions } from './regionTable.ts';

/** The tables of `schemas/codes`. */
export const packageCodes: CodeTables = {
  indicators,
  units,
  words,
  regions,
  pinyin,
  ...listed,
};

/** The data this package carries. It is imported, not looked for: the build puts it beside the bundles. */
export const packageParts: ServiceParts = {
  policies: policyPacks,
  schema: planSchema,
  examples: planExamples,
  codes: packageCodes,
};

/** The core with that data, and with other rules than ours where some are given. */
export const loadService = (rules?: ServiceParts['rules']): PlanService =>
  createPlanService(rules === undefined ? packageParts : { ...packageParts, rules });
