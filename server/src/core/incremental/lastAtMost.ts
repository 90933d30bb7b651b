/** The last index whose number is not above the limit; 0 where all are above it, and in an empty list. */
export function lastAtMost(ascending: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = Math.max(ascending.length - 1, 0);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] as number) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
