import type { Plan } from '../../plan/plan.ts';
import { policyMeant } from '../../plan/policyMeant.ts';
import { DEFAULT_POLICY } from '../../plan/profile.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import type { PolicyPack } from '../../provisions/policyPack.ts';

/**
 * The policy that plans are checked against unless they say otherwise, of a plan that says otherwise.
 * Nothing of it was looked at, so a plan without findings is not yet a plan that keeps it. Undefined as well where
 * the plan means it and has not written its id: that is a finding.
 */
export const policyLeftOut = ({ plan }: Analysis, { policies }: PlanService): PolicyPack | undefined =>
  plan.profile.policies.includes(DEFAULT_POLICY) || plan.profile.policies.some((one) => isMeant(one, plan))
    ? undefined
    : policies.pack(DEFAULT_POLICY);

const isMeant = (text: string, { knownPolicies }: Plan): boolean =>
  knownPolicies.every(({ id }) => id !== text) && policyMeant(text, knownPolicies)?.id === DEFAULT_POLICY;
