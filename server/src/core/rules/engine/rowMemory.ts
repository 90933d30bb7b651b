import type { BoundDocument, BoundPiece } from '../../bind/boundDocument.ts';
import { KeyedIndex } from '../../incremental/keyedIndex.ts';
import type { FactBook } from '../../plan/facts.ts';
import { rootOf } from '../../plan/rows.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Anchor } from '../../text/anchor.ts';
import { isAnywhere, type Rule } from '../rule.ts';
import { toldOnce } from './absences.ts';
import { faultOf, guarded, LookFault } from './faults.ts';
import type { NotedPieces } from './notesByRule.ts';
import { piecesOf, type RulesInput, sameStamps } from './rulesInput.ts';

type RowRule = Extract<Rule, { shape: 'row' }>;

/** What a rule about single rows has found, by the piece the row stands in; pieces in order are not needed. */
export class RowMemory {
  /** The top-level field its rows stand in; undefined for a rule about all values or prose there is. */
  readonly #root: string | undefined;
  readonly #found = new Map<BoundPiece, readonly Problem[]>();
  /** The pieces with notes: of all there are, few hold prose or values that a rule has anything to say of. */
  readonly #noted = new Set<BoundPiece>();
  /** The pieces whose notes name an id. */
  readonly #named = new KeyedIndex<BoundPiece>();
  #stamps: readonly unknown[] | undefined;

  constructor(readonly rule: RowRule) {
    this.#root = isAnywhere(rule.notes.each) ? undefined : rootOf(rule.notes.each);
  }

  /** Judges the notes of new rows and of rows that name a touched id; all of them when a fact has changed. */
  run({ added, removed }: NotedPieces, input: RulesInput, facts: FactBook): readonly Problem[] {
    for (const piece of removed) this.#forget(piece);
    for (const piece of added) this.#remember(piece);
    // In most plans most rules have noted nothing.
    if (this.#noted.size === 0) return [];
    const stamps = this.rule.reads.map((fact) => facts.stamp(fact));
    const same = this.#stamps !== undefined && sameStamps(this.#stamps, stamps);
    this.#stamps = stamps;
    const pieces = same ? [...added, ...this.#naming(input.touchedIds)] : this.#noted;
    let judge: ((note: object) => Problem[]) | undefined;
    for (const piece of pieces) {
      judge ??= this.rule.judgeWith(facts);
      this.#judge(piece, input.plan.head, judge);
    }
    const problems = [...this.#found.values()].flat();
    const { absence, oncePerList } = this.rule.meta;
    if (problems.length === 0 || (absence === undefined && oncePerList === undefined)) return problems;
    return toldOnce(problems, this.#inOrder(input), this.rule, input.plan);
  }

  #remember(piece: BoundPiece): void {
    this.#noted.add(piece);
    for (const { rule, keys } of piece.rowNotes) {
      if (rule !== this.rule.key) continue;
      for (const key of keys) this.#named.add(key, piece);
    }
  }

  #forget(piece: BoundPiece): void {
    this.#found.delete(piece);
    this.#noted.delete(piece);
    for (const { rule, keys } of piece.rowNotes) {
      if (rule === this.rule.key) for (const key of keys) this.#named.delete(key, piece);
    }
  }

  #naming(ids: ReadonlySet<string>): BoundPiece[] {
    return [...ids].flatMap((id) => this.#named.get(id));
  }

  #judge(piece: BoundPiece, head: Anchor, judge: (note: object) => Problem[]): void {
    const { key, meta } = this.rule;
    const problems: Problem[] = [];
    // All rows there are may be judged again at one keystroke, so nothing is made for a note that gives nothing.
    for (const { rule, note } of piece.rowNotes) {
      if (rule !== key) continue;
      if (note instanceof LookFault) problems.push(faultOf(meta.id, note.error, note.anchor));
      else for (const each of guarded(this.rule, head, () => judge(note))) problems.push(each);
    }
    if (problems.length > 0) this.#found.set(piece, problems);
    else this.#found.delete(piece);
  }

  /** What was found, in the file's order, a piece at a time: who needs the first few need not sort all. */
  *#inOrder({ bound }: RulesInput): Iterable<Problem> {
    for (const piece of this.#pieces(bound)) yield* this.#found.get(piece) ?? [];
  }

  *#pieces(bound: BoundDocument): Iterable<BoundPiece> {
    for (const root of this.#root === undefined ? bound.groups.keys() : [this.#root]) yield* piecesOf(bound, root);
  }
}
