import type { BoundNode } from '../bind/boundDocument.ts';
import type { RowKey, RowNotes } from '../bind/pieceNotes.ts';
import { rowsIn } from '../plan/rows.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Anchor } from '../text/anchor.ts';
import { internalError } from './internalError.ts';
import type { Rule } from './rule.ts';

const NOTHING: RowNotes = { problems: [], keys: [] };

/** Runs the row rules over the rows of one piece, and asks the group rules for their keys. */
export function noteRows(rules: readonly Rule[], root: string, nodes: readonly BoundNode[]): RowNotes {
  const rows = rowsIn(root, nodes);
  if (rows.length === 0) return NOTHING;
  const problems: Problem[] = [];
  const keys: RowKey[] = [];
  rows.forEach(({ kind, row }, index) => {
    for (const rule of rules) {
      try {
        if (rule.row?.kind === kind) for (const each of rule.row.check(row)) problems.push(each);
        const key = rule.group?.kind === kind ? rule.group.by(row) : undefined;
        if (key !== undefined) keys.push({ rule: rule.meta.id, key, index });
      } catch (error) {
        problems.push(faultOf(rule, error, row.anchor));
      }
    }
  });
  return { problems, keys };
}

/** Says that a rule threw, which must not take the others down. */
export function faultOf({ meta }: Rule, error: unknown, anchor: Anchor): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return problem(internalError, 'rule', anchor, { rule: meta.id, reason });
}
