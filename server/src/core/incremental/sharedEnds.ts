/** How many values two lists share at their beginning and, beyond that, at their end. */
export interface SharedEnds {
  readonly prefix: number;
  readonly suffix: number;
}

/**
 * What two lists share at either end: what stands between is what an edit changed.
 *
 * @param same whether a value of the first list is one of the second; by identity unless said otherwise
 */
export function sharedEnds<A, B>(
  mine: readonly A[],
  theirs: readonly B[],
  same: (one: A, other: B) => boolean = (one: unknown, other: unknown) => one === other,
): SharedEnds {
  const most = Math.min(mine.length, theirs.length);
  const at = (fromEnd: number): boolean =>
    same(mine[mine.length - 1 - fromEnd] as A, theirs[theirs.length - 1 - fromEnd] as B);
  let prefix = 0;
  while (prefix < most && same(mine[prefix] as A, theirs[prefix] as B)) prefix++;
  let suffix = 0;
  while (suffix < most - prefix && at(suffix)) suffix++;
  return { prefix, suffix };
}
