import type { PlanService } from '../../core/planService.ts';
import type { RuleMeta } from '../../core/problems/ruleMeta.ts';
import type { PolicyPack, Provision, Requirement } from '../../core/provisions/policyPack.ts';
import { sortedRules } from '../sortedRules.ts';

/** Something that has a name and can be explained. */
export type Subject =
  | { readonly kind: 'policy'; readonly pack: PolicyPack }
  | { readonly kind: 'provision'; readonly pack: PolicyPack; readonly provision: Provision }
  | {
      readonly kind: 'requirement';
      readonly pack: PolicyPack;
      readonly provision: Provision;
      readonly requirement: Requirement;
    }
  | { readonly kind: 'rule'; readonly rule: RuleMeta };

/**
 * Everything by all its names: ids, and the addresses of provisions. An address such as 二（一） may
 * stand in several policies, so a name gives a list.
 */
export function subjectsByName(service: PlanService): ReadonlyMap<string, readonly Subject[]> {
  const byName = new Map<string, Subject[]>();
  const add = (name: string, subject: Subject): void => {
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [subject]);
    else list.push(subject);
  };
  for (const rule of sortedRules(service)) {
    for (const name of [rule.id, ...(rule.formerIds ?? [])]) add(name, { kind: 'rule', rule });
  }
  for (const pack of service.policies.packs) {
    add(pack.id, { kind: 'policy', pack });
    for (const provision of pack.provisions) {
      add(provision.id, { kind: 'provision', pack, provision });
      if (provision.address !== '') add(normalAddress(provision.address), { kind: 'provision', pack, provision });
    }
    for (const requirement of pack.requirements) {
      const provision = service.policies.provision(requirement.provision);
      if (provision !== undefined) add(requirement.id, { kind: 'requirement', pack, provision, requirement });
    }
  }
  return byName;
}

/** Addresses are typed with either kind of bracket and with stray spaces; ids are not changed by this. */
export const normalAddress = (name: string): string =>
  name.replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
