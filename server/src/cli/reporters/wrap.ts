import { type Cell, cells, displayWidth } from './displayWidth.ts';

/** Chinese typesetting: these begin no line, those end none. */
const noStart = /^[，。、；：？！）》」』】〕”’…—·％,.;:?!)\]}%]/u;
const noEnd = /[（《「『【〔“‘([{]$/u;

/**
 * Breaks a text into lines of at most `width` columns. Chinese breaks between characters, except where
 * punctuation would stand wrongly; Latin words and numbers stay whole. Control characters are shown.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    const columns = displayWidth(piece.trimEnd());
    if (line !== '' && used + columns > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += piece;
    used += displayWidth(piece);
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Runs that may not be broken, in order; together they are the text. */
function pieces(text: string): string[] {
  const result: string[] = [];
  let previous: Cell | undefined;
  for (const cell of cells(text)) {
    if (previous === undefined || mayBreak(previous, cell)) result.push(cell.shown);
    else result[result.length - 1] += cell.shown;
    previous = cell;
  }
  return result;
}

/** Spaces stay at the end of the run before them. */
function mayBreak(before: Cell, after: Cell): boolean {
  if (after.shown === ' ') return false;
  if (before.shown === ' ') return true;
  if (noStart.test(after.shown) || noEnd.test(before.shown)) return false;
  return before.width === 2 || after.width === 2;
}
