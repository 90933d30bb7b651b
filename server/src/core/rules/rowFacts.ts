import type { BoundGroup, BoundPiece } from '../bind/boundDocument.ts';
import type { RowKey } from '../bind/pieceNotes.ts';
import { homeOf, type Row, rowsIn } from '../plan/rows.ts';
import type { Problem } from '../problems/problem.ts';
import { ChunkedList } from '../text/chunkedList.ts';
import { MultiMap } from '../text/multiMap.ts';
import { type Before, makeReusing } from '../text/reuse.ts';
import type { Rule } from './rule.ts';

/** The pieces of a top-level field, measured by the problems of their rows. */
type RootFacts = Before<BoundPiece, BoundPiece>;

const NO_FACTS: RootFacts = {
  sources: ChunkedList.of<BoundPiece>([]),
  values: ChunkedList.of<BoundPiece>([], ({ rowProblems }) => rowProblems.length),
};

/** What a group rule knows: the pieces with a row of a key, and the keys of more than one row. */
interface RuleGroups {
  readonly rule: Rule;
  readonly byKey: MultiMap<BoundPiece>;
  readonly crowded: Set<string>;
}

/** By rule id. It changes in place, like the index of ids. */
type Groups = ReadonlyMap<string, RuleGroups>;

const noGroups = (rules: readonly Rule[]): Groups =>
  new Map(rules.map((rule) => [rule.meta.id, { rule, byKey: new MultiMap(), crowded: new Set() }]));

/** What the row and group rules know of a plan, and what the next plan goes on from. */
export interface RowFacts {
  /** The rules that were run; other rules have to look at everything anew. */
  readonly rules: readonly Rule[];
  readonly roots: ReadonlyMap<string, RootFacts>;
  readonly groups: Groups;
  /** When the groups were changed for another plan, this one may not go on from them. */
  readonly generation: { readonly at: number; readonly of: { now: number } };
}

/** Brings the facts up to the pieces there are now. */
export function rowFacts(
  rules: readonly Rule[],
  bound: ReadonlyMap<string, BoundGroup>,
  previous: RowFacts | undefined,
): RowFacts {
  const current = previous?.rules === rules && previous.generation.of.now === previous.generation.at;
  const known = current ? previous : undefined;
  const groups: Groups = known?.groups ?? noGroups(rules);
  const counter = known?.generation.of ?? { now: 0 };
  counter.now++;
  const roots = new Map<string, RootFacts>();
  for (const root of new Set(Object.values(homeOf))) {
    const before = known?.roots.get(root) ?? NO_FACTS;
    const sources = bound.get(root)?.pieces ?? NO_FACTS.sources;
    const { values, added, removed } = makeReusing(sources, before, (piece) => piece);
    for (const piece of removed) for (const { rule, key } of piece.rowKeys) takeOut(groups.get(rule), key, piece);
    for (const piece of added) for (const { rule, key } of piece.rowKeys) putIn(groups.get(rule), key, piece);
    roots.set(root, { sources, values });
  }
  return { rules, roots, groups, generation: { at: counter.now, of: counter } };
}

/** The problems the row rules found, in the file's order. */
export function rowProblems({ roots }: RowFacts): Problem[] {
  const problems: Problem[] = [];
  for (const { values } of roots.values()) {
    for (const piece of values.nonZero()) for (const each of piece.rowProblems) problems.push(each);
  }
  return problems;
}

/** The groups of at least two rows, by rule. */
export function* crowdedGroups({ groups }: RowFacts): Iterable<readonly [Rule, readonly Row['row'][]]> {
  for (const { rule, byKey, crowded } of groups.values()) {
    for (const key of crowded) yield [rule, byKey.get(key).flatMap((piece) => rowsOf(piece, rule, key))];
  }
}

/** Which rows of a piece have a key. */
const rowsWith = ({ rowKeys }: BoundPiece, { meta }: Rule, key: string): readonly RowKey[] =>
  rowKeys.filter((own) => own.rule === meta.id && own.key === key);

/** The rows of a piece that have a key, read again. */
function rowsOf(piece: BoundPiece, rule: Rule, key: string): readonly Row['row'][] {
  const rows = rule.group === undefined ? [] : rowsIn(rule.group.kind, piece.nodes);
  return rowsWith(piece, rule, key).map(({ index }) => rows[index] as Row['row']);
}

function putIn(groups: RuleGroups | undefined, key: string, piece: BoundPiece): void {
  // Of a list that is one piece, several rows may have the key.
  if (groups?.byKey.has(key)) groups.crowded.add(key);
  groups?.byKey.add(key, piece);
}

function takeOut(groups: RuleGroups | undefined, key: string, piece: BoundPiece): void {
  if (groups === undefined) return;
  const { rule, byKey, crowded } = groups;
  byKey.delete(key, piece);
  const alone = byKey.count(key) === 1 ? byKey.get(key)[0] : undefined;
  if (!byKey.has(key) || (alone !== undefined && rowsWith(alone, rule, key).length === 1)) crowded.delete(key);
}
