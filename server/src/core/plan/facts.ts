import type { BoundDocument } from '../bind/boundDocument.ts';
import { type AroundLists, aroundList, listRoots } from './aroundList.ts';
import type { PlanObject } from './field.ts';
import {
  baseYearOf,
  type Days,
  daysOf,
  legalBasisOf,
  type NamedDocument,
  periodOf,
  type ScopeFact,
  scopeOf,
} from './headFacts.ts';
import type { IdKindName } from './idKinds.ts';
import { IndicatorNumbers } from './indicatorNumbers.ts';
import { type LocalEntry, lackingEntries } from './localEntries.ts';
import type { FactNotes, NotedBenefit, NotedIndicator } from './notedNumbers.ts';
import type { Plan } from './plan.ts';
import { PlanArea } from './planArea.ts';
import { industriesOf, PlanIndustries } from './planIndustries.ts';
import type { PlanFile } from './planTypes.generated.ts';
import { PresentFigures } from './presentFigures.ts';
import { assignedIn } from './responsibility.ts';
import { lookUpRows, type RowKind, type Rows, rootOf } from './rows.ts';

/** The top-level fields of a plan, each a fact of its own. */
type Fields = Omit<PlanFile, keyof PlanObject>;

/** The rows of a kind that has few, for rules that compare them with each other. */
interface RowLists {
  readonly indicators: readonly Rows['indicator'][];
  readonly targets: readonly Rows['target'][];
  readonly tasks: readonly Rows['task'][];
  readonly milestones: readonly Rows['milestone'][];
}

/** What the plan says of itself, read once. */
interface HeadFacts {
  /** 基准年; undefined where it is not written. */
  readonly baseYear: { readonly year: number | undefined } | undefined;
  readonly period: Days | undefined;
  readonly scope: ScopeFact;
  readonly legalBasis: readonly NamedDocument[];
  /** Whether some entry names a target that there is not. */
  readonly targetsAstray: boolean;
  /** Whether the whole list of enterprises is written out here, and each of them is known by its name. */
  readonly enterprisesListed: boolean;
  /** 公布时间 of the list of enterprises. */
  readonly enterprisesPublished: Days | undefined;
  /** How the plan as a whole says who does its tasks. */
  readonly tasksAssigned: 'table' | 'all' | undefined;
}

/** Looks up whether an id is there, or is named. A rule about rows says which ids it asks about (`names`). */
interface IdLookups {
  readonly definedIds: { has(kind: IdKindName, id: string): boolean };
  readonly referencedIds: { has(kind: IdKindName, id: string): boolean };
  /** Whether a row with an id goes by a name. A rule says which names it asks about, as it does for ids. */
  readonly definedNames: { has(kind: IdKindName, name: string): boolean };
}

/** What the analysis says of indicators, for rules about targets. */
interface PresentFact {
  readonly presentFigures: PresentFigures;
}

/** The regions the plan covers, for rules that ask what lies elsewhere. */
interface AreaFact {
  readonly area: PlanArea;
}

/** The industries the plan covers, for rules that ask what is of another. */
interface IndustriesFact {
  readonly planIndustries: PlanIndustries;
}

/** What the plan knows of its indicators, for rules about prose. Who reads it reads its sources, too. */
interface NumbersFact {
  readonly indicatorNumbers: IndicatorNumbers;
}

/** The top-level entries that regions ask for, for the rule that says so. */
interface LocalEntriesFact {
  readonly localEntries: readonly LocalEntry[];
}

/** What a rule may read of a plan, by name. */
export type Facts = Fields &
  RowLists &
  IdLookups &
  HeadFacts &
  PresentFact &
  AreaFact &
  IndustriesFact &
  NumbersFact &
  LocalEntriesFact &
  AroundLists &
  Pick<PlanFile, 'unfilled'> &
  Pick<Plan, 'profile' | 'contents' | 'links' | 'totals' | 'knownPolicies' | 'known' | 'day' | 'asOf' | 'head'>;

export type Fact = keyof Facts;

/** The facts of one plan. */
export interface FactBook {
  /** The same from one plan to the next as long as the fact is the same; known without making the fact. */
  stamp(fact: Fact): unknown;
  value(fact: Fact): unknown;
}

const rowLists: Partial<Record<Fact, RowKind>> = {
  indicators: 'indicator',
  targets: 'target',
  tasks: 'task',
  milestones: 'milestone',
};

const isAround = (fact: Fact): fact is keyof AroundLists => fact in listRoots;

const publishedOn = ({ keyEnterprises }: PlanFile): Days | undefined =>
  keyEnterprises?.form === 'map' ? daysOf(keyEnterprises.value.publishedOn?.reading) : undefined;

/** Names are kept of rows with ids, so that with a row without one the list is not known as a whole. */
function areListed({ file, totals: { enterprise }, links, contents }: Plan): boolean {
  const inPart = contents.some(({ name, inPart }) => name === 'keyEnterprises' && inPart === true);
  if (inPart || aroundList(file, 'aroundEnterprises').listKey === undefined || enterprise === undefined) return false;
  return enterprise.skipped === 0 && enterprise.rows === links.count('enterprise');
}

