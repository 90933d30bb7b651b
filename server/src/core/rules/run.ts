import type { BoundDocument } from '../bind/boundDocument.ts';
import type { Plan } from '../plan/plan.ts';
import type { Problem } from '../problems/problem.ts';
import type { Anchor } from '../text/anchor.ts';
import { crowdedGroups, type RowFacts, rowFacts, rowProblems } from './rowFacts.ts';
import { faultOf } from './rowNotes.ts';
import type { Rule } from './rule.ts';

/** What the rules found, and what the next run may go on from. */
export interface RulesRun {
  readonly problems: readonly Problem[];
  readonly facts: RowFacts;
}

/**
 * Runs rules over a plan: row and group rules for what changed, plan rules over their facts. A rule
 * that throws becomes a finding that names it; the others still run.
 *
 * @param order compares places of the file as it is now
 */
export function runRules(
  rules: readonly Rule[],
  plan: Plan,
  bound: BoundDocument,
  order: (a: Anchor, b: Anchor) => number,
  previous: RowFacts | undefined,
): RulesRun {
  const guarded = (rule: Rule, check: () => Problem[]): Problem[] => {
    try {
      return check();
    } catch (error) {
      return [faultOf(rule, error, plan.head)];
    }
  };
  const facts = rowFacts(rules, bound.groups, previous);
  const problems = rowProblems(facts);
  for (const [rule, rows] of crowdedGroups(facts)) {
    const sorted = rows.toSorted((a, b) => order(a.anchor, b.anchor));
    problems.push(...guarded(rule, () => rule.group?.check(sorted) ?? []));
  }
  for (const rule of rules) problems.push(...guarded(rule, () => rule.run?.(plan) ?? []));
  return { problems, facts };
}
