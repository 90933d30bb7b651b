import type { Plan } from '../plan/plan.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { internalError } from './internalError.ts';
import type { Rule } from './rule.ts';

/** Runs rules over a plan. A rule that throws becomes a finding that names it; the others still run. */
export function runRules(rules: readonly Rule[], plan: Plan): Problem[] {
  return rules.flatMap((rule) => {
    try {
      return rule.run(plan);
    } catch (error) {
      const args = { rule: rule.meta.id, reason: error instanceof Error ? error.message : String(error) };
      return [problem(internalError, 'rule', plan.head, args)];
    }
  });
}
