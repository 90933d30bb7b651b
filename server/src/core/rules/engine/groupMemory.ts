import type { BoundPiece } from '../../bind/boundDocument.ts';
import type { RowNote } from '../../bind/pieceNotes.ts';
import { KeyedIndex } from '../../incremental/keyedIndex.ts';
import type { Problem } from '../../problems/problem.ts';
import type { GroupNote, Rule } from '../rule.ts';
import { faultOf, guarded, LookFault } from './faults.ts';
import type { NotedPieces } from './notesByRule.ts';
import type { RulesInput } from './rulesInput.ts';

type GroupRule = Extract<Rule, { shape: 'group' }>;

/** What a rule about rows that share something has found, by what they share. */
export class GroupMemory {
  readonly #notes = new KeyedIndex<RowNote>();
  readonly #found = new Map<string, readonly Problem[]>();
  readonly #faults = new Map<RowNote, Problem>();

  constructor(readonly rule: GroupRule) {}

  /** Checks again the rows of each key that a row has come to or gone from. */
  run({ added, removed }: NotedPieces, { plan, order }: RulesInput): readonly Problem[] {
    const touched = new Set<string>();
    for (const note of this.#notesIn(removed)) {
      this.#faults.delete(note);
      for (const key of note.keys) {
        this.#notes.delete(key, note);
        touched.add(key);
      }
    }
    for (const note of this.#notesIn(added)) {
      if (note.note instanceof LookFault) {
        this.#faults.set(note, faultOf(this.rule.meta.id, note.note.error, note.note.anchor));
      }
      for (const key of note.keys) {
        this.#notes.add(key, note);
        touched.add(key);
      }
    }
    for (const key of touched) {
      const notes = this.#notes.get(key).map(({ note }) => note as GroupNote);
      if (!this.rule.inAnyOrder) notes.sort((a, b) => order(a.anchor, b.anchor));
      const problems = notes.length < 2 ? [] : guarded(this.rule, plan.head, () => this.rule.check(notes));
      if (problems.length > 0) this.#found.set(key, problems);
      else this.#found.delete(key);
    }
    return [...this.#found.values(), ...this.#faults.values()].flat();
  }

  #notesIn(pieces: readonly BoundPiece[]): RowNote[] {
    return pieces.flatMap(({ rowNotes }) => rowNotes.filter(({ rule }) => rule === this.rule.key));
  }
}
