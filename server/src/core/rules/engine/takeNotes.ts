import type { TakeNotes } from '../../bind/boundDocument.ts';
import type { RowFigures, RowNote } from '../../bind/pieceNotes.ts';
import { compactList } from '../../incremental/compactList.ts';
import type { Known } from '../../plan/known.ts';
import { readLinks } from '../../plan/links.ts';
import { localFaultsIn } from '../../plan/localFaults.ts';
import { factNotes } from '../../plan/notedNumbers.ts';
import { proseIn } from '../../plan/prosePieces.ts';
import { addFigures, type Row, type RowKind, rootOf, rowKinds, rowsIn } from '../../plan/rows.ts';
import { saysNothing } from '../../plan/saysNothing.ts';
import { textsIn } from '../../plan/writtenTexts.ts';
import { valuesIn } from '../../plan/writtenValues.ts';
import type { Noted, NoteTaker, Rule } from '../rule.ts';
import { LookFault } from './faults.ts';

interface NotingRule {
  readonly key: string;
  readonly notes: NoteTaker;
}

/** Notes what is known of the rows in one piece of a top-level field: links, totals, and what rules want to know. */
export function takeNotesFor(rules: readonly Rule[], known: Known): TakeNotes {
  const noting = rules.flatMap((rule): NotingRule[] => {
    if (rule.shape === 'plan') return [];
    const takers = rule.shape === 'group' && rule.beside !== undefined ? [rule.notes, rule.beside] : [rule.notes];
    return takers.map((notes) => ({ key: rule.key, notes }));
  });
  for (const { key, each, look } of factNotes) {
    noting.push({ key, notes: { each, look: (row) => look(row as Row), keys: () => [] } });
  }
  const rulesOf = new Map<NoteTaker['each'], NotingRule[]>();
  for (const rule of noting) {
    const alike = rulesOf.get(rule.notes.each);
    if (alike === undefined) rulesOf.set(rule.notes.each, [rule]);
    else alike.push(rule);
  }
  const kindsOf = new Map<string, readonly RowKind[]>();
  for (const kind of rowKinds) kindsOf.set(rootOf(kind), [...(kindsOf.get(rootOf(kind)) ?? []), kind]);
  return (root, nodes) => {
    const rowNotes: RowNote[] = [];
    const figures: RowFigures[] = [];
    // Every rule looks at every row, and most note nothing: nothing is made for those.
    const note = (each: NoteTaker['each'], found: () => readonly Noted[]): void => {
      const rules = rulesOf.get(each);
      if (rules === undefined) return;
      for (const one of found()) {
        for (const rule of rules) {
          const noted = noteOf(rule, one, known);
          if (noted !== undefined) rowNotes.push(noted);
        }
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
    return {
      ...readLinks(root, nodes),
      says: !nodes.every(saysNothing),
      rowNotes: compactList(rowNotes),
      figures: compactList(figures),
    };
  };
}

function noteOf({ key, notes }: NotingRule, row: Noted, known: Known): RowNote | undefined {
  try {
    const note = notes.look(row, known);
    return note && { rule: key, note, keys: compactList(notes.keys(note)) };
  } catch (error) {
    return { rule: key, note: new LookFault(row.anchor, error), keys: [] };
  }
}
