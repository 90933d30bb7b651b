import type { BoundDocument } from '../bind/boundDocument.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import type { Anchor } from '../text/anchor.ts';
import { buildPlanFile } from './buildPlanFile.ts';
import { type Content, readContents } from './contents.ts';
import { type Links, readLinks } from './links.ts';
import type { PlanFile } from './planTypes.generated.ts';
import { type PlanProfile, readProfile } from './profile.ts';

/** The plan as rules see it: typed, read-only, every field with its place. */
export interface Plan {
  readonly file: PlanFile;
  readonly profile: PlanProfile;
  /** The eight contents of 二（一）, in its order. */
  readonly contents: readonly Content[];
  readonly links: Links;
  /** Ids of the policy packs there are. */
  readonly knownPolicies: readonly string[];
  /** Where findings about the plan as a whole are shown: its first key, or the start of the file. */
  readonly head: Anchor;
}

/** Makes the plan of a bound document. */
export function buildPlan(
  bound: BoundDocument,
  schema: SchemaModel,
  knownPolicies: readonly string[],
  head: Anchor,
): Plan {
  const file = buildPlanFile(bound.fields, head);
  return {
    file,
    profile: readProfile(file),
    contents: readContents(bound, schema),
    links: readLinks(bound.fields),
    knownPolicies,
    head,
  };
}
