import type { BoundDocument } from '../bind/boundDocument.ts';
import type { PlanObject } from './field.ts';
import type { Plan } from './plan.ts';
import type { PlanFile } from './planTypes.generated.ts';
import { homeOf, lookUpRows, type RowKind, type Rows } from './rows.ts';

/** The top-level fields of a plan, each a fact of its own. */
type Fields = Omit<PlanFile, keyof PlanObject>;

/** The rows of the plan by kind, for rules that compare the few of one kind with each other. */
type RowLists = { readonly [K in RowKind as `${K}Rows`]: readonly Rows[K][] };

/** What a rule over the whole plan may read, by name. */
export type Facts = Fields &
  RowLists &
  Pick<PlanFile, 'unfilled'> &
  Pick<Plan, 'profile' | 'contents' | 'links' | 'knownPolicies' | 'head'>;

export type Fact = keyof Facts;

/** The facts of one plan. */
export interface FactBook {
  /** The same from one plan to the next as long as the fact is the same; known without making the fact. */
  stamp(fact: Fact): unknown;
  value(fact: Fact): unknown;
}

const rowFacts: Partial<Record<Fact, RowKind>> = {
  enterpriseRows: 'enterprise',
  projectRows: 'project',
  targetRows: 'target',
  indicatorRows: 'indicator',
};

/** Looks up what rules may read of a plan. */
export function factsOf(plan: Plan, { groups }: BoundDocument): FactBook {
  const rows = lookUpRows(groups);
  const { profile, contents, links, knownPolicies, head } = plan;
  const beside: Partial<Facts> = { profile, contents, links, knownPolicies, head, unfilled: plan.file.unfilled };
  return {
    stamp(fact) {
      const kind = rowFacts[fact];
      if (kind !== undefined) return groups.get(homeOf[kind]);
      if (fact === 'links') return links.stamp;
      return fact in beside ? beside[fact] : groups.get(fact);
    },
    value(fact) {
      const kind = rowFacts[fact];
      if (kind !== undefined) return rows(kind);
      return fact in beside ? beside[fact] : plan.file[fact as keyof PlanFile];
    },
  };
}
