import type { Pair, SyntaxNode } from '../../syntax/nodes.ts';
import { type KnownKeys, parsePlan } from '../../syntax/parsePlan.ts';
import { SourceText } from '../../text/sourceText.ts';
import type { RowLayout } from './rowPlace.ts';
import { type NewRow, rowValue, writeRows } from './writeRows.ts';
import type { Entry, Quoting, Written } from './written.ts';

/** Whether rows as they are written are read as what they say, with nothing to mend. */
export function readsBack(rows: readonly NewRow[], layout: RowLayout, keys: KnownKeys, quoting: Quoting): boolean {
  const values = rows.map(({ entries }) => rowValue(entries, layout.kind !== 'block' && layout.texts));
  const text = writeRows(rows, layout, '\n', quoting);
  const around = layout.kind === 'inBrackets' ? `rows: [${text}]\n` : `${above(layout.column)}\n${text}\n`;
  const document = parsePlan(SourceText.of(around), keys);
  let value = document.entries[0]?.value;
  while (value?.kind === 'map' && value.pairs[0]?.key.value === 'rows') value = value.pairs[0].value;
  return document.problems.length === 0 && value?.kind === 'list' && sameRows(values, value.items);
}

/** A key that rows at a column may stand below. */
const above = (column: number): string => (column < 2 ? 'rows:' : `rows:\n${' '.repeat(column - 1)}rows:`);

const sameRows = (rows: readonly Written[], items: readonly SyntaxNode[]): boolean =>
  rows.length === items.length && rows.every((row, index) => sameValue(row, items[index] as SyntaxNode));

const sameEntries = (entries: readonly Entry[], pairs: readonly Pair[]): boolean =>
  entries.length === pairs.length &&
  entries.every(({ key, value }, index) => {
    const pair = pairs[index] as Pair;
    return pair.key.value === key && sameValue(value, pair.value);
  });

function sameValue(value: Written, node: SyntaxNode): boolean {
  switch (value.kind) {
    case 'text':
      return node.kind === 'scalar' && node.value === value.text;
    case 'list':
      return (
        node.kind === 'list' &&
        node.items.length === value.items.length &&
        value.items.every((item, index) => sameValue(item, node.items[index] as SyntaxNode))
      );
    case 'map':
      return node.kind === 'map' && sameEntries(value.entries, node.pairs);
  }
}
