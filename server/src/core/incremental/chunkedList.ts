import { lastAtMost } from './lastAtMost.ts';

/** A run of values that lists share; never changed once made. */
interface Chunk<T> {
  readonly values: readonly T[];
  /** The measures of its values, added up. */
  readonly total: number;
  /** Those of its values whose measure is not 0; gathered when they are asked for. */
  nonZero?: readonly T[];
  /** What the measures before each of its values add up to; made when a place in it is asked for. */
  totals?: Float64Array;
}

/** Which values of one list stand in another's place: `removed` of them from `first` on gave way to `inserted`. */
export interface ListDifference {
  readonly first: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * Values in a chunk: few enough to be copied at each keystroke, enough to keep the list of chunks short.
 * A changed chunk is divided when it outgrows the most, and joined to the next when less than the least is left.
 */
const CHUNK = { least: 64, most: 512 };

/**
 * An immutable list in chunks that a changed list shares with the one it was made from, so that a change
 * costs what it touches and two lists are compared by comparing their chunks. Values are told apart by
 * `===`.
 *
 * Each value has a measure, such as the length of a line or the lines of a part, and the list knows what
 * they add up to: places are looked up by it.
 */
export class ChunkedList<T> implements Iterable<T> {
  readonly length: number;
  /** The measures of all values, added up. */
  readonly total: number;
  readonly #measure: (value: T) => number;
  readonly #chunks: readonly Chunk<T>[];
  /** Of each chunk: how many values stand before it, and what they add up to. */
  readonly #firsts: Float64Array;
  readonly #totals: Float64Array;

  private constructor(chunks: readonly Chunk<T>[], measure: (value: T) => number) {
    this.#chunks = chunks;
    this.#measure = measure;
    this.#firsts = new Float64Array(chunks.length);
    this.#totals = new Float64Array(chunks.length);
    let length = 0;
    let total = 0;
    for (let index = 0; index < chunks.length; index++) {
      const chunk = chunks[index] as Chunk<T>;
      this.#firsts[index] = length;
      this.#totals[index] = total;
      length += chunk.values.length;
      total += chunk.total;
    }
    this.length = length;
    this.total = total;
  }

  /** @param measure of a value; must always be the same for the same value */
  static of<T>(values: readonly T[], measure: (value: T) => number = nothing): ChunkedList<T> {
    return new ChunkedList(chunksOf(values, measure), measure);
  }

