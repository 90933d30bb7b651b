import { plainNumber } from '../../core/codes/documents.ts';
import type { DocumentRow } from '../../core/codes/tables.ts';
import type { PlanService } from '../../core/planService.ts';
import type { RuleMeta } from '../../core/problems/ruleMeta.ts';
import type { PolicyPack, Provision, Requirement } from '../../core/provisions/policyPack.ts';
import { sortedRules } from '../sortedRules.ts';
import { alike, type KeyPlaces, keyPlaces, keysNamed } from './keyPlaces.ts';

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
  | { readonly kind: 'rule'; readonly rule: RuleMeta }
  | { readonly kind: 'key'; readonly places: KeyPlaces }
  | { readonly kind: 'document'; readonly row: DocumentRow };

/**
 * What a name on the command line means: what has it for an id or an address, else keys of the plan format, else a
 * policy or document by its number or title. Nothing where nothing has it.
 */
export function subjectsNamed(written: string, service: PlanService): readonly Subject[] {
  const name = withoutMarks(written);
  const byName = subjectsByName(service);
  const known = byName.get(name) ?? byName.get(normalAddress(name));
  if (known !== undefined) return known;
  const keys = keysNamed(name, keyPlaces(service.schema));
  if (keys.length > 0) return alike(keys).map((places) => ({ kind: 'key', places }));
  return documentsNamed(name, service);
}

/** A name copied from a message has its quotation marks, and one from a plan its colon. */
const withoutMarks = (name: string): string => name.trim().replace(/^[“"「]+|[”"」：:]+$/g, '');

/** Every name that `subjectsNamed` knows, for a word that is none of them. */
export function subjectNames(service: PlanService): readonly string[] {
  const keys = keyPlaces(service.schema).flatMap(({ property: { name, zh, also = [] } }) => [name, zh, ...also]);
  const numbers = service.policies.packs.map(({ documentNumber }) => documentNumber);
  return [...subjectsByName(service).keys(), ...keys, ...numbers];
}

function documentsNamed(name: string, { policies, codes }: PlanService): readonly Subject[] {
  const number = plainNumber(name);
  const title = name.replace(/^\s*《|》\s*$/g, '');
  const packs = policies.packs.filter((pack) => plainNumber(pack.documentNumber) === number || pack.title === title);
  if (packs.length > 0) return packs.map((pack) => ({ kind: 'policy', pack }));
  const row = codes.documents.byNumber(name) ?? codes.documents.find(name);
  return row === undefined ? [] : [{ kind: 'document', row }];
}

/**
 * Everything by all its names: ids, and the addresses of provisions. An address such as 二（一） may
 * stand in several policies, so a name gives a list.
 */
function subjectsByName(service: PlanService): ReadonlyMap<string, readonly Subject[]> {
  const byName = new Map<string, Subject[]>();
  const add = (name: string, subject: Subject): void => {
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [subject]);
    else list.push(subject);
  };
  for (const rule of sortedRules(service)) {
    for (const name of [rule.id, ...(rule.formerIds ?? []), rule.title.zh]) add(name, { kind: 'rule', rule });
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
const normalAddress = (name: string): string => name.replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
