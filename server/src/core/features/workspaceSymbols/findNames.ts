import type { Pinyin } from '../../codes/pinyin.ts';
import type { NamedThing } from './planNames.ts';

/** A name that was looked for. */
export interface FoundName<T extends NamedThing = NamedThing> {
  readonly found: T;
  /** The name as a reader should be shown it: id and name, and what it was found by where that does not stand in them. */
  readonly label: string;
  /** The better it fits, the lower. */
  readonly rank: number;
}

/**
 * The names that a word fits, the best first: names and ids that begin with it, then those it stands in, then those
 * whose pinyin it is: initials, syllables or both mixed. Editors look for what was typed in the label once more, so
 * it tells what a name was found by. A word of nothing fits all.
 *
 * @param most that are given
 */
export function findNames<T extends NamedThing>(
  names: Iterable<T>,
  word: string,
  pinyin: Pinyin,
  most: number,
): readonly FoundName<T>[] {
  const asked = word.replace(/\s/g, '').toLowerCase();
  const found: FoundName<T>[] = [];
  for (const name of names) {
    const fit = fitOf(name, asked, pinyin);
    if (fit !== undefined) found.push({ found: name, ...fit });
  }
  return found.sort((a, b) => a.rank - b.rank).slice(0, most);
}

type Fit = Omit<FoundName, 'found'>;

function fitOf({ name, id, also }: NamedThing, asked: string, pinyin: Pinyin): Fit | undefined {
  const label = id === '' ? name : `${id} ${name}`;
  const written = [name, id, label.replace(/\s/g, '')].map((text) => text.toLowerCase());
  if (written.some((text) => text.startsWith(asked))) return { label, rank: 0 };
  if (written.some((text) => text.includes(asked))) return { label, rank: 1 };
  const other = also.find((text) => text.toLowerCase().includes(asked));
  if (other !== undefined) return { label: `${label} · ${other}`, rank: 2 };
  if (!/^[a-z0-9]+$/.test(asked)) return undefined;
  for (const text of [name, ...also]) {
    const syllables = pinyin.syllables(text);
    const at = syllables.findIndex((_, from) => isSpelt(asked, syllables, from));
    if (at !== -1) return { label: `${label} · ${spelling(asked, syllables)}`, rank: at === 0 ? 3 : 4 };
  }
  return undefined;
}

/** Whether letters are beginnings of syllables, one after the other: `jns`, `jinan` and `jinans` of `ji nan shi`. */
function isSpelt(letters: string, syllables: readonly string[], from: number): boolean {
  if (letters === '') return true;
  const syllable = syllables[from];
  if (syllable === undefined) return false;
  for (let length = Math.min(syllable.length, letters.length); length > 0; length--) {
    if (letters.startsWith(syllable.slice(0, length)) && isSpelt(letters.slice(length), syllables, from + 1))
      return true;
  }
  return false;
}

/** The initials where those were typed, else the whole. */
function spelling(letters: string, syllables: readonly string[]): string {
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return initials.includes(letters) ? initials : syllables.join('');
}
