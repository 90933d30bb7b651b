import { cellText } from '../cells/cellText.ts';
import type { Cell, Grid } from './grid.ts';
import { type HtmlPiece, htmlPieces } from './htmlPieces.ts';

/** Cells that one merged cell may cover either way: a sheet has no more columns. */
const MOST_COVERED = 16_384;

/** Places that the cells of a table may cover; what has more is no table of people. */
const MOST_PLACES = 1_000_000;

/** A cell of a table before merged ones are spread. */
interface Span extends Cell {
  /** Not shown: it is none of what was selected, and merged cells are counted with it. */
  readonly hidden: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** Tables inside of each other that are told apart: one for the layout, one for what it holds. */
const DEEPEST = 3;

/**
 * The tables of a page as it is copied by a spreadsheet or a word processor, in their order; `tooMuch` where merged
 * cells cover more than can be read. One that only sets a page out gives way to those in its cells.
 */
export function htmlGrids(html: string): readonly Grid[] | 'tooMuch' {
  const grids: Grid[] = [];
  for (const table of tablesIn(html)) {
    const found = gridsOf(table);
    if (found === 'tooMuch') return 'tooMuch';
    grids.push(...found);
  }
  return grids;
}

/** The tables that stand in none. */
function tablesIn(html: string): readonly TableReader[] {
  const tables: TableReader[] = [];
  const open: TableReader[] = [];
  let deeper = 0;
  for (const piece of htmlPieces(html)) {
    const isTable = piece.kind === 'tag' && piece.name === 'table';
    if (isTable && piece.closes && deeper === 0) open.pop()?.end();
    for (const table of open) table.take(piece);
    if (!isTable) continue;
    if (piece.closes) deeper = Math.max(0, deeper - 1);
    else if (open.length === DEEPEST) deeper++;
    else {
      const table = new TableReader();
      (open.at(-1)?.inside ?? tables).push(table);
      open.push(table);
    }
  }
  for (const table of open) table.end();
  return tables;
}

/** A table as it is shown, or those in it where none of its rows has two cells with anything in them. */
function gridsOf({ rows, hiddenRows, inside }: TableReader): readonly Grid[] | 'tooMuch' {
  const all = spread(rows);
  if (all === undefined) return 'tooMuch';
  const shown = withoutHidden(all.filter((_, index) => !hiddenRows.has(index)));
  const isLayout = inside.length > 0 && shown.every((row) => row.filter(isOwn).length < 2);
  if (!isLayout) return shown.length === 0 ? [] : [{ rows: shown, tellsMerged: true }];
  const held = inside.map(gridsOf);
  return held.includes('tooMuch') ? 'tooMuch' : (held as readonly (readonly Grid[])[]).flat();
}

/** Takes rows and cells out of the tags of one table; a table in a cell is text of the cell. */
class TableReader {
  readonly rows: Span[][] = [];
  /** Rows that were filtered out, or only tell a browser how wide the columns are: merged cells cover them, too. */
  readonly hiddenRows = new Set<number>();
  /** The tables in its cells. */
  readonly inside: TableReader[] = [];
  /** How many of these are open. */
  #depth = 0;
  #row: Span[] | undefined;
  #cell: { text: string; readonly attributes: ReadonlyMap<string, string> } | undefined;

  take(piece: HtmlPiece): void {
    if (piece.kind === 'text') {
      if (this.#cell !== undefined) this.#cell.text += piece.text;
      return;
    }
    const { name, closes, attributes } = piece;
    const ours = this.#depth === 0;
    if (name === 'table') this.#table(closes);
    else if (name === 'tr' && ours) closes ? this.#endRow() : this.#beginRow(attributes);
    else if (/^t[dh]$/.test(name) && ours) closes ? this.#endCell() : this.#beginCell(attributes);
    else if (this.#cell !== undefined && /^(br|p|div|li|tr|h[1-6])$/.test(name)) this.#cell.text += LINE;
    // Numbers side by side in a table within the cell are not one number.
    else if (this.#cell !== undefined && /^t[dh]$/.test(name)) this.#cell.text += ' ';
  }

  end(): void {
    this.#endRow();
  }

  #table(closes: boolean): void {
    if (this.#cell !== undefined) this.#cell.text += LINE;
    this.#depth = Math.max(0, this.#depth + (closes ? -1 : 1));
  }

  #beginRow(attributes: ReadonlyMap<string, string>): void {
    this.#endRow();
    if (isHidden(attributes)) this.hiddenRows.add(this.rows.length);
    this.#row = [];
  }

  #endRow(): void {
    this.#endCell();
    if (this.#row !== undefined) this.rows.push(this.#row);
    this.#row = undefined;
  }

  #beginCell(attributes: ReadonlyMap<string, string>): void {
    this.#endCell();
    if (this.#row !== undefined) this.#cell = { text: '', attributes };
  }

  #endCell(): void {
    if (this.#cell === undefined || this.#row === undefined) return;
    const { text, attributes } = this.#cell;
    const held = attributes.get('x:num') || attributes.get('sdval');
    const hidden = isHidden(attributes);
    this.#row.push({
      text: hidden ? '' : cellText(unwrapped(text)),
      hidden,
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

const unwrapped = (text: string): string =>
  text
    // The source of a page is wrapped where it gets long; between Chinese characters a blank is none of the text.
    .replace(/(?<=[\p{Script=Han}，。、；：（）])[ \t]*\r?\n\s*(?=[\p{Script=Han}，。、；：（）])/gu, '')
    .replace(/\s+/g, (blanks) => (blanks.includes(LINE) ? '\n' : ' '));

/** A place of the table; `hidden` is not shown. */
type Place = Cell & { readonly hidden?: boolean };

/** Puts what a merged cell holds into each place it covers; undefined where these are too many. */
function spread(rows: readonly (readonly Span[])[]): Place[][] | undefined {
  const grid: Place[][] = rows.map(() => []);
  let places = 0;
  for (const [line, spans] of rows.entries()) {
    let column = 0;
    for (const { columns, rows: down, ...cell } of spans) {
      while (grid[line]?.[column] !== undefined) column++;
      const lines = Math.min(down, grid.length - line);
      places += lines * columns;
      if (places > MOST_PLACES) return undefined;
      for (let below = 0; below < lines; below++) {
        for (let beside = 0; beside < columns; beside++) {
          const covered = below > 0 ? 'down' : beside > 0 ? 'right' : undefined;
          (grid[line + below] as Place[])[column + beside] = covered === undefined ? cell : { ...cell, covered };
        }
      }
      column += columns;
    }
  }
  // A title may be merged across a whole sheet.
  const width = grid.reduce((most, row) => Math.max(most, row.findLastIndex(isOwn) + 1), 0);
  return grid.map((row) => Array.from({ length: Math.min(row.length, width) }, (_, at) => row[at] ?? { text: '' }));
}

/** Whether a place says something itself. */
const isOwn = (place: Place | undefined): boolean =>
  place !== undefined && place.text !== '' && place.covered !== 'right';

/** Without the columns of which no row shows anything. */
function withoutHidden(rows: readonly (readonly Place[])[]): Cell[][] {
  const hidden = new Set(
    rows.flatMap((row) => row.flatMap((place, column) => (place.hidden === true ? [column] : []))),
  );
  for (const row of rows) {
    for (const column of hidden) if (row[column]?.hidden === false && isOwn(row[column])) hidden.delete(column);
  }
  return rows.map((row) => row.flatMap(({ hidden: _, ...cell }, column): Cell[] => (hidden.has(column) ? [] : [cell])));
}