  /** The value at an index; undefined outside the list. */
  at(index: number): T | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const chunk = lastAtMost(this.#firsts, index);
    return (this.#chunks[chunk] as Chunk<T>).values[index - (this.#firsts[chunk] as number)];
  }

  /** The values `[from, to)` as an array. */
  slice(from = 0, to = this.length): T[] {
    const found: T[] = [];
    for (let chunk = lastAtMost(this.#firsts, from); chunk < this.#chunks.length; chunk++) {
      const first = this.#firsts[chunk] as number;
      if (first >= to) break;
      const { values } = this.#chunks[chunk] as Chunk<T>;
      const begin = Math.max(0, from - first);
      const end = Math.min(values.length, to - first);
      for (let index = begin; index < end; index++) found.push(values[index] as T);
    }
    return found;
  }

  /** The values in runs; a changed list shares all but a few of them with the one it was made from. */
  runs(): readonly (readonly T[])[] {
    return this.#chunks.map(({ values }) => values);
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const { values } of this.#chunks) yield* values;
  }

  every(holds: (value: T) => boolean): boolean {
    return this.#chunks.every(({ values }) => values.every(holds));
  }

  /** The values whose measure is not 0. A chunk is looked through once. */
  nonZero(): T[] {
    const found: T[] = [];
    for (const chunk of this.#chunks) {
      if (chunk.total === 0) continue;
      chunk.nonZero ??= chunk.values.filter((value) => this.#measure(value) !== 0);
      for (const value of chunk.nonZero) found.push(value);
    }
    return found;
  }

  /** What the values before an index add up to; behind the last one, the total. */
  totalBefore(index: number): number {
    if (index >= this.length) return this.total;
    const chunk = lastAtMost(this.#firsts, index);
    const within = this.#totalsIn(this.#chunks[chunk] as Chunk<T>);
    return (this.#totals[chunk] as number) + (within[index - (this.#firsts[chunk] as number)] as number);
  }

  /** The value in which an amount of the total falls; the last one for amounts beyond, -1 in an empty list. */
  indexAt(amount: number): number {
    if (this.length === 0) return -1;
    const chunk = lastAtMost(this.#totals, amount);
    const within = this.#totalsIn(this.#chunks[chunk] as Chunk<T>);
    return (this.#firsts[chunk] as number) + lastAtMost(within, amount - (this.#totals[chunk] as number));
  }

  #totalsIn(chunk: Chunk<T>): Float64Array {
    if (chunk.totals !== undefined) return chunk.totals;
    const totals = new Float64Array(chunk.values.length);
    let total = 0;
    for (let index = 0; index < totals.length; index++) {
      totals[index] = total;
      total += this.#measure(chunk.values[index] as T);
    }
    chunk.totals = totals;
    return totals;
  }

  /** The list with the values `[from, to)` replaced; the chunks around them are shared with this list. */
  replaced(from: number, to: number, values: readonly T[]): ChunkedList<T> {
    const chunks = this.#chunks;
    if (chunks.length === 0) return ChunkedList.of(values, this.#measure);
    const first = lastAtMost(this.#firsts, from);
    let last = lastAtMost(this.#firsts, Math.max(from, to - 1));
    const before = (chunks[first] as Chunk<T>).values.slice(0, from - (this.#firsts[first] as number));
    const after = (chunks[last] as Chunk<T>).values.slice(to - (this.#firsts[last] as number));
    let middle = before.concat(values, after);
    if (middle.length < CHUNK.least && last + 1 < chunks.length) {
      middle = middle.concat((chunks[++last] as Chunk<T>).values);
    }
    const made = chunksOf(middle, this.#measure);
    return new ChunkedList([...chunks.slice(0, first), ...made, ...chunks.slice(last + 1)], this.#measure);
  }

  /**
   * What turns `previous` into this list, as one run of values. Shared chunks are passed over, so the
   * cost is that of what differs; for an unrelated list it is one comparison a value.
   */
  differenceFrom(previous: ChunkedList<T>): ListDifference {
    const most = Math.min(previous.length, this.length);
    const prefix = this.#shared(previous, most, false);
    const suffix = this.#shared(previous, most - prefix, true);
    return { first: prefix, removed: previous.length - prefix - suffix, inserted: this.length - prefix - suffix };
  }

  /** How many values the two lists share at their beginning, or at their end, `most` at the most. */
  #shared(previous: ChunkedList<T>, most: number, fromEnd: boolean): number {
    const mine = this.#chunks;
    const theirs = previous.#chunks;
    const chunkAt = (chunks: readonly Chunk<T>[], index: number) => chunks[fromEnd ? chunks.length - 1 - index : index];
    let shared = 0;
    for (let index = 0; ; index++) {
      const chunk = chunkAt(mine, index);
      if (chunk === undefined || shared + chunk.values.length > most || !isSame(chunk, chunkAt(theirs, index))) break;
      shared += chunk.values.length;
    }
    const at = (list: ChunkedList<T>, index: number) => list.at(fromEnd ? list.length - 1 - index : index);
    while (shared < most && at(this, shared) === at(previous, shared)) shared++;
    return shared;
  }
}

/** The same chunk, or one with the same values: a list with something put before another has its own first chunk. */
const isSame = <T>(one: Chunk<T>, other: Chunk<T> | undefined): boolean =>
  one === other ||
  (one.values.length === other?.values.length && one.values.every((value, index) => value === other.values[index]));

const nothing = (): number => 0;

function chunksOf<T>(values: readonly T[], measure: (value: T) => number): Chunk<T>[] {
  const size = Math.ceil(values.length / Math.ceil(values.length / CHUNK.most));
  const chunks: Chunk<T>[] = [];
  for (let start = 0; start < values.length; start += size) {
    const own = values.slice(start, start + size);
    let total = 0;
    for (const value of own) total += measure(value);
    chunks.push({ values: own, total });
  }
  return chunks;
}
