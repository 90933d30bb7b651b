import type { BoundGroup, BoundPiece } from '../bind/boundDocument.ts';
import { homeOf, type Row, rowsIn } from '../plan/rows.ts';
import type { Problem } from '../problems/problem.ts';
import { ChunkedList } from '../text/chunkedList.ts';
import { type Before, makeReusing } from '../text/reuse.ts';
import type { Rule } from './rule.ts';

/** What the row and group rules make of one piece: it is kept as long as the piece is. */
interface PieceFacts {
  readonly problems: readonly Problem[];
  /** What each group rule knows the rows of this piece by. */
  readonly keys: readonly RowKey[];
}

/** That a row of a piece has a key. The row itself is made again when its group is looked at. */
interface RowKey {
  readonly rule: Rule;
  readonly key: string;
  readonly piece: BoundPiece;
  readonly root: string;
  /** Which row of the piece. */
  readonly index: number;
}

/** The facts of a top-level field, measured by their problems. */
type RootFacts = Before<BoundPiece, PieceFacts>;

const NO_FACTS: RootFacts = {
  sources: ChunkedList.of<BoundPiece>([]),
  values: ChunkedList.of<PieceFacts>([], ({ problems }) => problems.length),
};

/** Rows by the key a group rule gives them; changes in place, like the index of ids. */
type Groups = Map<Rule, { readonly byKey: Map<string, Set<RowKey>>; readonly crowded: Set<string> }>;

/** What the row and group rules know of a plan, and what the next plan goes on from. */
export interface RowFacts {
  /** The rules that were run; other rules have to look at everything anew. */
  readonly rules: readonly Rule[];
  readonly roots: ReadonlyMap<string, RootFacts>;
  readonly groups: Groups;
  /** When the groups were changed for another plan, this one may not go on from them. */
  readonly generation: { readonly at: number; readonly of: { now: number } };
}

/** A function of one row that must not take the others down when it throws. */
export type Guard = <T>(rule: Rule, run: () => T, otherwise: (fault: Problem) => T) => T;

/** Brings the facts up to the pieces there are now; only pieces that are new are looked at. */
export function rowFacts(
  rules: readonly Rule[],
  bound: ReadonlyMap<string, BoundGroup>,
  guard: Guard,
  previous: RowFacts | undefined,
): RowFacts {
  const current = previous?.rules === rules && previous.generation.of.now === previous.generation.at;
  const known = current ? previous : undefined;
  const groups: Groups = known?.groups ?? new Map();
  const counter = known?.generation.of ?? { now: 0 };
  counter.now++;
  const roots = new Map<string, RootFacts>();
  for (const root of new Set(Object.values(homeOf))) {
    const before = known?.roots.get(root) ?? NO_FACTS;
    const sources = bound.get(root)?.pieces ?? NO_FACTS.sources;
    const { values, added, removed } = makeReusing(sources, before, (piece) => lookAt(piece, root, rules, guard));
    for (const { keys } of removed) for (const key of keys) takeOut(groups, key);
    for (const { keys } of added) for (const key of keys) putIn(groups, key);
    roots.set(root, { sources, values });
  }
  return { rules, roots, groups, generation: { at: counter.now, of: counter } };
}

/** The problems the row rules found, in the file's order. */
export function rowProblems({ roots }: RowFacts): Problem[] {
  const problems: Problem[] = [];
  for (const { values } of roots.values()) {
    for (const piece of values.measurable()) for (const each of piece.problems) problems.push(each);
  }
  return problems;
}

/** The groups of at least two rows, by rule. */
export function* crowdedGroups({ groups }: RowFacts): Iterable<readonly [Rule, readonly Row['row'][]]> {
  for (const [rule, { byKey, crowded }] of groups) {
    for (const key of crowded) yield [rule, [...(byKey.get(key) ?? [])].map(rowOf)];
  }
}

const rowOf = ({ piece, root, index }: RowKey): Row['row'] => (rowsIn(root, piece.nodes)[index] as Row).row;

function lookAt(piece: BoundPiece, root: string, rules: readonly Rule[], guard: Guard): PieceFacts {
  const problems: Problem[] = [];
  const keys: RowKey[] = [];
  for (const [index, { kind, row }] of rowsIn(root, piece.nodes).entries()) {
    for (const rule of rules) {
      if (rule.row?.kind === kind) {
        const { check } = rule.row;
        for (const each of guard(
          rule,
          () => check(row),
          (fault) => [{ ...fault, anchor: row.anchor }],
        ))
          problems.push(each);
      } else if (rule.group?.kind === kind) {
        const { by } = rule.group;
        const key = guard(
          rule,
          () => by(row),
          (fault) => {
            problems.push({ ...fault, anchor: row.anchor });
            return undefined;
          },
        );
        if (key !== undefined) keys.push({ rule, key, piece, root, index });
      }
    }
  }
  return { problems, keys };
}

function putIn(groups: Groups, own: RowKey): void {
  const { rule, key } = own;
  const group = groups.get(rule) ?? { byKey: new Map(), crowded: new Set() };
  groups.set(rule, group);
  const rows = group.byKey.get(key) ?? new Set();
  group.byKey.set(key, rows.add(own));
  if (rows.size > 1) group.crowded.add(key);
}

function takeOut(groups: Groups, own: RowKey): void {
  const { rule, key } = own;
  const group = groups.get(rule);
  const rows = group?.byKey.get(key);
  rows?.delete(own);
  if (rows?.size === 0) group?.byKey.delete(key);
  if ((rows?.size ?? 0) < 2) group?.crowded.delete(key);
}
