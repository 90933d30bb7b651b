import { createPlanService, type PlanService } from '../core/planService.ts';
import planStructure from './planStructure.generated.json' with { type: 'json' };
import { planWords } from './planWords.ts';
import { policyPacks } from './policyPacks.ts';

/** The ids of `policyPacks`, which every plan needs, while few need what the packs hold. */
export const packIds: readonly string[] = ['gbf-2003-100', 'cppl-2012', 'ecocode-2026'];

/**
 * The core with the data this package carries. The data is imported, not looked for: the build puts it
 * into the bundles or into files beside them.
 */
export const loadService = (): PlanService =>
  createPlanService({
    policies: { ids: packIds, load: policyPacks },
    schema: { structure: planStructure, words: planWords },
  });
