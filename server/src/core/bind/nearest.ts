import { distance } from 'fastest-levenshtein';

/**
 * The candidate a mistyped name most likely means, or undefined where none is near enough. Near is a
 * third of the letters (one of two or three Chinese characters), or one name being part of the other.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  // A long text is no mistyped name, and comparing it would take long.
  if (name.length > 40) return undefined;
  const plain = fold(name);
  let best: string | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = fold(candidate);
    const cost = isPart(plain, other) ? 0.5 : distance(plain, other);
    const limit = Math.max(1, Math.floor(Math.max(plain.length, other.length) / 3));
    if (cost <= limit && cost < bestCost && Math.min(plain.length, other.length) > 1) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}

/** Case and full-width forms are not what tells names apart. */
const fold = (text: string): string => text.normalize('NFKC').replace(/[\s_-]/g, '').toLowerCase();

const isPart = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 2 && long.length - short.length <= 3 && short.length * 2 >= long.length && long.includes(short);
};
