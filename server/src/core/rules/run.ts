import type { BoundDocument } from '../bind/boundDocument.ts';
import { factsOf } from '../plan/facts.ts';
import type { Plan } from '../plan/plan.ts';
import type { Problem } from '../problems/problem.ts';
import type { Anchor } from '../text/anchor.ts';
import { crowdedGroups, type RowFacts, rowFacts, rowProblems } from './rowFacts.ts';
import { faultOf } from './rowNotes.ts';
import type { Rule } from './rule.ts';

/** What a rule over the whole plan found, and the stamps of the facts it found it in. */
interface Found {
  readonly stamps: readonly unknown[];
  readonly problems: readonly Problem[];
}

/** What the next run of the rules may go on from. */
export interface RulesState {
  readonly rows: RowFacts;
  readonly found: ReadonlyMap<Rule, Found>;
}

/** What the rules found. */
export interface RulesRun {
  readonly problems: readonly Problem[];
  readonly state: RulesState;
}

/**
 * Runs rules over a plan, each only where what it declares to look at has changed. A rule that throws becomes a finding that names it; the others still run.
 *
 * @param order compares places of the file as it is now
 */
export function runRules(
  rules: readonly Rule[],
  plan: Plan,
  bound: BoundDocument,
  order: (a: Anchor, b: Anchor) => number,
  previous: RulesState | undefined,
): RulesRun {
  const guarded = (rule: Rule, check: () => Problem[]): Problem[] => {
    try {
      return check();
    } catch (error) {
      return [faultOf(rule.meta.id, error, plan.head)];
    }
  };
  const rows = rowFacts(rules, bound.groups, previous?.rows);
  const problems = rowProblems(rows);
  for (const [rule, group] of crowdedGroups(rows)) {
    const sorted = group.toSorted((a, b) => order(a.anchor, b.anchor));
    problems.push(...guarded(rule, () => rule.group?.check(sorted) ?? []));
  }
  const facts = factsOf(plan, bound);
  const found = new Map<Rule, Found>();
  for (const rule of rules) {
    const own = rule.plan;
    if (own === undefined) continue;
    const stamps = own.reads.map((fact) => facts.stamp(fact));
    const known = previous?.found.get(rule);
    const same = known?.stamps.every((stamp, index) => stamp === stamps[index]) === true;
    found.set(rule, same && known ? known : { stamps, problems: guarded(rule, () => own.check(facts)) });
  }
  for (const { problems: own } of found.values()) for (const each of own) problems.push(each);
  return { problems, state: { rows, found } };
}
