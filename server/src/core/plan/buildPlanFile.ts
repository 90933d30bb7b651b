import type { BoundList, BoundMap, BoundNode, BoundScalar, Fields } from '../bind/boundDocument.ts';
import { unlessChanged } from '../incremental/unlessChanged.ts';
import { isNotTranscribed } from '../schema/alternatives.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import type { Anchor } from '../text/anchor.ts';
import type { ValueReader } from '../values/readValue.ts';
import type { Value as Reading } from '../values/value.ts';
import type {
  EnumField,
  Placed,
  PlanList,
  PlanMap,
  PlanMapEntry,
  PlanObject,
  TextField,
  Unfilled,
  ValueField,
  ValueForms,
} from './field.ts';
import { PLAN_PROPERTIES, type PlanFile } from './planTypes.generated.ts';
import { readingOf, textOf, valueKindOf } from './readings.ts';

/**
 * The bound fields as the generated plan types describe them. The mapping is uniform, so it needs no
 * code per type: text → TextField, enum → EnumField, map → object with `unfilled`, list → PlanList,
 * data-keyed map → PlanMap, choice → `{form, value}`.
 *
 * @param values reads the texts that stand for quantities, money and dates, when a rule asks
 * @param unfilledBefore of another plan, taken over when it is no different
 */
export function buildPlanFile(
  fields: Fields,
  start: Anchor,
  unfilledBefore: PlanFile['unfilled'] | undefined,
  values: ValueReader,
): PlanFile {
  const file = { anchor: start, unfilled: unlessChanged(unfilledBefore, unfilledOf(fields)) };
  // Made when asked for: a keystroke in one row must not cost the making of all the others.
  for (const { name, key, value } of fields.values()) {
    if (!file.unfilled.has(name)) lazily(file, name, () => planValue(value, values, key));
  }
  return file as unknown as PlanFile;
}

/** Defines a property whose value is made at the first reading and kept. */
function lazily(owner: object, name: string, make: () => unknown): void {
  let made: { readonly value: unknown } | undefined;
  Object.defineProperty(owner, name, {
    enumerable: true,
    get() {
      made ??= { value: make() };
      return made.value;
    },
  });
}

type Filled<Node = BoundNode> = Exclude<Node, { kind: 'empty' | 'unread' }>;

/** The plan value of one bound node; undefined where nothing can be read. */
export function planValue(node: BoundNode, values: ValueReader, key?: ScalarNode): unknown {
  if (!isFilled(node)) return undefined;
  return node.alternative === undefined || node.alternative.only === true
    ? readValue(node, values, key)
    : new Chosen(node, values, key, node.alternative.name);
}

function readValue(node: Filled, values: ValueReader, key: ScalarNode | undefined): unknown {
  if (node.kind === 'list') return new Listed(node, values, key);
  if (node.kind === 'map') {
    return node.schema.dataKeyed === undefined ? new Named(node, values, key) : new Keyed(node, values, key);
  }
  if (node.schema.values !== undefined) return new Word(node, values, key);
  return valueKindOf(node.schema) === undefined ? new Text(node, values, key) : new ReadText(node, values, key);
}

/*
 * Of a row few values are ever looked at, so what is inside of one is made when asked for. It is made
 * by classes, for an object with getters of its own would need a hidden class of its own.
 */

/** What each of them is: a bound node with its place. */
class Value<Node extends Filled> implements Placed {
  readonly #node: Node;
  readonly #values: ValueReader;
  readonly #key: ScalarNode | undefined;

  constructor(node: Node, values: ValueReader, key: ScalarNode | undefined) {
    this.#node = node;
    this.#values = values;
    this.#key = key;
  }

  protected get node(): Node {
    return this.#node;
  }

  protected get values(): ValueReader {
    return this.#values;
  }

  protected get key(): ScalarNode | undefined {
    return this.#key;
  }

  get anchor(): Anchor {
    return anchorOf(this.#node.node);
  }

  get keyAnchor(): Anchor | undefined {
    return this.#key && anchorOf(this.#key);
  }
}

/** One form of a choice; where the choice is between ways to write one value, that value too. */
class Chosen extends Value<Filled> implements ValueForms {
  readonly form: string;
  #value: unknown;
  #reading: Reading | undefined;

