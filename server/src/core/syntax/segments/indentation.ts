import { isOddBlank, isThin } from '../slips/characters.ts';

/** What stands before the first other character of a line. */
export interface Indentation {
  /** Number of UTF-16 units of white space. */
  readonly length: number;
  /** The columns it stands for, tabs and other blanks taken as their writer meant them. */
  readonly width: number;
  readonly tabs: boolean;
  /** The first blank that is neither a space nor a tab. */
  readonly odd: string | undefined;
}

const SPACE = 0x20;
const TAB = 0x09;

/**
 * Measures the indentation of a line. A tab or an ideographic space says nothing about columns, so of the widths it
 * may mean (two columns a character, one, or as many as a tab takes elsewhere) that is taken which fits: where a
 * child of the line before is expected, or else where other lines of the part stand.
 *
 * @param fits whether lines of this part stand at a column already; `dash` for those that begin with one
 * @param expected where the value of the line before has to begin, if that line left it open
 */
export function indentationOf(
  line: string,
  fits: (column: number, dash: boolean) => boolean = () => false,
  expected?: number,
): Indentation {
  let length = 0;
  let doubtful = 0;
  let thin = 0;
  let tabs = false;
  let odd: string | undefined;
  for (; length < line.length; length++) {
    const unit = line.charCodeAt(length);
    if (unit === SPACE) continue;
    const character = line[length] as string;
    if (unit === TAB) tabs = true;
    else if (isOddBlank(character)) odd ??= character;
    else break;
    if (unit !== TAB && isThin(character)) thin++;
    else doubtful++;
  }
  if (doubtful + thin === 0) return { length, width: length, tabs, odd };
  const narrow = length - thin;
  const widths = doubtful === 0 ? [narrow] : [narrow + doubtful, narrow];
  if (tabs && expected === undefined) widths.push(narrow + 3 * doubtful, narrow + 7 * doubtful);
  const dash = isDash(line, length);
  const right = widths.find((width) => (expected === undefined ? fits(width, dash) : width === expected));
  return { length, width: right ?? (widths[0] as number), tabs, odd };
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

/** True where a list dash stands at `at`: `-` followed by a blank of any kind or the end of the line. */
export function isDash(line: string, at: number): boolean {
  if (line[at] !== '-') return false;
  return at + 1 >= line.length || ' \t\r\n'.includes(line[at + 1] as string) || isOddBlank(line[at + 1]);
}
