/** Repeated figures of one kind, in the order in which they were taken. */
export interface Series {
  readonly values: readonly number[];
  /** Why there are no more, when something gave no answer. */
  readonly failure?: string;
}

export const seriesOf = (values: readonly number[], failure: string | undefined): Series => ({
  values,
  ...(failure !== undefined && { failure }),
});

/** The value that `share` of all values do not exceed (nearest rank); undefined of none. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** The middle value, or the mean of the two in the middle; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[middle - 1];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}

export const joined = (...series: readonly Series[]): Series => {
  const failure = series.find((one) => one.failure !== undefined)?.failure;
  return { values: series.flatMap(({ values }) => values), ...(failure !== undefined && { failure }) };
};

/** How often something is repeated: at least `least` times, at most `most`, and no more once the time is over. */
export interface Repeats {
  readonly least: number;
  readonly most: number;
  /** Milliseconds after which no repetition beyond `least` is begun. */
  readonly budget: number;
}

export async function repeat(
  { least, most, budget }: Repeats,
  once: (round: number) => Promise<void> | void,
): Promise<void> {
  const start = performance.now();
  for (let round = 0; round < most; round++) {
    if (round >= least && performance.now() - start > budget) return;
    await once(round);
  }
}
