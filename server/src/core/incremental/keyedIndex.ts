/**
 * A map with several values for a key, each once. Most keys of a long list (ids, names) have just one, and
 * that is held without a set around it: at ten thousand rows the sets would outweigh the rows.
 */
export class KeyedIndex<V extends object> {
  readonly #values = new Map<string, V | Set<V>>();

  /** The number of keys. */
  get size(): number {
    return this.#values.size;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  keys(): Iterable<string> {
    return this.#values.keys();
  }

  /** The values of a key, in the order they were added. */
  get(key: string): readonly V[] {
    const held = this.#values.get(key);
    return held === undefined ? [] : held instanceof Set ? [...held] : [held];
  }

  /** How many values a key has. */
  count(key: string): number {
    const held = this.#values.get(key);
    return held === undefined ? 0 : held instanceof Set ? held.size : 1;
  }

  add(key: string, value: V): void {
    const held = this.#values.get(key);
    if (held === undefined) this.#values.set(key, value);
    else if (held instanceof Set) held.add(value);
    else if (held !== value) this.#values.set(key, new Set([held, value]));
  }

  delete(key: string, value: V): void {
    const held = this.#values.get(key);
    if (held instanceof Set) held.delete(value);
    if (held === value || (held instanceof Set && held.size === 0)) this.#values.delete(key);
  }
}
