import type { TakeNotes } from '../../bind/boundDocument.ts';
import type { RowFigures, RowNote } from '../../bind/pieceNotes.ts';
import { compactList } from '../../incremental/compactList.ts';
import type { Known } from '../../plan/known.ts';
import { readLinks } from '../../plan/links.ts';
import { localFaultsIn } from '../../plan/localFaults.ts';
import { factNotes } from '../../plan/notedNumbers.ts';
import { proseIn } from '../../plan/prosePieces.ts';
import { addFigures, type Row, type RowKind, rootOf, rowKinds, rowsIn } from '../../plan/rows.ts';
import { saysNothing, unwrittenIn } from '../../plan/saysNothing.ts';
import { textsIn } from '../../plan/writtenTexts.ts';
import { valuesIn } from '../../plan/writtenValues.ts';
import type { Noted, NoteTaker, Rule } from '../rule.ts';
import { LookFault } from './faults.ts';

/** What is looked for in each row of a kind, and which rules want it: parts of one rule may share a look. */
interface Look {
  readonly look: NoteTaker['look'];
  readonly wantedBy: { readonly key: string; readonly keys: NoteTaker['keys'] }[];
}

/** Notes what is known of the rows in one piece of a top-level field: links, totals, and what rules want to know. */
export function takeNotesFor(rules: readonly Rule[], known: Known): TakeNotes {
  const looksAt = new Map<NoteTaker['each'], Look[]>();
  const want = (key: string, { each, look, keys }: NoteTaker): void => {
    const looks = looksAt.get(each) ?? [];
    looksAt.set(each, looks);
    const same = looks.find((other) => other.look === look);
    if (same === undefined) looks.push({ look, wantedBy: [{ key, keys }] });
    else same.wantedBy.push({ key, keys });
  };
  for (const rule of rules) {
    if (rule.shape === 'plan') continue;
    want(rule.key, rule.notes);
    if (rule.shape === 'group' && rule.beside !== undefined) want(rule.key, rule.beside);
  }
  for (const { key, each, look } of factNotes) want(key, { each, look: (row) => look(row as Row), keys: () => [] });
  const kindsOf = new Map<string, readonly RowKind[]>();
  for (const kind of rowKinds) kindsOf.set(rootOf(kind), [...(kindsOf.get(rootOf(kind)) ?? []), kind]);
  return (root, nodes) => {
    const rowNotes: RowNote[] = [];
    const figures: RowFigures[] = [];
    // Every rule looks at every row, and most note nothing: nothing is made for those.
    const note = (each: NoteTaker['each'], found: () => readonly Noted[]): void => {
      const looks = looksAt.get(each);
      if (looks === undefined) return;
      for (const one of found()) {
        for (const look of looks) takeNote(look, one, known, rowNotes);
      }
    };
    for (const kind of kindsOf.get(root) ?? []) {
      const found = rowsIn(kind, nodes, known.values);
      note(kind, () => found.rows);
      addFigures(figures, kind, found, known.indicators);
    }
    note('value', () => valuesIn(root, nodes, known));
    note('prose', () => proseIn(root, nodes));
    note('text', () => textsIn(root, nodes));
    const { local } = known;
    if (local !== undefined) note('local', () => localFaultsIn(root, nodes, local, known.values));
    const says = !nodes.every(saysNothing);
    return {
      ...readLinks(root, nodes),
      says,
      unwritten: says ? undefined : unwrittenIn(nodes),
      rowNotes: compactList(rowNotes),
      figures: compactList(figures),
    };
  };
}

function takeNote({ look, wantedBy }: Look, row: Noted, known: Known, rowNotes: RowNote[]): void {
  const failed = (rule: string, error: unknown) =>
    rowNotes.push({ rule, note: new LookFault(row.anchor, error), keys: [] });
  let note: object | undefined;
  try {
    note = look(row, known);
  } catch (error) {
    for (const { key } of wantedBy) failed(key, error);
    return;
  }
  if (note === undefined) return;
  for (const { key, keys } of wantedBy) {
    // Where one part cannot tell what its note is about, the others have noted what they wanted.
    try {
      rowNotes.push({ rule: key, note, keys: compactList(keys(note)) });
    } catch (error) {
      failed(key, error);
    }
  }
}
