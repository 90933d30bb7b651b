import type { BoundDocument } from '../bind/boundDocument.ts';
import { unlessChanged } from '../incremental/unlessChanged.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import type { ValueReader } from '../values/readValue.ts';
import type { IsoDay } from '../values/value.ts';
import { buildPlanFile } from './buildPlanFile.ts';
import { type Content, readContents } from './contents.ts';
import { type PlanDay, planDay } from './headFacts.ts';
import type { Known } from './known.ts';
import type { Links } from './linkIndex.ts';
import type { PlanFile } from './planTypes.generated.ts';
import { type PlanProfile, readProfile } from './profile.ts';
import type { Totals } from './totals.ts';

/** What rules may know of a policy pack. */
export interface KnownPolicy {
  readonly id: string;
  readonly title: Localized;
  /** What else plans may call it: its titles and numbers. */
  readonly names: readonly string[];
  /** The first day it is in force. */
  readonly from: IsoDay;
  /** The first day it is not; undefined where no end is known. */
  readonly until: IsoDay | undefined;
  /** True for a pack of the region the plan lies in, which it need not name. */
  readonly local?: true;
  /** It is about another kind of plan, and judges only those that name it. */
  readonly onlyWhenNamed: boolean;
}

/** The plan as rules see it: typed, read-only, every field with its place. */
export interface Plan {
  readonly file: PlanFile;
  readonly profile: PlanProfile;
  /** The eight contents of 二（一）, in its order. */
  readonly contents: readonly Content[];
  readonly links: Links;
  readonly totals: Totals;
  /** The policy packs there are. */
  readonly knownPolicies: readonly KnownPolicy[];
  /** The plan's own day, by which law, names and terms are judged; undefined for an issued plan that does not tell it. */
  readonly day: PlanDay | undefined;
  /** The day the plan is checked for, `YYYY-MM-DD`: what is overdue, and which waivers have ended (rule book, 0.1). */
  readonly asOf: string;
  /** Reads what texts say, for rules that look into prose or compare. */
  readonly values: ValueReader;
  /** The tables beside the plan. */
  readonly known: Known;
  /** Where findings about the plan as a whole are shown: its first key, or the start of the file. */
  readonly head: Anchor;
}

/** The packs of the region that are in force on the plan's day, or on any where it tells none. */
const inForce = (policies: readonly KnownPolicy[], day: PlanDay | undefined): readonly string[] =>
  policies
    .filter(
      ({ local, from, until }) =>
        local === true && (day === undefined || (day.last >= from && (until === undefined || day.first < until))),
    )
    .map(({ id }) => id);

/** What a plan is made with besides the bound document. */
export interface PlanParts extends Pick<Plan, 'links' | 'totals' | 'knownPolicies' | 'known' | 'head'> {
  readonly schema: SchemaModel;
  /** The day it is, and the day that was asked for, which wins. */
  readonly context: { readonly today: string; readonly asOf?: string };
}

/** Makes the plan of a bound document; what is no different from another plan is that plan's object. */
export function buildPlan(bound: BoundDocument, parts: PlanParts, before?: Plan): Plan {
  const { schema, links, totals, knownPolicies, known, context } = parts;
  const file = buildPlanFile(bound.fields, parts.head, before?.file.unfilled, known.values);
  const asOf = context.asOf ?? context.today;
  const day = planDay(file.about, readProfile(file).issued, asOf);
  const profile = unlessChanged(before?.profile, readProfile(file, inForce(knownPolicies, day)));
  return {
    file,
    profile,
    contents: unlessChanged(before?.contents, readContents(bound, schema, profile.partsRead)),
    links,
    totals: unlessChanged(before?.totals, totals),
    knownPolicies,
    day: unlessChanged(before?.day, day),
    asOf,
    values: known.values,
    known,
    head: unlessChanged(before?.head, parts.head),
  };
}
