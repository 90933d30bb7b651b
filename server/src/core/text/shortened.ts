/** Longest text that a message quotes as a whole, in characters. */
const LONGEST_QUOTED = 60;

/** What is left of a longer one: its beginning tells which text it is, its end how far it goes. */
const HEAD = 40;
const TAIL = 12;

/** A text cut behind so many characters (not UTF-16 units), with … for the rest. */
export function shortened(text: string, longest: number): string {
  const characters = [...text.slice(0, 2 * longest + 2)];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}

/** A text as a sentence quotes it: of a long one the beginning and the end, with … between them. */
export function quotable(text: string): string {
  if (text.length <= LONGEST_QUOTED) return text;
  const characters = [...text.slice(0, 2 * LONGEST_QUOTED + 2)];
  if (characters.length <= LONGEST_QUOTED) return text;
  return `${characters.slice(0, HEAD).join('')}…${[...text.slice(-2 * TAIL)].slice(-TAIL).join('')}`;
}
