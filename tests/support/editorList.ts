import type { CompletionItem } from '../../server/src/core/features/completion/completionItem.ts';

/** VS Code looks no further into a text that is matched. */
const LONGEST = 128;
/** What it takes off where a run of matched characters ends. */
const GAP = 5;

const SEPARATOR = /[_\-.\s/\\'":$<>()[\]{}]/;
const isSeparator = (sign: string): boolean => sign !== '' && SEPARATOR.test(sign);
const isUpper = (sign: string): boolean => sign !== sign.toLowerCase();

/**
 * How well a typed text matches an item's `filterText`, as VS Code judges it (its documented behaviour, written anew:
 * one that begins as a word of it does, all characters in order, runs and beginnings preferred, each character left out counts
 * one against it); undefined where it does not show the item.
 */
function editorScore(typed: string, filterText: string): number | undefined {
  const word = filterText.slice(0, LONGEST);
  const begins = [...word].some(
    (_, place) => isSame(typed, 0, word, place) && isStrong(word, place) && follows(typed, word, place),
  );
  if (!begins) return undefined;
  let before: (number | undefined)[] = [];
  for (let at = 0; at < typed.length; at++) {
    const row: (number | undefined)[] = [];
    let farther: number | undefined;
    for (let place = 0; place < word.length; place++) {
      const near = place === 0 ? undefined : before[place - 1];
      const far = place < 2 ? undefined : before[place - 2];
      if (far !== undefined && (farther === undefined || far - GAP > farther)) farther = far - GAP;
      if (!isSame(typed, at, word, place)) continue;
      const sign = signScore(typed.charAt(at), word, at, place);
      row[place] = at === 0 ? sign.first : best(plus(near, sign.inRun), plus(farther, sign.begins));
    }
    before = row;
  }
  let found: { score: number; place: number } | undefined;
  for (const [place, score] of before.entries()) {
    if (score !== undefined && (found === undefined || score > found.score)) found = { score, place };
  }
  if (found === undefined) return undefined;
  const rest = found.place + 1 < word.length ? GAP : 0;
  const whole = word.length === typed.length ? 2 : 0;
  return found.score + whole - rest - (found.place + 1 - typed.length);
}

const isSame = (typed: string, at: number, word: string, place: number): boolean =>
  typed.charAt(at).toLowerCase() === word.charAt(place).toLowerCase();

/** Whether the rest of what is typed stands behind a place, in its order. */
function follows(typed: string, word: string, place: number): boolean {
  const rest = word.slice(place + 1).toLowerCase();
  let at = 0;
  return [...typed.slice(1).toLowerCase()].every((sign) => {
    const found = rest.indexOf(sign, at);
    at = found + 1;
    return found >= 0;
  });
}

const plus = (score: number | undefined, more: number): number | undefined =>
  score === undefined ? undefined : score + more;

const best = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined ? other : other === undefined ? one : Math.max(one, other);

/** Where a name begins: at the start, at a capital or a sign, behind a sign or a blank. */
function isStrong(word: string, place: number): boolean {
  const [sign, last] = [word.charAt(place), word.charAt(place - 1)];
  return (
    place === 0 || (isUpper(sign) && !isUpper(last)) || (isSeparator(sign) && !isSeparator(last)) || isSeparator(last)
  );
}

function signScore(typed: string, word: string, at: number, place: number) {
  const sign = word.charAt(place);
  const same = typed === sign ? 7 : 5;
  const strong = isStrong(word, place);
  const prefix = place === at;
  const gapPlace = isUpper(sign) || (place > 0 && isSeparator(word.charAt(place - 1)));
  const score = prefix || (isUpper(sign) && strong) ? same : strong ? 5 : 1;
  const end = place + 1 === word.length ? (gapPlace ? 3 : 5) : 0;
  return {
    first: score - (place > 0 ? (gapPlace ? 3 : 5) : 0) - end,
    inRun: score + (gapPlace ? 0 : 1) - end,
    begins: score + (gapPlace ? 2 : 0) - end,
  };
}

/** The items VS Code shows for what is typed, in its order: by how well they match, then by `sortText`. */
export function editorList(items: readonly CompletionItem[], typed: string): CompletionItem[] {
  return items
    .map((item) => ({ item, score: typed === '' ? 0 : editorScore(typed, item.filterText) }))
    .filter((one): one is { item: CompletionItem; score: number } => one.score !== undefined)
    .sort((a, b) => b.score - a.score || (a.item.sortText < b.item.sortText ? -1 : 1))
    .map(({ item }) => item);
}
