import type { Days } from './headFacts.ts';
import type { KnownPolicy, Plan } from './plan.ts';
import { DEFAULT_POLICY } from './profile.ts';

/** How a policy stands to days: in force on all of them, on some, not yet on any, or not any more. */
export type PolicyTime = 'inForce' | 'partly' | 'notYet' | 'ended';

/** Whether a plan is judged by a policy; `perhaps` where it depends on which of its possible days the plan is of. */
export type Applies = 'yes' | 'perhaps' | 'no';

/** A policy as it is to one plan. */
export interface PolicyInTime {
  readonly policy: KnownPolicy;
  /** On the plan's day; undefined where the plan does not tell it. */
  readonly time: PolicyTime | undefined;
  readonly applies: Applies;
}

/** How a policy stands to days. One of which no end is known is in force from its first day on. */
export function policyTime({ from, until }: Pick<KnownPolicy, 'from' | 'until'>, { first, last }: Days): PolicyTime {
  if (last < from) return 'notYet';
  if (until !== undefined && first >= until) return 'ended';
  return first >= from && (until === undefined || last < until) ? 'inForce' : 'partly';
}

/** Whether a policy was in force by the first of some days, and may have ended since. */
export const hasBegun = ({ from }: Pick<KnownPolicy, 'from'>, { first }: Days): boolean => first >= from;

/**
 * Which policies a plan is judged by: those it names under 审查依据, whenever they were in force, for that is what
 * it asks for; and the laws in force on its day (rule book, 0.1), which bind it whether it names them or not. The
 * default is left out where a plan names others, and what is about another kind of plan where it is not named.
 */
export function policiesInTime({
  knownPolicies,
  day,
  profile,
}: Pick<Plan, 'knownPolicies' | 'day' | 'profile'>): readonly PolicyInTime[] {
  return knownPolicies.map((policy) => {
    const time = day && policyTime(policy, day);
    const isDefault = policy.id === DEFAULT_POLICY;
    if (profile.policies.includes(policy.id) && !(isDefault && !profile.namesPolicies))
      return { policy, time, applies: 'yes' };
    const binds = isDefault ? !profile.namesPolicies : !policy.onlyWhenNamed;
    return { policy, time, applies: binds ? byTime(policy, time) : 'no' };
  });
}

function byTime({ id }: KnownPolicy, time: PolicyTime | undefined): Applies {
  if (time === undefined) return id === DEFAULT_POLICY ? 'yes' : 'perhaps';
  return time === 'inForce' ? 'yes' : time === 'partly' ? 'perhaps' : 'no';
}
