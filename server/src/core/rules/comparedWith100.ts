import type { PlanDay } from '../plan/headFacts.ts';
import type { KnownPolicy } from '../plan/plan.ts';
import { hasBegun, policyTime } from '../plan/policiesInTime.ts';
import { DEFAULT_POLICY, type PlanProfile } from '../plan/profile.ts';
import type { ProblemExtras } from '../problems/problem.ts';

/** The amended 清洁生产促进法: from its first day on a plan need not rest on 国办发[2003]100号. */
const AMENDED_LAW = 'cppl-2012';

/**
 * For a plan of a day before 国办发[2003]100号, and for one of the time since the law was amended that does not name
 * that document among what it rests on, its contents are only compared with it (`content-missing`): information under
 * a heading that says so.
 */
export function comparedWith100(
  day: PlanDay | undefined,
  knownPolicies: readonly KnownPolicy[],
  { legalBasis }: PlanProfile,
): ProblemExtras {
  if (day === undefined) return {};
  const some = (one: string, holds: (policy: KnownPolicy) => boolean): boolean =>
    knownPolicies.some((policy) => policy.id === one && holds(policy));
  const tooEarly = some(DEFAULT_POLICY, (policy) => policyTime(policy, day) === 'notYet');
  const lawAmended = some(AMENDED_LAW, (policy) => hasBegun(policy, day));
  return tooEarly || (lawAmended && !legalBasis.some(names100))
    ? { atMost: 'information', heading: { zh: '对照100号文', en: 'compared with 国办发[2003]100号' } }
    : {};
}

/** 国办发〔2003〕100号 with any brackets, or its title. */
const names100 = (text: string): boolean =>
  /国办发\s*[[［〔【(（]?\s*2003\s*[\]］〕】)）]?\s*100\s*号/.test(text) || /加快推行清洁生产.*意见/.test(text);
