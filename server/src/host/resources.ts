import { createPlanService, type PlanService, type ServiceParts } from '../core/planService.ts';
import planStructure from './planStructure.generated.json' with { type: 'json' };
import { planWords } from './planWords.ts';
import { policyPacks } from './policyPacks.ts';

/**
 * The data this package carries. It is imported, not looked for: the build puts it into the bundles or into
 * files beside them. Every check needs the ids of the policies, few need what the packs hold.
 */
export const packageParts: ServiceParts = {
  policies: { ids: ['gbf-2003-100', 'cppl-2012', 'ecocode-2026'], load: policyPacks },
  schema: { structure: planStructure, words: planWords },
};

/** The core with that data. */
export const loadService = (): PlanService => createPlanService(packageParts);
