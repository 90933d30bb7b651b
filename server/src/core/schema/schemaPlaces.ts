import type { Basis } from '../problems/basis.ts';
import type { Localized } from '../text/locale.ts';
import type { Alternative, Described, PropertySchema, SchemaNode } from './schemaModel.ts';

/** Makes what a place of the schema says of itself, and what stands there, out of what the file has for it. */
export interface PlaceBuilder<Raw> {
  describe(raw: Raw, pointer: string): Described;
  node(raw: Raw, pointer: string): SchemaNode;
}

/** A place of the schema, which makes both when they are first asked for: a plan meets few of all places. */
abstract class Place<Schema extends SchemaNode> implements Described {
  #described: Described | undefined;
  #schema: Schema | undefined;

  protected abstract describe(): Described;
  protected abstract build(): Schema;

  get title(): Localized {
    return this.#texts.title;
  }

  get gloss(): Localized {
    return this.#texts.gloss;
  }

  get basis(): readonly Basis[] {
    return this.#texts.basis;
  }

  get schema(): Schema {
    this.#schema ??= this.build();
    return this.#schema;
  }

  get #texts(): Described {
    this.#described ??= this.describe();
    return this.#described;
  }
}

/** A property of a map. There are hundreds, made at each start, so each is one small object. */
export class Property<Raw> extends Place<SchemaNode> implements PropertySchema {
  readonly name: string;
  readonly zh: string;
  readonly required: boolean;
  readonly telling: boolean;
  readonly #map: string;
  readonly #raw: Raw;
  readonly #builder: PlaceBuilder<Raw>;

  /** @param map the pointer of the map it is a property of */
  constructor(
    name: string,
    zh: string,
    required: boolean,
    telling: boolean,
    map: string,
    raw: Raw,
    builder: PlaceBuilder<Raw>,
  ) {
    super();
    this.name = name;
    this.zh = zh;
    this.required = required;
    this.telling = telling;
    this.#map = map;
    this.#raw = raw;
    this.#builder = builder;
  }

  get pointer(): string {
    return `${this.#map}/properties/${this.name}`;
  }

  protected describe(): Described {
    return this.#builder.describe(this.#raw, this.pointer);
  }

  protected build(): SchemaNode {
    return this.#builder.node(this.#raw, this.pointer);
  }
}

/** One of several forms. */
export class Form extends Place<Alternative['schema']> implements Alternative {
  readonly name: string;
  readonly when: Alternative['when'];
  protected readonly describe: () => Described;
  protected readonly build: () => Alternative['schema'];

  constructor(
    { name, when }: Pick<Alternative, 'name' | 'when'>,
    describe: () => Described,
    build: () => Alternative['schema'],
  ) {
    super();
    this.name = name;
    this.when = when;
    this.describe = describe;
    this.build = build;
  }
}
