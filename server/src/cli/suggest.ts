import { distance } from 'fastest-levenshtein';

/** The names nearest to a word, at most three, nearest first; none that differ in more than half of it. */
export function suggest(word: string, names: Iterable<string>): string[] {
  const limit = Math.max(1, Math.floor(word.length / 2));
  return [...new Set(names)]
    .map((name) => ({ name, away: distance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ away }) => away <= limit)
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}
