import type { BoundList, BoundMap, BoundNode } from '../bind/boundDocument.ts';
import type { Fields } from '../bind/fieldMap.ts';
import { anchorOf } from '../syntax/nodes.ts';
import type { Anchor } from '../text/anchor.ts';
import { unlessChanged } from '../text/reuse.ts';
import type { Placed, PlanList, PlanMap, PlanMapEntry, Unfilled } from './field.ts';
import type { PlanFile } from './planTypes.generated.ts';

/**
 * The bound fields as the generated plan types describe them. The mapping is uniform, so it needs no
 * code per type: text → TextField, enum → EnumField, map → object with `unfilled`, list → PlanList,
 * data-keyed map → PlanMap, choice → `{form, value}`.
 *
 * @param unfilledBefore of another plan, taken over when it is no different
 */
export function buildPlanFile(
  fields: Fields,
  start: Anchor,
  unfilledBefore: PlanFile['unfilled'] | undefined,
): PlanFile {
  const file = { anchor: start, unfilled: unlessChanged(unfilledBefore, unfilledOf(fields)) };
  // Made when asked for: a keystroke in one row must not cost the making of all the others.
  for (const { name, key, value } of fields.values()) {
    if (!file.unfilled.has(name)) lazily(file, name, () => planValue(value, anchorOf(key)));
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

/** The plan value of one bound node; undefined where nothing can be read. */
export function planValue(node: BoundNode, keyAnchor?: Anchor): unknown {
  if (node.kind === 'empty' || node.kind === 'unread') return undefined;
  return node.alternative === undefined
    ? readValue(node, keyAnchor)
    : new Chosen(node, node.alternative.name, keyAnchor);
}

type Filled = Exclude<BoundNode, { kind: 'empty' | 'unread' }>;

function readValue(node: Filled, keyAnchor: Anchor | undefined): unknown {
  if (node.kind === 'list') return new Listed(node, keyAnchor);
  if (node.kind === 'map')
    return node.schema.dataKeyed === undefined ? objectOf(node, keyAnchor) : mapOf(node, keyAnchor);
  const anchor = anchorOf(node.node);
  const { values } = node.schema;
  if (values === undefined) {
    const text = String(node.value);
    return keyAnchor === undefined ? { text, anchor } : { text, anchor, keyAnchor };
  }
  const value = values.some((known) => known.value === node.value) ? node.value : undefined;
  const { value: text } = node.node;
  return keyAnchor === undefined ? { text, value, anchor } : { text, value, anchor, keyAnchor };
}

/** One form of a choice. Of a row few values are ever looked at, so what is inside is made when asked for. */
class Chosen {
  readonly form: string;
  readonly #node: Filled;
  readonly #keyAnchor: Anchor | undefined;

  constructor(node: Filled, form: string, keyAnchor: Anchor | undefined) {
    this.form = form;
    this.#node = node;
    this.#keyAnchor = keyAnchor;
  }

  get value(): unknown {
    return readValue(this.#node, this.#keyAnchor);
  }
}

/** A list whose items are made when asked for, and kept, because it may be all the rows there are. */
class Listed implements PlanList<unknown> {
  readonly anchor: Anchor;
  readonly keyAnchor?: Anchor;
  readonly #node: BoundList;
  #items: readonly unknown[] | undefined;

  constructor(node: BoundList, keyAnchor: Anchor | undefined) {
    this.anchor = anchorOf(node.node);
    if (keyAnchor !== undefined) this.keyAnchor = keyAnchor;
    this.#node = node;
  }

  get items(): readonly unknown[] {
    this.#items ??= this.#node.items.map((item) => planValue(item)).filter((item) => item !== undefined);
    return this.#items;
  }

  get skipped(): number {
    return this.#node.items.length - this.items.length;
  }
}

function mapOf({ node, fields }: BoundMap, keyAnchor: Anchor | undefined): PlanMap<unknown> {
  const entries: PlanMapEntry<unknown>[] = [];
  for (const field of fields.values()) {
    const anchor = anchorOf(field.key);
    const value = planValue(field.value, anchor);
    if (value !== undefined) entries.push({ key: { text: field.name, anchor }, value });
  }
  const anchor = anchorOf(node);
  return keyAnchor === undefined ? { entries, anchor } : { entries, anchor, keyAnchor };
}

function objectOf({ node, fields }: BoundMap, keyAnchor: Anchor | undefined): Placed {
  const anchor = anchorOf(node);
  const unfilled = unfilledOf(fields);
  // Field names come from the schema here, never from the file.
  const object: Record<string, unknown> =
    keyAnchor === undefined ? { anchor, unfilled } : { anchor, unfilled, keyAnchor };
  for (const { name, key, value } of fields.values()) {
    if (value.kind !== 'empty' && value.kind !== 'unread') object[name] = planValue(value, anchorOf(key));
  }
  return object as unknown as Placed;
}

/** The keys that are there and give no value. */
function unfilledOf(fields: Fields): ReadonlyMap<string, Unfilled> {
  let unfilled: Map<string, Unfilled> | undefined;
  for (const { name, key, value } of fields.values()) {
    if (value.kind !== 'empty' && value.kind !== 'unread') continue;
    unfilled ??= new Map();
    unfilled.set(name, { reason: value.kind, anchor: anchorOf(value.node), keyAnchor: anchorOf(key) });
  }
  return unfilled ?? NONE;
}

const NONE: ReadonlyMap<string, Unfilled> = new Map();