/** Looks up what rules may read of a plan. */
export function factsOf(plan: Plan, { groups }: BoundDocument): FactBook {
  const rows = lookUpRows(groups, plan.values);
  const { profile, contents, links, totals, knownPolicies, known, day, asOf, head } = plan;
  const { about } = plan.file;
  const headFacts: { readonly [Name in keyof HeadFacts]: () => HeadFacts[Name] } = {
    period: () => periodOf(about),
    baseYear: () => baseYearOf(about),
    scope: () => scopeOf(about),
    legalBasis: () => legalBasisOf(plan.file),
    targetsAstray: () => links.anyUnresolved('target'),
    enterprisesListed: () => areListed(plan),
    enterprisesPublished: () => publishedOn(plan.file),
    tasksAssigned: () => assignedIn(plan.file),
  };
  const lookUps: IdLookups = {
    definedIds: { has: links.defined },
    referencedIds: { has: links.referenced },
    definedNames: { has: links.hasName },
  };
  const facts: Partial<Facts> = {
    profile,
    contents,
    links,
    totals,
    knownPolicies,
    known,
    day,
    asOf,
    head,
    unfilled: plan.file.unfilled,
    ...lookUps,
  };
  let present: PresentFigures | undefined;
  const presentFigures = () => {
    present ??= new PresentFigures(rows('indicator'), plan.known.indicators, scopeOf(about));
    return present;
  };
  let planArea: PlanArea | undefined;
  const area = () => {
    planArea ??= new PlanArea(scopeOf(about).regions, known.codes.regions);
    return planArea;
  };
  let industries: PlanIndustries | undefined;
  const planIndustries = () => {
    industries ??= new PlanIndustries(industriesOf(about), known.codes.industries);
    return industries;
  };
  let numbers: IndicatorNumbers | undefined;
  const indicatorNumbers = () => {
    numbers ??= new IndicatorNumbers(
      notedOf<NotedIndicator>(groups, ['target', 'indicator'], 'indicators'),
      benefitsOf(groups),
      known.indicators,
      scopeOf(about),
    );
    return numbers;
  };
  return {
    stamp(fact) {
      const kind = rowLists[fact];
      if (kind !== undefined) return groups.get(rootOf(kind));
      if (fact === 'indicatorNumbers') return undefined;
      // Those who compare with it read the scope, too.
      if (fact === 'presentFigures') return groups.get(rootOf('indicator'));
      if (fact === 'localEntries')
        return lackingEntries(plan, groups)
          .map(({ state, requirement }) => `${state} ${requirement.clause}`)
          .join();
      if (fact === 'area') return JSON.stringify(scopeOf(about).regions);
      if (fact === 'planIndustries') return JSON.stringify(industriesOf(about));
      // As long as what stands around the rows is the same piece, so is what it says; around a plain list is its key.
      if (isAround(fact)) return groups.get(listRoots[fact])?.frame ?? aroundList(plan.file, fact).listKey?.segment;
      if (fact === 'links') return links.stamp;
      if (fact === 'legalBasis') return groups.get('about');
      // A few words each, and what is no different must wake nobody.
      if (fact in headFacts) return JSON.stringify(headFacts[fact as keyof HeadFacts]());
      // Who asks about single ids is told of them, so that no id wakes all rows there are.
      if (fact in lookUps) return undefined;
      return fact in facts ? facts[fact] : groups.get(fact);
    },
    value(fact) {
      const kind = rowLists[fact];
      if (kind !== undefined) return rows(kind);
      if (fact === 'presentFigures') return presentFigures();
      if (fact === 'indicatorNumbers') return indicatorNumbers();
      if (fact === 'localEntries') return lackingEntries(plan, groups);
      if (fact === 'area') return area();
      if (fact === 'planIndustries') return planIndustries();
      if (isAround(fact)) return aroundList(plan.file, fact);
      if (fact in headFacts) return headFacts[fact as keyof HeadFacts]();
      return fact in facts ? facts[fact] : plan.file[fact as keyof PlanFile];
    },
  };
}

/** What was noted of the rows of some kinds when they were read. */
function* notedOf<N>(groups: BoundDocument['groups'], kinds: readonly RowKind[], key: FactNotes['key']): Iterable<N> {
  for (const root of new Set(kinds.map(rootOf))) {
    for (const { rowNotes } of groups.get(root)?.pieces ?? []) {
      for (const { rule, note } of rowNotes) if (rule === key) yield note as N;
    }
  }
}

/** The benefits of all projects, gone through when they are asked for. */
const benefitsOf = (groups: BoundDocument['groups']): Iterable<NotedBenefit> => ({
  *[Symbol.iterator]() {
    const noted = notedOf<{ readonly benefits: readonly NotedBenefit[] }>(groups, ['project'], 'benefits');
    for (const { benefits } of noted) yield* benefits;
  },
});