  constructor(node: Filled, values: ValueReader, key: ScalarNode | undefined, form: string) {
    super(node, values, key);
    this.form = form;
  }

  get value(): unknown {
    this.#value ??= readValue(this.node, this.values, this.key);
    return this.#value;
  }

  get text(): string {
    return textOf(this.node);
  }

  get reading(): Reading {
    this.#reading ??= readingOf(this.node, this.values);
    return this.#reading;
  }
}

class Text extends Value<BoundScalar> implements TextField {
  get text(): string {
    return String(this.node.value);
  }
}

/** A text that stands for a quantity, money or a date. */
class ReadText extends Text implements ValueField {
  #reading: Reading | undefined;

  get reading(): Reading {
    this.#reading ??= readingOf(this.node, this.values);
    return this.#reading;
  }
}

/** A word of a closed set, or one that should be. */
class Word extends Value<BoundScalar> implements EnumField<string> {
  get text(): string {
    return this.node.node.value;
  }

  get value(): string | undefined {
    const { schema, value } = this.node;
    return schema.values?.find((known) => known.value === value)?.value;
  }
}

/** A list; its items are kept once they are made, because they may be all the rows there are. */
class Listed extends Value<BoundList> implements PlanList<unknown> {
  #items: readonly unknown[] | undefined;

  get items(): readonly unknown[] {
    this.#items ??= this.node.items.map((item) => planValue(item, this.values)).filter((item) => item !== undefined);
    return this.#items;
  }

  get skipped(): number {
    return this.node.items.length - this.items.length;
  }
}

/** A map keyed by data. */
class Keyed extends Value<BoundMap> implements PlanMap<unknown> {
  #entries: readonly PlanMapEntry<unknown>[] | undefined;

  get entries(): readonly PlanMapEntry<unknown>[] {
    this.#entries ??= this.node.fields.values().flatMap(({ name, key, value: inner }) => {
      const value = planValue(inner, this.values, key);
      return value === undefined ? [] : [{ key: { text: name, anchor: anchorOf(key) }, value }];
    });
    return this.#entries;
  }

  get skipped(): number {
    return this.node.fields.values().filter((field) => !isFilled(field.value)).length;
  }
}

/** A map with the names of the schema, each of which is a property. They come from there, never from a file. */
class Named extends Value<BoundMap> implements PlanObject {
  #made: Map<string, unknown> | undefined;

  get unfilled(): ReadonlyMap<string, Unfilled> {
    return unfilledOf(this.node.fields);
  }

  /** The plan value of one of its fields; undefined where nothing can be read. Many rules ask for the same few. */
  inside(name: string): unknown {
    const field = this.node.fields.get(name);
    if (field === undefined) return undefined;
    this.#made ??= new Map();
    if (!this.#made.has(name)) this.#made.set(name, planValue(field.value, this.values, field.key));
    return this.#made.get(name);
  }
}

for (const name of PLAN_PROPERTIES) {
  if (name in Named.prototype) throw new Error(`no property of the schema can have the name ${name}`);
  Object.defineProperty(Named.prototype, name, {
    get(this: Named) {
      return this.inside(name);
    },
  });
}

/** Gives a value that can be read; what was not transcribed is as unknown as what could not be read. */
const isFilled = (node: BoundNode): node is Filled =>
  node.kind !== 'empty' &&
  node.kind !== 'unread' &&
  (node.alternative === undefined || !isNotTranscribed(node.alternative));

/** The keys that are there and give no value. */
function unfilledOf(fields: Fields): ReadonlyMap<string, Unfilled> {
  const unfilled = new Map<string, Unfilled>();
  for (const { name, key, value } of fields.values()) {
    if (isFilled(value)) continue;
    const reason = value.kind === 'empty' ? 'empty' : 'unread';
    unfilled.set(name, { reason, anchor: anchorOf(value.node), keyAnchor: anchorOf(key) });
  }
  return unfilled;
}
