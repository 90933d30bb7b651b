import { listPathOf, type RowKind } from '../plan/rows.ts';
import { scalarsOf } from '../schema/below.ts';
import { formsIn } from '../schema/forms.ts';
import { nameInLanguage, type PlanLanguage } from '../schema/names.ts';
import type { MapSchema, PropertySchema, SchemaModel, SchemaNode } from '../schema/schemaModel.ts';

/** The keys and values that the vocabulary of answers names, as plans in one language write them. */
export class PlanWords {
  readonly #schema: SchemaModel;
  readonly #language: PlanLanguage;

  constructor(schema: SchemaModel, language: PlanLanguage) {
    this.#schema = schema;
    this.#language = language;
  }

  /** The keys on a path: `规划概况 › 规划范围 › 行业`. */
  title(path: readonly string[]): string {
    return this.#properties(path)
      .map((property) => nameInLanguage(property, this.#language))
      .join(' › ');
  }

  /** The last key of a path. */
  key(path: readonly string[]): string {
    const property = this.#properties(path).at(-1);
    return property === undefined ? path.join('.') : nameInLanguage(property, this.#language);
  }

  /** A value of the closed set of a field. */
  value(path: readonly string[], value: string): string {
    const schema = this.#properties(path).at(-1)?.schema;
    const known = (schema === undefined ? [] : scalarsOf(schema)).flatMap(({ values = [] }) => values);
    const named = known.find((each) => each.value === value);
    return named === undefined ? value : nameInLanguage(named, this.#language);
  }

  /** The path to the list of a kind of row; a list that may stand right under its field is named by that. */
  listOf(kind: string): readonly string[] {
    const [root = '', ...rest] = listPathOf(kind as RowKind);
    return rest.length === 1 && rest[0] === 'list' ? [root] : [root, ...rest];
  }

  #properties(path: readonly string[]): readonly PropertySchema[] {
    const found: PropertySchema[] = [];
    let nodes: readonly SchemaNode[] = [this.#schema.root];
    for (const name of path) {
      const property = nodes
        .flatMap(mapsOf)
        .flatMap(({ properties }) => properties.find((each) => each.name === name) ?? [])[0];
      if (property === undefined) return found;
      found.push(property);
      nodes = [property.schema];
    }
    return found;
  }
}

/** The maps a value may be, or the items of its lists. */
const mapsOf = (node: SchemaNode): readonly MapSchema[] =>
  formsIn(node)
    .flatMap((form) => (form.kind === 'list' ? formsIn(form.items) : [form]))
    .filter((form) => form.kind === 'map');
