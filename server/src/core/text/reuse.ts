/** A list made from another item by item, with what changed since the last time it was made. */
export interface Made<T> {
  readonly values: readonly T[];
  /** Values that are new since last time, and those that are gone. */
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/** What a list was made from the last time, and what came of it. */
export interface Before<S, T> {
  readonly sources: readonly S[];
  readonly values: readonly T[];
}

/**
 * The one idea by which an edit costs what it touches: everything is made of parts, and what was made
 * of a part is kept as long as the part is the same object. Makes a value of each source, taking over
 * those of the sources that the last list shares with this one at its beginning and at its end.
 *
 * `make` must depend on nothing but its source.
 */
export function makeReusing<S, T>(
  sources: readonly S[],
  before: Before<S, T> | undefined,
  make: (source: S) => T,
): Made<T> {
  if (before === undefined) {
    const values = sources.map(make);
    return { values, added: values, removed: [] };
  }
  const old = before.sources;
  if (sources === old) return { values: before.values, added: [], removed: [] };
  const most = Math.min(sources.length, old.length);
  let prefix = 0;
  while (prefix < most && sources[prefix] === old[prefix]) prefix++;
  let suffix = 0;
  while (suffix < most - prefix && sources[sources.length - 1 - suffix] === old[old.length - 1 - suffix]) suffix++;
  if (prefix === sources.length && prefix === old.length) return { values: before.values, added: [], removed: [] };
  const added = sources.slice(prefix, sources.length - suffix).map(make);
  const removed = before.values.slice(prefix, old.length - suffix);
  return { values: spliced(before.values, prefix, removed.length, added), added, removed };
}

/** A copy with some values replaced; of the same length in most edits, and then copied in one go. */
function spliced<T>(values: readonly T[], at: number, count: number, added: readonly T[]): readonly T[] {
  if (added.length !== count) return values.slice(0, at).concat(added, values.slice(at + count));
  const copy = values.slice();
  added.forEach((value, index) => {
    copy[at + index] = value;
  });
  return copy;
}
