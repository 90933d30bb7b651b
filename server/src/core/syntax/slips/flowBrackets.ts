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
