/** Lines a hover has at most, the blank ones between its parts included. */
const MAX_LINES = 12;

/** Lines the reading and the clause have at most, so that both leave room for the key. */
const MAX_BESIDE = 4;

/** The parts of a hover, each as lines of Markdown. */
export interface HoverParts {
  /** What the value says. */
  readonly reading: readonly string[];
  /** What the key is. */
  readonly key: readonly KeyLine[];
  /** What it rests on; quotations last. */
  readonly clause: readonly string[];
}

/** A line of what a key is. */
export interface KeyLine {
  readonly line: string;
  /** Of lines for which there is no room, those with the highest number are left out. */
  readonly rank: number;
}

/** Puts the parts one below the other, and leaves out what there is no room for. */
export function hoverText({ reading, key, clause }: HoverParts): string {
  const [first, last] = [reading.slice(0, MAX_BESIDE), clause.slice(0, MAX_BESIDE)];
  const around = [first, last].filter(({ length }) => length > 0);
  const room = MAX_LINES - around.reduce((sum, { length }) => sum + length + 1, 0);
  const kept = new Set([...key].sort((a, b) => a.rank - b.rank).slice(0, room));
  const middle = key.filter((line) => kept.has(line)).map(({ line }) => line);
  return [first, middle, last]
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join(BREAK))
    .join('\n\n');
}

/** A line break that Markdown keeps. */
const BREAK = '  \n';

/** A text of the plan, cut where it would be too long to read in passing. */
export const cutTo = (length: number, text: string): string => {
  const signs = [...text];
  return signs.length <= length ? text : `${signs.slice(0, length - 1).join('')}…`;
};
