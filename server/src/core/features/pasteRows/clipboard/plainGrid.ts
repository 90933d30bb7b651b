import { cellText } from '../cells/cellText.ts';
import type { Cell, Grid } from './grid.ts';

/**
 * The table in a text with tabs, as spreadsheets and word processors copy one: a line for each row. A cell that holds a
 * tab, a quote or a line end stands in quotes, which are doubled inside.
 */
export function plainGrid(text: string): Grid {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (let at = 0; at <= text.length; ) {
    const end = cellEnd(text, at);
    row.push({ text: unquoted(text.slice(at, end)) });
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  // The line end behind the last row begins no row of its own.
  if (/[\r\n]$/.test(text)) rows.pop();
  return { rows, tellsMerged: false };
}

const DIVIDER = /[\t\r\n]/g;

/** Where a cell ends; a quote that is closed nowhere before a divider is one of its characters. */
function cellEnd(text: string, start: number): number {
  if (text[start] === '"') {
    for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
      if (text[at + 1] === '"') at++;
      else if (at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] as string)) return at + 1;
      else break;
    }
  }
  DIVIDER.lastIndex = start;
  return DIVIDER.exec(text)?.index ?? text.length;
}

function unquoted(written: string): string {
  const quoted = /^"[\s\S]*"$/.test(written) && written.length > 1;
  const text = quoted ? written.slice(1, -1).replaceAll('""', '"') : written;
  // A formula of nothing but a text keeps the text from being taken for a number: ="00123".
  return cellText(/^="[^"]*"$/.test(text) ? text.slice(2, -1) : text);
}
