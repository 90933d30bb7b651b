import type { Basis, RequirementId } from '../problems/basis.ts';
import { type Locale, type Localized, localized } from '../text/locale.ts';
import type { Citation } from './citation.ts';
import type { PolicyPack, Provision, Requirement, SourcePlace } from './policyPack.ts';

const formatConvention: Localized = {
  zh: 'CleanPlan 文件格式的约定',
  en: 'a convention of the CleanPlan file format',
};

/** A citation of which nothing is known but its kind. */
const nothing = {
  requirement: null,
  provision: null,
  address: null,
  quote: null,
  paraphrase: null,
  verification: null,
  source: null,
} as const;

/** What the packs hold, by everything it is looked up by. */
interface Index {
  readonly byId: ReadonlyMap<string, PolicyPack>;
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly requirements: ReadonlyMap<string, Requirement>;
  readonly rankOf: ReadonlyMap<string, number>;
  readonly packOfProvision: ReadonlyMap<string, PolicyPack>;
  readonly byProvision: ReadonlyMap<string, readonly Requirement[]>;
  readonly byPointer: ReadonlyMap<string, readonly Requirement[]>;
}

function indexOf(packs: readonly PolicyPack[]): Index {
  const provisions = packs.flatMap((pack) => pack.provisions);
  const requirements = packs.flatMap((pack) => pack.requirements);
  return {
    byId: new Map(packs.map((pack) => [pack.id, pack])),
    provisions: new Map(provisions.map((provision) => [provision.id, provision])),
    requirements: new Map(requirements.map((requirement) => [requirement.id, requirement])),
    rankOf: new Map(requirements.map(({ id }, rank) => [id, rank])),
    packOfProvision: new Map(packs.flatMap((pack) => pack.provisions.map(({ id }) => [id, pack] as const))),
    byProvision: grouped(requirements, (requirement) => [requirement.provision]),
    byPointer: grouped(requirements, (requirement) => requirement.checkedBy.schema),
  };
}

/** All policy packs a plan may be checked against; the one place where a citation becomes text. */
export class ProvisionCatalogue {
  readonly packs: readonly PolicyPack[];
  readonly #index: Index;

  constructor(packs: readonly PolicyPack[]) {
    this.packs = packs;
    this.#index = indexOf(packs);
  }

  pack(id: string): PolicyPack | undefined {
    return this.#index.byId.get(id);
  }

  provision(id: string): Provision | undefined {
    return this.#index.provisions.get(id);
  }

  requirement(id: RequirementId): Requirement | undefined {
    return this.#index.requirements.get(id);
  }

  /** Where a requirement stands among all: policy after policy, each in the order of its text. */
  rankOf(id: RequirementId): number {
    return this.#index.rankOf.get(id) ?? Number.POSITIVE_INFINITY;
  }

  /** The pack that a provision belongs to. */
  packOf(provisionId: string): PolicyPack | undefined {
    return this.#index.packOfProvision.get(provisionId);
  }

  /** The requirements taken out of a provision, in the order of its text. */
  requirementsOf(provisionId: string): readonly Requirement[] {
    return this.#index.byProvision.get(provisionId) ?? [];
  }

  /** The requirements that an entry of the plan answers, by its JSON pointer in plan.schema.json. */
  requirementsOfPointer(pointer: string): readonly Requirement[] {
    return this.#index.byPointer.get(pointer) ?? [];
  }

  /**
   * What a basis says, in a locale. A requirement that no pack has is a mistake of whoever wrote the
   * basis, never of a plan, so it throws; tests check every basis there is.
   */
  cite(basis: Basis, locale: Locale): Citation {
    switch (basis.kind) {
      case 'clause':
        return this.#citeClause(basis.requirement, locale);
      case 'standard':
        return { ...nothing, basis: 'standard', address: basis.name, paraphrase: localized(basis.text, locale) };
      case 'practice':
        return { ...nothing, basis: 'practice', paraphrase: localized(basis.text, locale) };
      case 'format':
        return { ...nothing, basis: 'format', paraphrase: localized(basis.text ?? formatConvention, locale) };
    }
  }

  #citeClause(id: RequirementId, locale: Locale): Citation {
    const requirement = this.requirement(id);
    const provision = requirement && this.provision(requirement.provision);
    const pack = provision && this.packOf(provision.id);
    if (!requirement || !provision || !pack) throw new RangeError(`no policy pack has the requirement ${id}`);
    return {
      basis: 'clause',
      requirement: id,
      provision: provision.id,
      address: `${pack.documentNumber} ${provision.address}`,
      quote: pack.verification === 'verbatim' ? requirement.quote : null,
      paraphrase: localized(requirement.gloss, locale),
      verification: pack.verification,
      source: linesOf(pack, requirement.place),
    };
  }
}

function linesOf(pack: PolicyPack | undefined, place: SourcePlace | null): Citation['source'] {
  if (!pack?.source || place === null) return null;
  return { file: pack.source.file, firstLine: place.range.start.line, lastLine: place.range.end.line };
}

function grouped(
  requirements: readonly Requirement[],
  keysOf: (requirement: Requirement) => readonly string[],
): Map<string, Requirement[]> {
  const groups = new Map<string, Requirement[]>();
  for (const requirement of requirements) {
    for (const key of keysOf(requirement)) {
      const group = groups.get(key);
      if (group) group.push(requirement);
      else groups.set(key, [requirement]);
    }
  }
  return groups;
}
