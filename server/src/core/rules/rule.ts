import type { Plan } from '../plan/plan.ts';
import { type MessageArgs, type Problem, type ProblemExtras, problem } from '../problems/problem.ts';
import { defineRuleMeta, type RuleMessages, type RuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';

/** Reports one finding of the rule at hand. */
export type Report<M extends RuleMessages> = (
  message: keyof M & string,
  anchor: Anchor,
  args?: MessageArgs,
  extras?: ProblemExtras,
) => void;

/** What of the plan a rule may read: it is given exactly these parts and nothing else. */
export type Fact = keyof Plan;

/** A rule as it is written: metadata, messages, the facts it reads, and the check over them. */
export interface RuleDefinition<M extends RuleMessages, F extends Fact> extends RuleMeta<M> {
  readonly reads: readonly F[];
  check(facts: Pick<Plan, F>, report: Report<M>): void;
}

/** A rule as the runner sees it. */
export interface Rule {
  readonly meta: RuleMeta;
  readonly reads: readonly Fact[];
  /** Everything the rule finds in a plan. May throw; the runner turns that into `internal-error`. */
  run(plan: Plan): Problem[];
}

/**
 * Makes a rule of its definition. A rule needs one file `<id>.ts`, one page `<id>.md` beside it, and
 * one line in `registry.ts`; severity, citation and link are put on its findings by others.
 */
export function defineRule<M extends RuleMessages, const F extends Fact>(definition: RuleDefinition<M, F>): Rule {
  const { reads, check, ...rest } = definition;
  const meta = defineRuleMeta<M>(rest);
  return {
    meta,
    reads,
    run(plan) {
      const found: Problem[] = [];
      const facts = Object.fromEntries(reads.map((fact) => [fact, plan[fact]])) as Pick<Plan, F>;
      check(facts, (message, anchor, args, extras) => found.push(problem(meta, message, anchor, args, extras)));
      return found;
    },
  };
}
