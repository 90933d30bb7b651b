import type { Cell, Grid } from './grid.ts';
import { type HtmlPiece, htmlPieces } from './htmlPieces.ts';

/** Cells that one merged cell may cover either way; more is a slip of the program, or no table of people. */
const MOST_COVERED = 10_000;

/** Rows of a table before merged cells are spread. */
interface Span extends Cell {
  readonly columns: number;
  readonly rows: number;
}

/** The first table of a page as it is copied by a spreadsheet or a word processor; undefined where there is none. */
export function htmlGrid(html: string): Grid | undefined {
  const reader = new TableReader();
  for (const piece of htmlPieces(html)) reader.take(piece);
  reader.end();
  const { rows, tables } = reader;
  return rows.length === 0 ? undefined : { rows: spread(rows), tellsMerged: true, others: Math.max(0, tables - 1) };
}

/** Takes rows and cells out of the tags; a table in a cell is text of the cell. */
class TableReader {
  readonly rows: Span[][] = [];
  tables = 0;
  #depth = 0;
  #row: Span[] | undefined;
  #cell: { text: string; readonly attributes: ReadonlyMap<string, string> } | undefined;

  take(piece: HtmlPiece): void {
    if (piece.kind === 'text') {
      if (this.#cell !== undefined) this.#cell.text += piece.text;
      return;
    }
    const { name, closes, attributes } = piece;
    const ours = this.#depth === 1 && this.tables === 1;
    if (name === 'table') this.#table(closes);
    else if (name === 'tr' && ours) closes ? this.#endRow() : this.#beginRow(attributes);
    else if (/^t[dh]$/.test(name) && ours) closes ? this.#endCell() : this.#beginCell(attributes);
    else if (this.#cell !== undefined && /^(br|p|div|li|tr|h[1-6])$/.test(name)) this.#cell.text += LINE;
  }

  end(): void {
    this.#endRow();
  }

  #table(closes: boolean): void {
    if (this.#depth === (closes ? 1 : 0)) this.#endRow();
    this.#depth = Math.max(0, this.#depth + (closes ? -1 : 1));
    if (!closes && this.#depth === 1) this.tables++;
  }

  #beginRow(attributes: ReadonlyMap<string, string>): void {
    this.#endRow();
    // Such a row only tells a browser how wide the columns are.
    if (!isHidden(attributes)) this.#row = [];
  }

  #endRow(): void {
    this.#endCell();
    if (this.#row !== undefined) this.rows.push(this.#row);
    this.#row = undefined;
  }

  #beginCell(attributes: ReadonlyMap<string, string>): void {
    this.#endCell();
    if (this.#row !== undefined && !isHidden(attributes)) this.#cell = { text: '', attributes };
  }

  #endCell(): void {
    if (this.#cell === undefined || this.#row === undefined) return;
    const { text, attributes } = this.#cell;
    const held = attributes.get('x:num') || attributes.get('sdval');
    this.#row.push({
      text: tidied(text),
      columns: countOf(attributes.get('colspan')),
      rows: countOf(attributes.get('rowspan')),
      ...(held && { held }),
    });
    this.#cell = undefined;
  }
}

const isHidden = (attributes: ReadonlyMap<string, string>): boolean =>
  /display:\s*none/i.test(attributes.get('style') ?? '');

const countOf = (written: string | undefined): number =>
  Math.min(MOST_COVERED, Math.max(1, Number.parseInt(written ?? '1', 10) || 1));

/** Stands for a line end that is meant; those of the page's source are blanks. */
const LINE = '\u2028';

const tidied = (text: string): string =>
  text
    // The source of a page is wrapped where it gets long; between Chinese characters a blank is none of the text.
    .replace(/(?<=[\p{Script=Han}，。、；：（）])[ \t]*\r?\n\s*(?=[\p{Script=Han}，。、；：（）])/gu, '')
    .replace(/[\s\u00a0\u3000]+/g, (blanks) => (blanks.includes(LINE) ? '\n' : ' '))
    .trim();

/** Puts what a merged cell holds into each place it covers. */
function spread(rows: readonly (readonly Span[])[]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  for (const [line, spans] of rows.entries()) {
    let column = 0;
    for (const { columns, rows: down, ...cell } of spans) {
      while (grid[line]?.[column] !== undefined) column++;
      for (let below = 0; below < down && line + below < grid.length; below++) {
        for (let beside = 0; beside < columns; beside++) {
          const covered = below > 0 ? 'down' : beside > 0 ? 'right' : undefined;
          (grid[line + below] as Cell[])[column + beside] = covered === undefined ? cell : { ...cell, covered };
        }
      }
      column += columns;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? { text: '' }));
}
