/** Up to so many fields are compared one by one, which is faster than a map and far smaller. */
const FEW = 24;

/** The fields of one map, gathered one after the other. A plan has tens of thousands of small maps, so each is but a list. */
export class FieldMap<Field extends { readonly name: string }> {
  readonly #fields: Field[] = [];
  #byName: Map<string, Field> | undefined;

  get(name: string): Field | undefined {
    if (this.#byName !== undefined) return this.#byName.get(name);
    // Asked more often than anything else, and an iterator is two objects and one more for each step.
    for (let at = 0; at < this.#fields.length; at++) {
      const field = this.#fields[at] as Field;
      if (field.name === name) return field;
    }
    return undefined;
  }

  values(): readonly Field[] {
    return this.#fields;
  }

  /** @param field of a name that is not there yet */
  add(field: Field): void {
    this.#fields.push(field);
    if (this.#fields.length > FEW) this.#byName ??= new Map(this.#fields.map((each) => [each.name, each]));
    this.#byName?.set(field.name, field);
  }
}
