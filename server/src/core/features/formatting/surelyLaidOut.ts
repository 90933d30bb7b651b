import { STEP } from './columns.ts';

/** Anything that takes more than a look: marks of YAML, comments, blanks that may be too many, commas that may lack one. */
const DOUBTFUL = /[\t"'#|>&*!%@`\ufeff\u00a0\u3000]|\S {2}| (?:[:,\]}\n\r]|$)|[[{] |,\S|^ *\? /m;

/** A key of a row, behind a dash or not, and what stands behind its colon. */
const LINE = /^( *)(- )?([^\s:[\]{},-][^:[\]{},]*):(?: ([^ [{].*|\[[^[{]*\]|\{.*\}))?\r?$/;

/** A text or a collection in brackets behind a dash. */
const ITEM = /^( *)- (?:[^\s[\]{},:-][^:[\]{}]*|\[[^[{]*\]|\{.*\})\r?$/;

/**
 * Whether a row of a list is laid out for certain, told from its characters alone. Most rows of a long plan are, and
 * need not be read to see it. May say no too often, never yes (tested).
 *
 * @param column that of its dash
 */
export function isSurelyLaidOut(text: string, column: number): boolean {
  if (DOUBTFUL.test(text)) return false;
  // Maps and lists that a line may go on with, outermost first.
  let open: readonly Level[] = [{ column, dash: true }];
  let below: number | undefined;
  for (const line of text.split('\n')) {
    if (line === '' || line === '\r') continue;
    const item = ITEM.exec(line);
    const found = item ?? LINE.exec(line);
    if (found === null) return false;
    const at = (found[1] as string).length;
    const dash = item !== null || found[2] !== undefined;
    const level = open.findIndex((each) => each.column === at && each.dash === dash);
    if (level !== -1) open = open.slice(0, level + 1);
    else if (at === below) open = [...open, { column: at, dash }];
    else return false;
    below = undefined;
    if (item !== null) continue;
    const key = dash ? at + STEP : at;
    if (dash) open = [...open, { column: key, dash: false }];
    if (found[4] === undefined) below = key + STEP;
  }
  return true;
}

/** A map or a list. */
interface Level {
  readonly column: number;
  readonly dash: boolean;
}
