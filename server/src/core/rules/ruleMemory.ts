import type { BoundDocument, BoundPiece } from '../bind/boundDocument.ts';
import { type FactBook, factsOf } from '../plan/facts.ts';
import type { PieceChange } from '../plan/pieceChanges.ts';
import type { Plan } from '../plan/plan.ts';
import type { Problem } from '../problems/problem.ts';
import type { Anchor } from '../text/anchor.ts';
import { GroupMemory } from './groupMemory.ts';
import { internalError } from './internalError.ts';
import { RowMemory } from './rowMemory.ts';
import type { Rule } from './rule.ts';
import { faultOf } from './takeNotes.ts';

/** A plan, and what an edit came to, for the rules to run over. */
export interface RulesInput {
  readonly plan: Plan;
  readonly bound: BoundDocument;
  /** What has come and gone since the last run; everything, where this is the first. */
  readonly changes: readonly PieceChange[];
  /** Ids that are given or named elsewhere than before. */
  readonly touchedIds: ReadonlySet<string>;
  /** Compares two places of the file as it is now. */
  order(a: Anchor, b: Anchor): number;
}

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
    return withoutRepeatedFaults([
      ...this.#rows.flatMap((memory) => memory.run(input, facts)),
      ...this.#groups.flatMap((memory) => memory.run(input)),
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

/** Whether facts are the same as when a rule last read them. */
export const sameStamps = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.every((stamp, index) => stamp === b[index]);

/** What a check finds; a fault of ours becomes a finding at a place. */
export function guarded({ meta }: Rule, place: Anchor, check: () => Problem[]): Problem[] {
  try {
    return check();
  } catch (error) {
    return [faultOf(meta.id, error, place)];
  }
}

/** The pieces under a top-level field. */
export const piecesOf = ({ groups }: BoundDocument, root: string): Iterable<BoundPiece> =>
  groups.get(root)?.pieces ?? [];
