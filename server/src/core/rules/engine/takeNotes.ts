import type { BoundNode, TakeNotes } from '../../bind/boundDocument.ts';
import type { RowNote } from '../../bind/pieceNotes.ts';
import { compactList } from '../../incremental/compactList.ts';
import { readLinks } from '../../plan/links.ts';
import { figuresOf, type Row, type RowKind, rootOf, rowKinds, rowsIn } from '../../plan/rows.ts';
import { saysNothing } from '../../plan/saysNothing.ts';
import type { ValueReader } from '../../values/readValue.ts';
import type { NoteTaker, Rule } from '../rule.ts';
import { LookFault } from './faults.ts';

interface NotingRule {
  readonly id: string;
  readonly notes: NoteTaker;
}

/** Notes what is known of the rows in one piece of a top-level field: links, totals, and what rules want to know. */
export function takeNotesFor(rules: readonly Rule[], values: ValueReader): TakeNotes {
  const noting = rules.flatMap((rule): NotingRule[] =>
    rule.shape === 'plan' ? [] : [{ id: rule.meta.id, notes: rule.notes }],
  );
  const kindsOf = new Map<string, readonly RowKind[]>();
  for (const kind of rowKinds) kindsOf.set(rootOf(kind), [...(kindsOf.get(rootOf(kind)) ?? []), kind]);
  return (root, nodes) => {
    const kinds = kindsOf.get(root) ?? [];
    return {
      ...readLinks(root, nodes),
      says: !nodes.every(saysNothing),
      rowNotes: compactList(kinds.flatMap((kind) => notesOf(kind, nodes, noting, values))),
      figures: compactList(kinds.flatMap((kind) => figuresOf(kind, nodes, values))),
    };
  };
}

function notesOf(
  kind: RowKind,
  nodes: readonly BoundNode[],
  rules: readonly NotingRule[],
  values: ValueReader,
): RowNote[] {
  const own = rules.filter(({ notes }) => notes.each === kind);
  if (own.length === 0) return [];
  return rowsIn(kind, nodes, values).rows.flatMap((row) => own.flatMap((rule) => noteOf(rule, row) ?? []));
}

function noteOf({ id, notes }: NotingRule, row: Row): RowNote | undefined {
  try {
    const note = notes.look(row);
    return note && { rule: id, note, keys: notes.keys(note) };
  } catch (error) {
    return { rule: id, note: new LookFault(row.anchor, error), keys: [] };
  }
}
