import { distance } from 'fastest-levenshtein';

/**
 * The candidate a mistyped name most likely means, or undefined where none is near enough or two are
 * equally near. Near is a third of a Chinese name, a little more of a Latin one (where a slip of two
 * letters is one swap), or one name being part of the other.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  // A long text is no mistyped name, and comparing it would take long.
  if (name.length > 40) return undefined;
  const plain = fold(name);
  const seen = new Set<string>();
  let best: string | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  let tied = false;
  for (const candidate of candidates) {
    const other = fold(candidate);
    if (seen.has(other)) continue;
    seen.add(other);
    if (Math.min(plain.length, other.length) < 2) continue;
    const cost = isPart(plain, other) ? 0.5 : distance(plain, other);
    if (cost > tolerance(plain, other) || cost > bestCost) continue;
    tied = cost === bestCost;
    if (!tied) best = candidate;
    bestCost = cost;
  }
  return tied ? undefined : best;
}

function tolerance(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  return Math.max(1, Math.floor(/^[ -~]*$/.test(a) ? length * 0.4 : length / 3));
}

/** Case and full-width forms are not what tells names apart. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s_-]/g, '')
    .toLowerCase();

const isPart = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= 2 && long.length - short.length <= 3 && short.length * 2 >= long.length && long.includes(short)
  );
};
