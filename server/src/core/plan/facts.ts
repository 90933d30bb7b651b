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
import { periodsOf } from './periodInTitle.ts';
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
  /** 规划期, and with it the other one that the title gives (`plan/periodInTitle.ts`). */
  readonly periods: readonly Days[];
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

/** What is made of several parts of the plan when a rule asks for it. */
interface MadeFacts {
  /** What the analysis says of indicators, for rules about targets. */
  readonly presentFigures: PresentFigures;
  /** The regions the plan covers, for rules that ask what lies elsewhere. */
  readonly area: PlanArea;
  /** The industries the plan covers, for rules that ask what is of another. */
  readonly planIndustries: PlanIndustries;
  /** What the plan knows of its indicators, for rules about prose. Who reads it reads its sources, too. */
  readonly indicatorNumbers: IndicatorNumbers;
  /** The top-level entries that regions ask for, for the rule that says so. */
  readonly localEntries: readonly LocalEntry[];
}

/** What a rule may read of a plan, by name. */
export type Facts = Fields &
  RowLists &
  IdLookups &
  HeadFacts &
  MadeFacts &
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

/** How one fact is told apart from that of the plan before, and how it is had. */
interface FactSource<T> {
  /** See `FactBook.stamp`. */
  readonly stamp: () => unknown;
  readonly value: () => T;
}

/** What is the same object as long as it is the same. */
const given = <T>(value: T): FactSource<T> => ({ stamp: () => value, value: () => value });

/** A few words: what is no different must wake nobody. */
const worded = <T>(value: () => T): FactSource<T> => ({ stamp: () => JSON.stringify(value()), value });

/** Looked up by one id at a time: who asks about single ids is told of them, so that no id wakes all rows there are. */
const lookedUp = <T>(value: T): FactSource<T> => ({ stamp: () => undefined, value: () => value });

/** Made when the first rule asks for it. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

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
  const { profile, contents, links, totals, knownPolicies, known, day, asOf, head, file } = plan;
  const { about } = file;
  const rows = lookUpRows(groups, plan.values);
  const rowsOf = <K extends RowKind>(kind: K): FactSource<readonly Rows[K][]> => ({
    stamp: () => groups.get(rootOf(kind)),
    value: () => rows(kind),
  });
  const around = <F extends keyof AroundLists>(fact: F): FactSource<AroundLists[F]> => ({
    // As long as what stands around the rows is the same piece, so is what it says; around a plain list is its key.
    stamp: () => groups.get(listRoots[fact])?.frame ?? aroundList(file, fact).listKey?.segment,
    value: () => aroundList(file, fact),
  });
  const lacking = () => lackingEntries(plan, groups);
  const sources: { readonly [Name in Exclude<Fact, keyof Fields>]: FactSource<Facts[Name]> } = {
    profile: given(profile),
    contents: given(contents),
    totals: given(totals),
    knownPolicies: given(knownPolicies),
    known: given(known),
    day: given(day),
    asOf: given(asOf),
    head: given(head),
    unfilled: given(file.unfilled),
    links: { stamp: () => links.stamp, value: () => links },
    definedIds: lookedUp({ has: links.defined }),
    referencedIds: lookedUp({ has: links.referenced }),
    definedNames: lookedUp({ has: links.hasName }),
    period: worded(() => periodOf(about)),
    periods: worded(() => periodsOf(about, plan.values)),
    baseYear: worded(() => baseYearOf(about)),
    scope: worded(() => scopeOf(about)),
    targetsAstray: worded(() => links.anyUnresolved('target')),
    enterprisesListed: worded(() => areListed(plan)),
    enterprisesPublished: worded(() => publishedOn(file)),
    tasksAssigned: worded(() => assignedIn(file)),
    legalBasis: { stamp: () => groups.get('about'), value: () => legalBasisOf(file) },
    indicators: rowsOf('indicator'),
    targets: rowsOf('target'),
    tasks: rowsOf('task'),
    milestones: rowsOf('milestone'),
    aroundEnterprises: around('aroundEnterprises'),
    aroundProjects: around('aroundProjects'),
    presentFigures: {
      // Those who compare with it read the scope, too.
      stamp: () => groups.get(rootOf('indicator')),
      value: once(() => new PresentFigures(rows('indicator'), known.indicators, scopeOf(about))),
    },
    area: {
      stamp: () => JSON.stringify(scopeOf(about).regions),
      value: once(() => new PlanArea(scopeOf(about).regions, known.codes.regions)),
    },
    planIndustries: {
      stamp: () => JSON.stringify(industriesOf(about)),
      value: once(() => new PlanIndustries(industriesOf(about), known.codes.industries)),
    },
    indicatorNumbers: {
      stamp: () => undefined,
      value: once(() => {
        const indicators = notedOf<NotedIndicator>(groups, ['target', 'indicator'], 'indicators');
        return new IndicatorNumbers(indicators, benefitsOf(groups), known.indicators, scopeOf(about));
      }),
    },
    localEntries: {
      stamp: () =>
        lacking()
          .map(({ state, requirement }) => `${state} ${requirement.clause}`)
          .join(),
      value: lacking,
    },
  };
  const sourceFor = (fact: Fact): FactSource<unknown> =>
    fact in sources
      ? sources[fact as keyof typeof sources]
      : { stamp: () => groups.get(fact), value: () => file[fact as keyof Fields] };
  return { stamp: (fact) => sourceFor(fact).stamp(), value: (fact) => sourceFor(fact).value() };
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
