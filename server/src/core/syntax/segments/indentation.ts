/** What stands before the first other character of a line. */
export interface Indentation {
  /** Number of UTF-16 units of white space. */
  readonly length: number;
  /** The columns it stands for, ideographic spaces and tabs taken as their writer meant them. */
  readonly width: number;
  readonly tabs: boolean;
  readonly wide: boolean;
}

const SPACE = 0x20;
const TAB = 0x09;
const IDEOGRAPHIC = 0x3000;
const NO_BREAK = 0xa0;

/**
 * Measures the indentation of a line. A tab or an ideographic space says nothing about columns, so
 * of the widths it may mean (two columns a character, or one) that is taken which fits: where a
 * child of the line before is expected, or else where other lines of the part stand.
 *
 * @param seen widths at which lines of this part stand already
 * @param expected where the value of the line before has to begin, if that line left it open
 */
export function indentationOf(line: string, seen: ReadonlySet<number>, expected?: number): Indentation {
  let length = 0;
  let odd = 0;
  let tabs = false;
  let wide = false;
  for (; length < line.length; length++) {
    const unit = line.charCodeAt(length);
    if (unit === SPACE) continue;
    if (unit === TAB) tabs = true;
    else if (unit === IDEOGRAPHIC || unit === NO_BREAK) wide = true;
    else break;
    odd++;
  }
  if (odd === 0) return { length, width: length, tabs, wide };
  const double = length + odd;
  const fits = expected === undefined ? (width: number) => seen.has(width) : (width: number) => width === expected;
  return { length, width: fits(double) || !fits(length) ? double : length, tabs, wide };
}

/** True for a line with nothing on it, or only a comment. Tells nothing inside a block scalar. */
export function isBlankOrComment(line: string, indentLength: number): boolean {
  return (
    indentLength >= line.length ||
    line[indentLength] === '\n' ||
    line[indentLength] === '\r' ||
    line[indentLength] === '#'
  );
}

/** True where a list dash stands at `at`: `-` followed by white space or the end of the line. */
export function isDash(line: string, at: number): boolean {
  return line[at] === '-' && (at + 1 >= line.length || ' \t\r\n'.includes(line[at + 1] as string));
}
