/**
 * A value that can be made again, held as long as memory allows and at least to the end of the work at
 * hand. A list of ten thousand rows is read once and looked into seldom: what was read of a row is let
 * go and, when somebody asks, read again.
 */
export class Recall<T extends object> {
  readonly #make: () => T;
  #held: WeakRef<T>;

  /** @param make must give the same value each time, as far as anybody can tell */
  constructor(make: () => T, first: T = make()) {
    this.#make = make;
    this.#held = new WeakRef(first);
  }

  get value(): T {
    const held = this.#held.deref();
    if (held !== undefined) return held;
    const made = this.#make();
    this.#held = new WeakRef(made);
    return made;
  }
}
