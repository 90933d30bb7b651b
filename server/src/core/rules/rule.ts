import type { Fact, FactBook, Facts } from '../plan/facts.ts';
import type { Row, RowKind, Rows } from '../plan/rows.ts';
import { type MessageArgs, type Problem, type ProblemExtras, problem } from '../problems/problem.ts';
import type { RuleMessages, RuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';

/** Reports one finding of the rule at hand. */
export type Report<M extends RuleMessages> = (
  message: keyof M & string,
  anchor: Anchor,
  args?: MessageArgs,
  extras?: ProblemExtras,
) => void;

/**
 * A rule over the plan as a whole: the facts it reads, and the check over them. It is given exactly
 * these facts, and runs again when one of them has changed.
 */
export interface PlanRuleDefinition<M extends RuleMessages, F extends Fact> extends RuleMeta<M> {
  readonly reads: readonly F[];
  check(facts: Pick<Facts, F>, report: Report<M>): void;
}

/** A rule that looks at one row and at nothing else, so that it runs again only for a row that was edited. */
export interface RowRuleDefinition<M extends RuleMessages, K extends RowKind> extends RuleMeta<M> {
  readonly each: K;
  check(row: Rows[K], report: Report<M>): void;
}

/**
 * A rule about rows that share something (a name, a code). It is handed the rows of one key, in the
 * file's order, when there are at least two; what the key is depends on the row alone.
 */
export interface GroupRuleDefinition<M extends RuleMessages, K extends RowKind> extends RuleMeta<M> {
  readonly groups: K;
  /** What rows are alike by; undefined for a row that is like no other. */
  by(row: Rows[K]): string | undefined;
  check(rows: readonly Rows[K][], report: Report<M>): void;
}

/**
 * A rule as the runner sees it; exactly one of `plan`, `row` and `group` is there. A check may throw;
 * the runner makes `internal-error` of it.
 */
export interface Rule {
  readonly meta: RuleMeta;
  readonly plan?: { readonly reads: readonly Fact[]; readonly check: (facts: FactBook) => Problem[] };
  readonly row?: { readonly kind: RowKind; readonly check: (row: Row['row']) => Problem[] };
  readonly group?: {
    readonly kind: RowKind;
    readonly by: (row: Row['row']) => string | undefined;
    readonly check: (rows: readonly Row['row'][]) => Problem[];
  };
}

/**
 * Makes a rule of its definition. A rule needs one file `<id>.ts`, one page `<id>.md` beside it, and
 * one line in `registry.ts`; severity, citation and link are put on its findings by others. What it
 * declares (`reads`, `each` or `groups` with `by`) is all it is given, and decides when it runs again.
 */
export function defineRule<M extends RuleMessages, const F extends Fact>(definition: PlanRuleDefinition<M, F>): Rule;
export function defineRule<M extends RuleMessages, const K extends RowKind>(definition: RowRuleDefinition<M, K>): Rule;
export function defineRule<M extends RuleMessages, const K extends RowKind>(
  definition: GroupRuleDefinition<M, K>,
): Rule;
export function defineRule<M extends RuleMessages>(
  definition: PlanRuleDefinition<M, Fact> | RowRuleDefinition<M, RowKind> | GroupRuleDefinition<M, RowKind>,
): Rule {
  const { id, title, basis, severity, severities, presence = false, waivable, messages } = definition;
  const weights = severities === undefined ? { severity } : { severity, severities };
  const meta: RuleMeta<M> = { id, title, basis, ...weights, presence, waivable, messages };
  const found = (check: (report: Report<M>) => void): Problem[] => {
    const problems: Problem[] = [];
    check((message, anchor, args, extras) => problems.push(problem(meta, message, anchor, args, extras)));
    return problems;
  };
  if ('reads' in definition) {
    const { reads } = definition;
    const declared = (facts: FactBook) => Object.fromEntries(reads.map((fact) => [fact, facts.value(fact)]));
    return {
      meta,
      plan: { reads, check: (facts) => found((report) => definition.check(declared(facts) as never, report)) },
    };
  }
  // The row's type goes with its kind, which the runner keeps together.
  if ('each' in definition) {
    return {
      meta,
      row: { kind: definition.each, check: (row) => found((report) => definition.check(row as never, report)) },
    };
  }
  return {
    meta,
    group: {
      kind: definition.groups,
      by: (row) => definition.by(row as never),
      check: (rows) => found((report) => definition.check(rows as never, report)),
    },
  };
}
