import indicators from '../../../schemas/codes/indicators.json' with { type: 'json' };
import units from '../../../schemas/codes/units.json' with { type: 'json' };
import words from '../../../schemas/codes/wordlists.json' with { type: 'json' };
import planSchema from '../../../schemas/plan.schema.json' with { type: 'json' };
import { createPlanService, type PlanService, type ServiceParts } from '../core/planService.ts';
import { policyPacks } from './policyPacks.ts';

/**
 * The data this package carries. It is imported, not looked for: the build puts it beside the bundles. The ids are
 * written here a second time because every plan is compared with them, and most checks need nothing else of the
 * catalogues: reading those takes some 10 ms. A test compares ids and catalogues.
 */
export const packageParts: ServiceParts = {
  policies: { ids: ['gbf-2003-100', 'cppl-2012', 'ecocode-2026'], load: policyPacks },
  schema: planSchema,
  codes: { indicators, units, words },
};

/** The core with that data. */
export const loadService = (): PlanService => createPlanService(packageParts);
