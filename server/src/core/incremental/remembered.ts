interface Made<T, B> {
  readonly value: T;
  readonly besides: B | undefined;
}

/**
 * What was made of objects that last through edits, such as the parts of a text, for as long as they do.
 * Kept by whoever asks again and again (a feature of the server), never by a module.
 */
export class Remembered<S extends object, T, B extends string | number = string> {
  readonly #made = new WeakMap<S, Made<T, B>>();

  /**
   * The value of a source, made anew only when it is asked for with something else besides.
   *
   * @param besides all that the value depends on besides the source
   */
  of(source: S, make: (source: S) => T, besides?: B): T {
    const known = this.#made.get(source);
    if (known !== undefined && known.besides === besides) return known.value;
    const value = make(source);
    this.#made.set(source, { value, besides });
    return value;
  }
}
