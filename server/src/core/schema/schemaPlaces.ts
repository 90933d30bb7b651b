import type { Basis } from '../problems/basis.ts';
import type { Localized } from '../text/locale.ts';
import type { Alternative, Described, PropertySchema, SchemaNode } from './schemaModel.ts';

/** What a place of the schema says of itself and what stands there, each made when it is first asked for. */
class Place<Schema extends SchemaNode> implements Described {
  readonly #describe: () => Described;
  readonly #build: () => Schema;
  #described: Described | undefined;
  #schema: Schema | undefined;

  constructor(describe: () => Described, build: () => Schema) {
    this.#describe = describe;
    this.#build = build;
  }

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
    this.#schema ??= this.#build();
    return this.#schema;
  }

  get #texts(): Described {
    this.#described ??= this.#describe();
    return this.#described;
  }
}

/** A property, whose value's schema is built when it is first looked into. */
export class Property extends Place<SchemaNode> implements PropertySchema {
  readonly name: string;
  readonly zh: string;
  readonly required: boolean;
  readonly telling: boolean;
  readonly pointer: string;

  constructor(
    { name, zh, required, telling, pointer }: Omit<PropertySchema, keyof Described | 'schema'>,
    describe: () => Described,
    build: () => SchemaNode,
  ) {
    super(describe, build);
    this.name = name;
    this.zh = zh;
    this.required = required;
    this.telling = telling;
    this.pointer = pointer;
  }
}

/** One of several forms, built likewise. */
export class Form extends Place<Alternative['schema']> implements Alternative {
  readonly name: string;
  readonly when: Alternative['when'];

  constructor(
    { name, when }: Pick<Alternative, 'name' | 'when'>,
    describe: () => Described,
    build: () => Alternative['schema'],
  ) {
    super(describe, build);
    this.name = name;
    this.when = when;
  }
}
