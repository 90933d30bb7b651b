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

/**
 * The table on a clipboard. That of the page is preferred, which tells merged cells; undefined where neither has two
 * rows, and where there is too much of it.
 */
export function clipboardGrid({ html = '', plain = '' }: Clipboard): Grid | undefined {
  if (html.length > MAX_CLIPBOARD || plain.length > MAX_CLIPBOARD) return undefined;
  const forms = [
    () => (/<table\b/i.test(html) ? htmlGrid(html) : undefined),
    () => (plain.trim() === '' ? undefined : plainGrid(plain)),
  ];
  for (const form of forms) {
    const grid = form();
    if (grid !== undefined && grid.rows.length > 1) return grid;
  }
  return undefined;
}
