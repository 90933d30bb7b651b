import type { Grid } from './grid.ts';
import { htmlGrid } from './htmlGrid.ts';
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
 * The table on a clipboard, or why there is none. That of the page is preferred, which tells merged cells, if it has two
 * rows.
 */
export function clipboardGrid({ html = '', plain = '' }: Clipboard): Grid | 'noTable' | 'tooMuch' {
  if (html.length > MAX_CLIPBOARD || plain.length > MAX_CLIPBOARD) return 'tooMuch';
  const forms = [
    () => (/<table\b/i.test(html) ? htmlGrid(html) : undefined),
    () => (plain.trim() === '' ? undefined : plainGrid(plain)),
  ];
  for (const form of forms) {
    const grid = form();
    if (grid === 'tooMuch' || (grid?.rows.length ?? 0) > MAX_ROWS) return 'tooMuch';
    if (grid !== undefined && grid.rows.length > 1) return grid;
  }
  return 'noTable';
}
