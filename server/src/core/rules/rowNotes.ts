import type { BoundNode } from '../bind/boundDocument.ts';
import type { RowKey, RowNotes } from '../bind/pieceNotes.ts';
import { homeOf, type Row, type RowKind, rowsIn } from '../plan/rows.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Anchor } from '../text/anchor.ts';
import { compactList } from '../text/compactList.ts';
import { detachedText } from '../text/detachedText.ts';
import { internalError } from './internalError.ts';
import type { Rule } from './rule.ts';

const NOTHING: RowNotes = { rowProblems: [], rowKeys: [] };

/** Gives what the row and group rules say of the rows in one piece of a top-level field. */
export function rowNotesBy(rules: readonly Rule[]): (root: string, nodes: readonly BoundNode[]) => RowNotes {
  const byRoot = new Map<string, readonly [RowKind, readonly Rule[]][]>();
  for (const [kind, root] of Object.entries(homeOf) as [RowKind, string][]) {
    const own = rules.filter(({ row, group }) => row?.kind === kind || group?.kind === kind);
    if (own.length > 0) byRoot.set(root, [...(byRoot.get(root) ?? []), [kind, own]]);
  }
  return (root, nodes) => {
    const kinds = byRoot.get(root);
    if (kinds === undefined) return NOTHING;
    const problems: Problem[] = [];
    const keys: RowKey[] = [];
    for (const [kind, own] of kinds) {
      rowsIn(kind, nodes).forEach((row, index) => {
        for (const rule of own) lookAt(rule, row, index, problems, keys);
      });
    }
    return { rowProblems: compactList(problems), rowKeys: compactList(keys) };
  };
}

function lookAt({ meta, row: own, group }: Rule, row: Row['row'], index: number, problems: Problem[], keys: RowKey[]) {
  try {
    for (const each of own?.check(row) ?? []) problems.push(each);
    const key = group?.by(row);
    if (key !== undefined) keys.push(new Key(meta.id, key, index));
  } catch (error) {
    problems.push(faultOf(meta.id, error, row.anchor));
  }
}

/** There may be one for each row, so it is small and its text its own. */
class Key implements RowKey {
  readonly rule: string;
  readonly key: string;
  readonly index: number;

  constructor(rule: string, key: string, index: number) {
    this.rule = rule;
    this.key = detachedText(key);
    this.index = index;
  }
}

/** Says that a rule threw, which must not take the others down. */
export function faultOf(rule: string, error: unknown, anchor: Anchor): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return problem(internalError, 'rule', anchor, { rule, reason });
}
