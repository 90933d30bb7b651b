import { plainText } from '../../syntax/scalarText.ts';
import type { RowLayout } from './rowPlace.ts';
import { type Entry, inBlock, inRow, type Quoting, type Written } from './written.ts';

/** A row to be written, with comments that stand above it. */
export interface NewRow {
  readonly entries: readonly Entry[];
  readonly comments: readonly string[];
}

/** Rows as text, without a line end before or behind them. */
export function writeRows(rows: readonly NewRow[], layout: RowLayout, lineEnd: string, quoting: Quoting): string {
  if (layout.kind === 'inBrackets') {
    return rows.map(({ entries }) => inRow(rowValue(entries, layout.texts), quoting)).join(', ');
  }
  const indent = ' '.repeat(layout.column);
  return rows
    .flatMap(({ entries, comments }) => [
      ...comments.map((comment) => `${indent}# ${comment}`),
      ...(layout.kind === 'row'
        ? [`${indent}- ${inBlock(rowValue(entries, layout.texts), quoting)}`]
        : blockLines(entries, indent, layout.step, quoting)),
    ])
    .join(lineEnd);
}

/** A row as a value: its map, or its text where that is all it says and the list has such rows. */
export function rowValue(entries: readonly Entry[], texts: boolean): Written {
  const [only] = entries;
  const alone = texts && entries.length === 1 && only?.value.kind === 'text';
  return alone ? only.value : { kind: 'map', entries };
}

const blockLines = (entries: readonly Entry[], indent: string, step: number, quoting: Quoting): string[] =>
  entries.map(({ key, value }, index) => {
    const lead = index === 0 ? `-${' '.repeat(step - 1)}` : ' '.repeat(step);
    return `${indent}${lead}${plainText(key)}: ${inBlock(value, quoting)}`;
  });
