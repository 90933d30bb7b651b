import { trimmedOfBlanks } from './characters.ts';
import { pastBlanks } from './colons.ts';
import { contentEnd } from './lineTokens.ts';
import { rowMarkAt } from './rowMarks.ts';

/** Lines that are the rows of a table: cells with tabs between them. */
export interface TableLines {
  readonly rows: number;
  /** The cells of the longest row. */
  readonly columns: number;
}

/** The table that begins at a line, if it and the next one have cells. */
export function tableAt(lines: readonly string[], index: number): TableLines | undefined {
  if (!(lines[index] as string).includes('\t')) return undefined;
  let rows = 0;
  let columns = 0;
  for (let at = index; at < lines.length; at++) {
    const cells = cellsIn(lines[at] as string);
    if (cells === 0) break;
    rows++;
    columns = Math.max(columns, cells);
  }
  return rows < 2 ? undefined : { rows, columns };
}

/** The cells of a line, if at least two of them are filled; a tab behind a colon, a dash or a bullet divides none. */
export function cellsIn(line: string): number {
  const from = pastBlanks(line, 0);
  if (/^[-#"'[{|>?]/.test(line.slice(from, from + 1)) || rowMarkAt(line, from)?.kind === 'bullet') return 0;
  const cells = line.slice(from, contentEnd(line)).split('\t').map(trimmedOfBlanks);
  if (cells.filter((cell) => cell !== '').length < 2 || /[:：]$/.test(cells[0] as string)) return 0;
  return /: /.test(line) ? 0 : cells.length;
}
