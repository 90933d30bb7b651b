import type { BoundDocument } from '../bind/boundDocument.ts';
import type { Plan } from '../plan/plan.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Anchor } from '../text/anchor.ts';
import { internalError } from './internalError.ts';
import { crowdedGroups, type Guard, type RowFacts, rowFacts, rowProblems } from './rowFacts.ts';
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
  const guard: Guard = (rule, run, otherwise) => {
    try {
      return run();
    } catch (error) {
      const args = { rule: rule.meta.id, reason: error instanceof Error ? error.message : String(error) };
      return otherwise(problem(internalError, 'rule', plan.head, args));
    }
  };
  const only = (fault: Problem) => [fault];
  const facts = rowFacts(rules, bound.groups, guard, previous);
  const problems = rowProblems(facts);
  for (const [rule, rows] of crowdedGroups(facts)) {
    const sorted = rows.toSorted((a, b) => order(a.anchor, b.anchor));
    problems.push(...guard(rule, () => rule.group?.check(sorted) ?? [], only));
  }
  for (const rule of rules) problems.push(...guard(rule, () => rule.run?.(plan) ?? [], only));
  return { problems, facts };
}
