import planSchema from '../../../schemas/plan.schema.json' with { type: 'json' };
import cppl2012 from '../../../schemas/policies/cppl-2012/catalogue.json' with { type: 'json' };
import ecocode2026 from '../../../schemas/policies/ecocode-2026/catalogue.json' with { type: 'json' };
import gbf2003 from '../../../schemas/policies/gbf-2003-100/catalogue.json' with { type: 'json' };
import { createPlanService, type PlanService } from '../core/planService.ts';
import type { PolicyPack } from '../core/provisions/policyPack.ts';

export { rulePages } from './rulePages.generated.ts';

/**
 * The core with the data this package carries. The data is imported, not read from disk: the bundler
 * puts it into the one file that is shipped, and nothing depends on where that file lies.
 */
export function loadService(): PlanService {
  const packs = [gbf2003, cppl2012, ecocode2026] as unknown as readonly PolicyPack[];
  return createPlanService({ packs, schema: planSchema });
}
