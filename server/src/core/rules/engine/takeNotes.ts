import type { BoundNode, TakeNotes } from '../../bind/boundDocument.ts';
import type { RowNote } from '../../bind/pieceNotes.ts';
import { compactList } from '../../incremental/compactList.ts';
import type { Known } from '../../plan/known.ts';
import { readLinks } from '../../plan/links.ts';
import { factNotes } from '../../plan/notedNumbers.ts';
import { type ProsePiece, proseIn } from '../../plan/prosePieces.ts';
import { figuresOf, type Row, type RowKind, rootOf, rowKinds, rowsIn } from '../../plan/rows.ts';
import { saysNothing } from '../../plan/saysNothing.ts';
import { textsIn, type WrittenText } from '../../plan/writtenTexts.ts';
import { valuesIn, type WrittenValue } from '../../plan/writtenValues.ts';
import type { NoteTaker, Rule } from '../rule.ts';
import { LookFault } from './faults.ts';

interface NotingRule {
  readonly key: string;
  readonly notes: NoteTaker;
}

/** Notes what is known of the rows in one piece of a top-level field: links, totals, and what rules want to know. */
export function takeNotesFor(rules: readonly Rule[], known: Known): TakeNotes {
  const noting = rules.flatMap((rule): NotingRule[] =>
    rule.shape === 'plan' ? [] : [{ key: rule.key, notes: rule.notes }],
  );
  for (const { key, each, look } of factNotes) {
    noting.push({ key, notes: { each, look: (row) => look(row as Row), keys: () => [] } });
  }
  const ofValues = noting.filter(({ notes }) => notes.each === 'value');
  const ofProse = noting.filter(({ notes }) => notes.each === 'prose');
  const ofTexts = noting.filter(({ notes }) => notes.each === 'text');
  const kindsOf = new Map<string, readonly RowKind[]>();
  for (const kind of rowKinds) kindsOf.set(rootOf(kind), [...(kindsOf.get(rootOf(kind)) ?? []), kind]);
  return (root, nodes) => {
    const kinds = kindsOf.get(root) ?? [];
    return {
      ...readLinks(root, nodes),
      says: !nodes.every(saysNothing),
      rowNotes: compactList([
        ...kinds.flatMap((kind) => notesOf(kind, nodes, noting, known)),
        ...(ofValues.length === 0 ? [] : valuesIn(root, nodes, known)).flatMap((value) =>
          ofValues.flatMap((rule) => noteOf(rule, value, known) ?? []),
        ),
        ...(ofProse.length === 0 ? [] : proseIn(root, nodes)).flatMap((prose) =>
          ofProse.flatMap((rule) => noteOf(rule, prose, known) ?? []),
        ),
        ...(ofTexts.length === 0 ? [] : textsIn(root, nodes)).flatMap((text) =>
          ofTexts.flatMap((rule) => noteOf(rule, text, known) ?? []),
        ),
      ]),
      figures: compactList(kinds.flatMap((kind) => figuresOf(kind, nodes, known.values))),
    };
  };
}

function notesOf(kind: RowKind, nodes: readonly BoundNode[], rules: readonly NotingRule[], known: Known): RowNote[] {
  const own = rules.filter(({ notes }) => notes.each === kind);
  if (own.length === 0) return [];
  return rowsIn(kind, nodes, known.values).rows.flatMap((row) => own.flatMap((rule) => noteOf(rule, row, known) ?? []));
}

type Noted = Row | WrittenValue | ProsePiece | WrittenText;

function noteOf({ key, notes }: NotingRule, row: Noted, known: Known): RowNote | undefined {
  try {
    const note = notes.look(row, known);
    return note && { rule: key, note, keys: notes.keys(note) };
  } catch (error) {
    return { rule: key, note: new LookFault(row.anchor, error), keys: [] };
  }
}
