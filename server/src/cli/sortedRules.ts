import type { PlanService } from '../core/planService.ts';
import type { RuleMeta } from '../core/problems/ruleMeta.ts';

/** Every rule a user can meet, in code unit order of the ids, which is how reports list them. */
export const sortedRules = (service: PlanService): RuleMeta[] =>
  [...service.rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
