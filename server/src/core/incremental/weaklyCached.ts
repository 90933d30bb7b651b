/**
 * A value that is made when asked for and can be made again. A list of ten thousand rows is gone through
 * once, row after row, and looked into seldom: so nothing is held the first time, and what was read of a
 * row is garbage before the next row is. From the second asking on it is held as long as memory allows,
 * at least to the end of the work at hand.
 *
 * A base class, because a property of its own would be one more object for each of those rows.
 */
export abstract class WeaklyCached<T extends object> {
  #held: WeakRef<T> | 'once' | undefined;

  /** Makes the value. It must be the same each time, as far as anybody can tell. */
  protected abstract make(): T;

  /** The value, made or still held. */
  protected cached(): T {
    const held = this.#held;
    const known = typeof held === 'object' ? held.deref() : undefined;
    if (known !== undefined) return known;
    const made = this.make();
    // A weak reference keeps its target to the end of the job, so making one for every row would hold them all.
    this.#held = held === undefined ? 'once' : new WeakRef(made);
    return made;
  }
}
