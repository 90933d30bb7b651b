import { DEFAULT_POLICY } from '../../plan/profile.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import type { PolicyPack } from '../../provisions/policyPack.ts';

/**
 * The policy that plans are checked against unless they say otherwise, of a plan that says otherwise.
 * Nothing of it was looked at, so a plan without findings is not yet a plan that keeps it.
 */
export const policyLeftOut = ({ plan }: Analysis, { policies }: PlanService): PolicyPack | undefined =>
  plan.profile.policies.includes(DEFAULT_POLICY) ? undefined : policies.pack(DEFAULT_POLICY);
