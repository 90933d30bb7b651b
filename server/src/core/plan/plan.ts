import type { BoundDocument, BoundPiece } from '../bind/boundDocument.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import type { Anchor } from '../text/anchor.ts';
import { ChunkedList } from '../text/chunkedList.ts';
import { type Before, makeReusing, unlessChanged } from '../text/reuse.ts';
import { buildPlanFile } from './buildPlanFile.ts';
import { type Content, readContents } from './contents.ts';
import { LinkIndex, type Links, type PlaceOrder } from './linkIndex.ts';
import type { PieceLinks } from './links.ts';
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
  /** The links of each top-level field, piece by piece. */
  readonly links: ReadonlyMap<string, GroupLinks>;
}

type GroupLinks = Before<BoundPiece, PieceLinks>;

const NO_LINKS: GroupLinks = { sources: ChunkedList.of<BoundPiece>([]), values: ChunkedList.of<PieceLinks>([]) };

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
  const links = indexLinks(bound, index, known?.links);
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
  return { bound, plan, index, generation: index.generation, links };
}

/** Brings the index up to the pieces there are now. */
function indexLinks(
  bound: BoundDocument,
  index: LinkIndex,
  known: ReadonlyMap<string, GroupLinks> | undefined,
): ReadonlyMap<string, GroupLinks> {
  const links = new Map<string, GroupLinks>();
  for (const [name, old] of known ?? []) if (!bound.groups.has(name)) index.change(name, old.values.slice(), []);
  for (const [name, { pieces }] of bound.groups) {
    const { values, added, removed } = makeReusing(pieces, known?.get(name) ?? NO_LINKS, (piece) => piece);
    index.change(name, removed, added);
    links.set(name, { sources: pieces, values });
  }
  return links;
}
