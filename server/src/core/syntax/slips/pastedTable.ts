import { scalarText } from '../scalarText.ts';
import { trimmedOfBlanks } from './characters.ts';
import { pastBlanks } from './colons.ts';
import { contentEnd } from './lineTokens.ts';
import type { Repair } from './repairedText.ts';
import { rowMarkAt } from './rowMarks.ts';
import type { TableList } from './slip.ts';

/** Lines that are the rows of a table: cells with tabs or bars between them. */
export interface TableLines {
  /** Lines it takes, those of dashes between head and body included. */
  readonly lines: number;
  readonly rows: number;
  /** The cells of the longest row. */
  readonly columns: number;
}

/** The table that begins at a line, if it and the next one have cells. */
export function tableAt(lines: readonly string[], index: number): TableLines | undefined {
  if (!/[\t|]/.test(lines[index] as string)) return undefined;
  const cellsOf = isRule(lines[index + 1] ?? '') ? barredCells : cellsIn;
  let rules = 0;
  let columns = 0;
  let at = index;
  for (; at < lines.length; at++) {
    const cells = cellsOf(lines[at] as string);
    if (cells === 0) break;
    if (isRule(lines[at] as string)) rules++;
    columns = Math.max(columns, cells);
  }
  const rows = at - index - rules;
  return at - index < 2 ? undefined : { lines: at - index, rows, columns };
}

/**
 * The cells of a line, if at least two of them are filled; a tab behind a colon, a dash or a bullet divides none. Bars
 * divide cells where they stand at both ends of the line.
 */
export function cellsIn(line: string): number {
  const from = pastBlanks(line, 0);
  if (line[from] === '|') return /^\|.*\|$/.test(trimmedOfBlanks(line)) ? barredCells(line) : 0;
  if (/^[-#"'[{>?]/.test(line.slice(from, from + 1)) || rowMarkAt(line, from)?.kind === 'bullet') return 0;
  const cells = line.slice(from, contentEnd(line)).split('\t').map(trimmedOfBlanks);
  if (cells.filter((cell) => cell !== '').length < 2 || /[:：]$/.test(cells[0] as string)) return 0;
  return /: /.test(line) ? 0 : cells.length;
}

/** The dashes that a table in Markdown has below its head: `| --- | :-: |`. */
export function isRule(line: string): boolean {
  if (!line.includes('|')) return false;
  return /^\|? *:?-+:? *(?:\| *:?-+:? *)*\|?$/.test(trimmedOfBlanks(line));
}

/**
 * The list that a table in place of a value is meant for, if its head names keys: `- {编号: Q1, 企业名称: 甲}`. Which they
 * are elsewhere only the writer knows.
 *
 * @param lines of the table
 * @param start where they begin in the part
 * @param isKey whether a text is the name of some key of the plan, in either language
 */
export function listOf(
  lines: readonly string[],
  start: number,
  isKey: (text: string) => boolean,
): TableList | undefined {
  const head = cellTexts(lines[0] as string);
  if (!head.every(isKey) || new Set(head).size < head.length) return undefined;
  const edits: Repair[] = [];
  let from = start;
  let gone = start + pastBlanks(lines[0] as string, 0);
  for (const [index, line] of lines.entries()) {
    const begin = from + pastBlanks(line, 0);
    const cells = cellTexts(line);
    from += line.length;
    if (index === 0 || isRule(line)) continue;
    if (cells.length > head.length) return undefined;
    // The head, and the line below it, go with what stands before the first row.
    if (edits.length === 0) edits.push({ start: gone, end: begin, text: '' });
    const entries = cells.flatMap((cell, at) => (cell === '' ? [] : [`${head[at]}: ${scalarText(cell, true)}`]));
    gone = from - line.length + contentEnd(line);
    edits.push({ start: begin, end: gone, text: `- {${entries.join(', ')}}` });
  }
  return edits.length === 0 ? undefined : { head, edits };
}

function cellTexts(line: string): readonly string[] {
  const text = trimmedOfBlanks(line);
  const cells = text.includes('|') ? text.replace(/^\||\|$/g, '').split('|') : text.split('\t');
  return cells.map(trimmedOfBlanks);
}

/** The cells between bars, at least two; those at the ends of the line hold nothing. */
function barredCells(line: string): number {
  const cells = trimmedOfBlanks(line)
    .replace(/^\||\|$/g, '')
    .split('|');
  return cells.length < 2 ? 0 : cells.length;
}
