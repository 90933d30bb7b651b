import cppl2012 from '../../../schemas/policies/cppl-2012/catalogue.json' with { type: 'json' };
import ecocode2026 from '../../../schemas/policies/ecocode-2026/catalogue.json' with { type: 'json' };
import gbf2003 from '../../../schemas/policies/gbf-2003-100/catalogue.json' with { type: 'json' };
import type { PolicyPack } from '../core/provisions/policyPack.ts';

/** The policy packs of this package. Built, this module is evaluated when the first of them is asked for. */
export const policyPacks = (): readonly PolicyPack[] =>
  [gbf2003, cppl2012, ecocode2026] as unknown as readonly PolicyPack[];
