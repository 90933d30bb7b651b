import type { BoundField } from './boundDocument.ts';

/** Up to so many fields are compared one by one, which is faster than a map and far smaller. */
const FEW = 24;

/** Fields by name, in the order written. */
export interface Fields {
  get(name: string): BoundField | undefined;
  values(): Iterable<BoundField>;
}

/** The fields of one map, gathered one after the other. A plan has tens of thousands of small maps, so each is but a list. */
export class FieldMap implements Fields {
  readonly #fields: BoundField[] = [];
  #byName: Map<string, BoundField> | undefined;

  get(name: string): BoundField | undefined {
    if (this.#byName !== undefined) return this.#byName.get(name);
    // Asked more often than anything else, and an iterator is two objects and one more for each step.
    for (let at = 0; at < this.#fields.length; at++) {
      const field = this.#fields[at] as BoundField;
      if (field.name === name) return field;
    }
    return undefined;
  }

  values(): readonly BoundField[] {
    return this.#fields;
  }

  /** @param field of a name that is not there yet */
  add(field: BoundField): void {
    this.#fields.push(field);
    if (this.#fields.length > FEW) this.#byName ??= new Map(this.#fields.map((each) => [each.name, each]));
    this.#byName?.set(field.name, field);
  }
}
