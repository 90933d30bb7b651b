import { type FactBook, factsOf } from '../../plan/facts.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Problem } from '../../problems/problem.ts';
import { internalError } from '../internalError.ts';
import type { Rule } from '../rule.ts';
import { guarded } from './faults.ts';
import { GroupMemory } from './groupMemory.ts';
import { noPieces, notesByRule } from './notesByRule.ts';
import { RowMemory } from './rowMemory.ts';
import { type RulesInput, sameStamps } from './rulesInput.ts';

/** What a rule about the whole plan found, and the stamps of the facts it found it in. */
interface PlanFound {
  readonly stamps: readonly unknown[];
  readonly problems: readonly Problem[];
}

/**
 * What the rules have found in one plan text. Each run changes it in place: only what an edit touches is
 * looked at again. A rule that throws becomes a finding that names it; the others still run.
 */
export class RuleMemory {
  readonly #rows: readonly RowMemory[];
  readonly #groups: readonly GroupMemory[];
  readonly #planFound = new Map<Rule, PlanFound>();

  constructor(readonly rules: readonly Rule[]) {
    this.#rows = rules.flatMap((rule) => (rule.shape === 'row' ? [new RowMemory(rule)] : []));
    this.#groups = rules.flatMap((rule) => (rule.shape === 'group' ? [new GroupMemory(rule)] : []));
  }

  /** Runs the rules over a plan and returns all they find in it. */
  run(input: RulesInput): readonly Problem[] {
    const facts = factsOf(input.plan, input.bound);
    const noted = notesByRule(input.changes);
    return withoutRepeatedFaults([
      ...this.#rows.flatMap((memory) => memory.run(noted.get(memory.rule.key) ?? noPieces, input, facts)),
      ...this.#groups.flatMap((memory) => memory.run(noted.get(memory.rule.key) ?? noPieces, input)),
      ...this.rules.flatMap((rule) => this.#runPlanRule(rule, input.plan, facts)),
    ]);
  }

  #runPlanRule(rule: Rule, { head }: Plan, facts: FactBook): readonly Problem[] {
    if (rule.shape !== 'plan') return [];
    const stamps = rule.reads.map((fact) => facts.stamp(fact));
    const known = this.#planFound.get(rule);
    if (known !== undefined && sameStamps(known.stamps, stamps)) return known.problems;
    const problems = guarded(rule, head, () => rule.check(facts));
    this.#planFound.set(rule, { stamps, problems });
    return problems;
  }
}

/** A rule that throws at every row is one fault. */
function withoutRepeatedFaults(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<unknown>();
  return problems.filter(({ rule, args }) => {
    if (rule !== internalError) return true;
    const isNew = !seen.has(args.rule);
    seen.add(args.rule);
    return isNew;
  });
}
