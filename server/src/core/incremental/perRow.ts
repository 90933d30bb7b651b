import type { ChunkedList } from './chunkedList.ts';

/** A list made from another value by value, with what changed since the last time it was made. */
export interface Made<T> {
  readonly values: ChunkedList<T>;
  /** Values that are new since last time, and those that are gone. */
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/** What a list was made from the last time, and what came of it. */
export interface Before<S, T> {
  readonly sources: ChunkedList<S>;
  readonly values: ChunkedList<T>;
}

/**
 * The one idea by which an edit costs what it touches: everything is made of parts, and what was made
 * of a part is kept as long as the part is the same object. Makes a value of each source, taking over
 * those of the sources that the last list shares with this one at its beginning and at its end.
 *
 * `make` must depend on nothing but its source.
 *
 * @param before what came of another list; nothing but time depends on which
 */
export function perRow<S, T>(sources: ChunkedList<S>, before: Before<S, T>, make: (source: S) => T): Made<T> {
  if (sources === before.sources) return { values: before.values, added: [], removed: [] };
  const { first, removed, inserted } = sources.differenceFrom(before.sources);
  if (removed === 0 && inserted === 0) return { values: before.values, added: [], removed: [] };
  const added = sources.slice(first, first + inserted).map(make);
  return {
    values: before.values.replaced(first, first + removed, added),
    added,
    removed: before.values.slice(first, first + removed),
  };
}

/** Which values of a list are new since another one, and which of that one are gone. */
export function changesSince<T>(before: ChunkedList<T> | undefined, now: ChunkedList<T>): Omit<Made<T>, 'values'> {
  if (before === now) return { added: [], removed: [] };
  if (before === undefined) return { added: now.slice(), removed: [] };
  const { first, removed, inserted } = now.differenceFrom(before);
  return { added: now.slice(first, first + inserted), removed: before.slice(first, first + removed) };
}
