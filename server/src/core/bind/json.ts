import type { BoundMap, BoundNode, Owner } from './boundDocument.ts';

/**
 * The canonical JSON value of a bound node, for the validator. What is empty or unread has none: it is
 * left out of maps and stands as null in lists, so that positions agree.
 */
export function jsonOf(node: BoundNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map((item) => jsonOf(item) ?? null);
  if (node.kind !== 'map') return undefined;
  // Keys that are data come from the file: without a prototype, `__proto__` is a key like any other.
  const object: Record<string, unknown> = node.schema.dataKeyed === undefined ? {} : Object.create(null);
  for (const { name, value: inner } of node.fields.values()) {
    const value = jsonOf(inner);
    if (value !== undefined) object[name] = value;
  }
  return object;
}

/** What stands at a validator's path, and the last field on the way to it. */
export interface NodeAtPath {
  readonly node: BoundNode;
  readonly field: Owner | undefined;
  /** The map that field stands in, if it is on the way. */
  readonly within?: BoundMap | undefined;
}

/** Follows a canonical path from a node; undefined where there is nothing to follow. */
export function nodeAtPath(
  from: BoundNode,
  path: readonly (string | number)[],
  field?: Owner,
  within?: BoundMap,
): NodeAtPath | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return { node: from, field, within };
  if (from.kind === 'list') {
    const item = from.items[Number(step)];
    return item === undefined ? undefined : nodeAtPath(item, rest, field, within);
  }
  if (from.kind !== 'map') return undefined;
  const next = from.fields.get(String(step));
  return next === undefined ? undefined : nodeAtPath(next.value, rest, next, from);
}
