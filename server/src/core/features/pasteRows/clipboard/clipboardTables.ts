import type { Grid } from './grid.ts';
import { htmlGrids } from './htmlGrids.ts';
import { plainGrid } from './plainGrid.ts';

/** What is on the clipboard, in the forms there are. */
export interface Clipboard {
  readonly html?: string | undefined;
  readonly plain?: string | undefined;
}

/** Most that is read of a clipboard, in UTF-16 units. */
const MAX_CLIPBOARD = 8_000_000;

/** Rows that are written at once; no list of a plan is nearly as long. */
const MAX_ROWS = 20_000;

/**
 * The tables on a clipboard, or why there is none. Those of the page are preferred, which tells merged cells, if one of
 * them has two rows. A text is one, with all that stands in it.
 */
export function clipboardTables({ html = '', plain = '' }: Clipboard): readonly Grid[] | 'noTable' | 'tooMuch' {
  if (html.length > MAX_CLIPBOARD || plain.length > MAX_CLIPBOARD) return 'tooMuch';
  const forms = [
    () => (/<table\b/i.test(html) ? htmlGrids(html) : []),
    () => (plain.trim() === '' ? [] : [plainGrid(plain)]),
  ];
  for (const form of forms) {
    const grids = form();
    if (grids === 'tooMuch' || grids.some(({ rows }) => rows.length > MAX_ROWS)) return 'tooMuch';
    if (grids.some(({ rows }) => rows.length > 1)) return grids;
  }
  return 'noTable';
}
