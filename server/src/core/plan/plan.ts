import type { BoundDocument } from '../bind/boundDocument.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import type { Anchor } from '../text/anchor.ts';
import { changesSince, unlessChanged } from '../text/reuse.ts';
import { buildPlanFile } from './buildPlanFile.ts';
import { type Content, readContents } from './contents.ts';
import { LinkIndex, type Links, type PlaceOrder } from './linkIndex.ts';
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

/** What of a plan the next one may go on from. */
export interface PlanState {
  readonly bound: BoundDocument;
  readonly plan: Plan;
  readonly index: LinkIndex;
  /** The index's generation when this plan was made: when it has moved on, it is another plan's. */
  readonly generation: number;
}

/** What a plan is made with besides the bound document. */
export interface PlanParts {
  readonly schema: SchemaModel;
  readonly knownPolicies: readonly string[];
  readonly head: Anchor;
  readonly order: PlaceOrder;
}

/** Makes the plan of a bound document. */
export function buildPlan(bound: BoundDocument, parts: PlanParts, previous?: PlanState): PlanState {
  const known = previous !== undefined && previous.index.generation === previous.generation ? previous : undefined;
  const file = buildPlanFile(bound.fields, parts.head, previous?.plan.file.unfilled);
  const index = known?.index ?? new LinkIndex();
  indexLinks(bound, index, known?.bound);
  index.generation++;
  const before = previous?.plan;
  const plan: Plan = {
    file,
    profile: unlessChanged(before?.profile, readProfile(file)),
    contents: unlessChanged(before?.contents, readContents(bound, parts.schema)),
    links: index.asOf(parts.order),
    knownPolicies: parts.knownPolicies,
    head: unlessChanged(before?.head, parts.head),
  };
  return { bound, plan, index, generation: index.generation };
}

/** Brings the index up to the pieces there are now. */
function indexLinks(bound: BoundDocument, index: LinkIndex, known: BoundDocument | undefined): void {
  for (const [name, { pieces }] of known?.groups ?? []) {
    if (!bound.groups.has(name)) index.change(name, pieces.slice(), []);
  }
  for (const [name, { pieces }] of bound.groups) {
    const { added, removed } = changesSince(known?.groups.get(name)?.pieces, pieces);
    index.change(name, removed, added);
  }
}
