import type { BoundField, BoundList, BoundMap, BoundNode } from '../bind/boundDocument.ts';
import { anchorOf } from '../syntax/nodes.ts';
import type { Anchor } from '../text/anchor.ts';
import { unlessChanged } from '../text/reuse.ts';
import type { Placed, PlanList, PlanMap, Unfilled } from './field.ts';
import type { PlanFile } from './planTypes.generated.ts';

/**
 * The bound fields as the generated plan types describe them. The mapping is uniform, so it needs no
 * code per type: text → TextField, enum → EnumField, map → object with `unfilled`, list → PlanList,
 * data-keyed map → PlanMap, choice → `{form, value}`.
 *
 * @param unfilledBefore of another plan, taken over when it is no different
 */
export function buildPlanFile(
  fields: ReadonlyMap<string, BoundField>,
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
  const placed: Placed = { anchor: anchorOf(node.node), ...(keyAnchor === undefined ? {} : { keyAnchor }) };
  const value = readValue(node, placed);
  return node.alternative === undefined ? value : { form: node.alternative.name, value };
}

function readValue(node: Exclude<BoundNode, { kind: 'empty' | 'unread' }>, placed: Placed): unknown {
  if (node.kind === 'list') return listOf(node, placed);
  if (node.kind === 'map')
    return node.schema.dataKeyed === undefined ? objectOf(node.fields, placed) : mapOf(node, placed);
  const text = node.node.value;
  if (node.schema.values === undefined) return { text: String(node.value), ...placed };
  const known = node.schema.values.some(({ value }) => value === node.value);
  return { text, value: known ? node.value : undefined, ...placed };
}

function listOf(node: BoundList, placed: Placed): PlanList<unknown> {
  let made: readonly unknown[] | undefined;
  return {
    ...placed,
    get items() {
      made ??= node.items.map((item) => planValue(item)).filter((item) => item !== undefined);
      return made;
    },
    get skipped() {
      return node.items.length - this.items.length;
    },
  };
}

function mapOf(node: BoundMap, placed: Placed): PlanMap<unknown> {
  const entries = [...node.fields.values()].flatMap((field) => {
    const value = planValue(field.value, anchorOf(field.key));
    return value === undefined ? [] : [{ key: { text: field.name, anchor: anchorOf(field.key) }, value }];
  });
  return { entries, ...placed };
}

function objectOf(fields: ReadonlyMap<string, BoundField>, placed: Placed): Placed {
  // Field names come from the schema here, never from the file.
  const object: Record<string, unknown> = { ...placed, unfilled: unfilledOf(fields) };
  for (const { name, key, value } of fields.values()) {
    if (value.kind !== 'empty' && value.kind !== 'unread') object[name] = planValue(value, anchorOf(key));
  }
  return object as unknown as Placed;
}

/** The keys that are there and give no value. */
function unfilledOf(fields: ReadonlyMap<string, BoundField>): ReadonlyMap<string, Unfilled> {
  const unfilled = new Map<string, Unfilled>();
  for (const { name, key, value } of fields.values()) {
    if (value.kind !== 'empty' && value.kind !== 'unread') continue;
    unfilled.set(name, { reason: value.kind, anchor: anchorOf(value.node), keyAnchor: anchorOf(key) });
  }
  return unfilled;
}
