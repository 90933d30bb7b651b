import type { Pair, ScalarNode } from '../nodes.ts';

/** Longest distance from the beginning of a key to its colon. */
const MAX_KEY = 1024;

/** Up to so many keys are compared one by one, which is faster than a set. */
const FEW = 16;

/** A key that is nothing special: no merge key, and not so long that `yaml` has something to say about it. */
export const isUsableKey = (key: ScalarNode, colon: number): boolean =>
  colon - key.span.start < MAX_KEY && !(key.value === '<<' && key.style === 'plain');

/** Whether two of the pairs have the same key. */
export function repeatsKey(pairs: readonly Pair[]): boolean {
  if (pairs.length > FEW) return new Set(pairs.map(({ key }) => key.value)).size < pairs.length;
  for (let later = 1; later < pairs.length; later++) {
    const { value } = (pairs[later] as Pair).key;
    for (let earlier = 0; earlier < later; earlier++) if ((pairs[earlier] as Pair).key.value === value) return true;
  }
  return false;
}
