/** Full-width brackets, typed for those they look like. */
export const WIDE_OPENING: Readonly<Record<string, string>> = { '｛': '{', '［': '[' };
export const WIDE_CLOSING: Readonly<Record<string, string>> = { '｝': '}', '］': ']' };

const PARTNERS: Readonly<Record<string, string>> = { '｛': '｝}', '［': '］]' };

/** Nobody closes a bracket farther away; and a hostile text must not be looked through again and again. */
const FARTHEST = 600;

/**
 * Where the full-width bracket at `at` is closed, if what it holds may be a list or a row: an item, a value or the
 * line ends behind it. -1 for one that belongs to a text: ［2003］100号.
 */
export function wideBracketEnd(text: string, at: number): number {
  const opening = text[at] as string;
  const partners = PARTNERS[opening] as string;
  let depth = 0;
  for (let index = at; index < Math.min(text.length, at + FARTHEST); index++) {
    const character = text[index] as string;
    if (character === opening || character === WIDE_OPENING[opening]) depth++;
    else if (partners.includes(character) && --depth === 0) return endsItem(text, index + 1) ? index : -1;
  }
  return -1;
}

function endsItem(text: string, from: number): boolean {
  const rest = /^[^\S\r\n]*(.?)/.exec(text.slice(from, from + 40))?.[1] ?? '';
  return rest === '' || ',，、]}］｝#'.includes(rest);
}

/** The ASCII bracket that closes each one, and the other way round. */
export const PARTNER: Readonly<Record<string, string>> = { '[': ']', '{': '}', ']': '[', '}': '{' };

/** What a closing bracket of another kind may be. */
type Meant = 'mistyped' | 'leftOut' | 'extra';

/**
 * What is meant by a closing bracket at `at` that is no partner of the innermost open one: that bracket itself, mistyped,
 * or the one around it, with the partner left out, or nothing, for it is one too many. Told from how many are closed on the rest of the line; undefined
 * where that does not tell.
 *
 * @param open the brackets that are open, from the outermost in
 */
export function meantByClosing(text: string, at: number, open: readonly string[]): Meant | undefined {
  const rest = /^[^\r\n]*/.exec(text.slice(at + 1, at + FARTHEST))?.[0] ?? '';
  let closed = 0;
  let depth = 0;
  for (const character of rest) {
    if ('[{'.includes(character)) depth++;
    else if (']}'.includes(character) && depth-- === 0) [closed, depth] = [closed + 1, 0];
  }
  const partner = PARTNER[text[at] as string] as string;
  if (closed === open.length - 1) return 'mistyped';
  if (closed === open.length && !open.includes(partner)) return 'extra';
  return closed === open.length - 2 && open.at(-2) === partner ? 'leftOut' : undefined;
}
