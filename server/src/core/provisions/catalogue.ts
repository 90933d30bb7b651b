import type { Basis, RequirementId } from '../problems/basis.ts';
import type { Locale } from '../text/locale.ts';
import type { Citation } from './citation.ts';
import type { PolicyPack, Provision, Requirement } from './policyPack.ts';

/** All policy packs a plan may be checked against; the one place where a citation becomes text. */
export class ProvisionCatalogue {
  constructor(readonly packs: readonly PolicyPack[]) {}

  pack(id: string): PolicyPack | undefined {
    throw new Error(id);
  }
  provision(id: string): Provision | undefined {
    throw new Error(id);
  }
  requirement(id: RequirementId): Requirement | undefined {
    throw new Error(id);
  }
  /** What a basis says, in a locale. */
  cite(basis: Basis, locale: Locale): Citation {
    throw new Error(basis.kind + locale);
  }
}
