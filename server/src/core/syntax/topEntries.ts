import type { Problem } from '../problems/problem.ts';
import type { ListNode, MapNode, Pair, ScalarNode, SyntaxNode } from './nodes.ts';
import type { PartGroup } from './partGroup.ts';
import type { ReadPart, TopEntry } from './planDocument.ts';
import { duplicateKey } from './yamlReader/yamlReader.ts';

/** The top-level keys of a text, and what is written twice in two parts. */
export interface TopEntries {
  /** In order; of a duplicate key the first only. */
  readonly entries: readonly TopEntry[];
  readonly duplicates: readonly Problem[];
}

/** Puts the entries together that were read part by part. */
export function topEntries(groups: readonly PartGroup[]): TopEntries {
  const entries: TopEntry[] = [];
  const duplicates: Problem[] = [];
  const keys = new Map<string, ScalarNode>();
  const enter = (entry: TopEntry): void => {
    const first = keys.get(entry.key.value);
    if (first !== undefined) duplicates.push(duplicateKey(entry.key, first));
    else {
      keys.set(entry.key.value, entry.key);
      entries.push(entry);
    }
  };
  for (const group of groups) {
    const { head } = group;
    for (const { key, value } of head.pairs) {
      if (head.kind === 'header') enter({ key, head, tail: group.tail, ...divided(group, value, duplicates) });
      else enter({ key, head, tail: undefined, value, parts: undefined, frame: undefined });
    }
  }
  return { entries, duplicates };
}

/** What of an entry depends on how a list in it was divided. */
type Divided = Pick<TopEntry, 'value' | 'parts' | 'frame'>;

/** @param value what the head gives for the value by itself */
function divided(group: PartGroup, value: SyntaxNode, duplicates: Problem[]): Divided {
  const { head, items } = group;
  const list = listOf(group);
  if (head.column === 0) return { value: list, parts: items, frame: undefined };
  // A head that could not be read makes the whole unreadable.
  if (value.kind !== 'map') return { value, parts: undefined, frame: undefined };
  const behind = withoutDuplicates(value.pairs, group.tail?.pairs ?? [], duplicates);
  const key = keyAtEnd(head, value);
  if (key === undefined)
    return { value: { ...value, pairs: [...value.pairs, ...behind] }, parts: undefined, frame: undefined };
  const withList = (inside: ListNode): MapNode => ({
    ...value,
    pairs: [...value.pairs.slice(0, -1), { key, value: inside }, ...behind],
  });
  const place: ListNode = { kind: 'list', flow: false, segment: list.segment, span: list.span, items: [] };
  return { value: withList(list), parts: items, frame: { path: [key.value], map: withList(place), place, list } };
}

/**
 * The node of a list whose items were read part by part. It stands behind its key and has no span of its
 * own; its items are gathered when they are asked for.
 */
function listOf({ head: { segment }, items }: PartGroup): ListNode {
  const end = segment.text.length;
  let nodes: readonly SyntaxNode[] | undefined;
  return {
    kind: 'list',
    flow: false,
    segment,
    span: { start: end, end },
    get items() {
      nodes ??= items.slice().flatMap((part) => part.items);
      return nodes;
    },
  };
}

/** The key at a head's end, which the list belongs to; undefined if it was left out because it stands there twice. */
function keyAtEnd({ segment }: ReadPart, { pairs }: MapNode): ScalarNode | undefined {
  const last = pairs.at(-1);
  if (last?.value.kind !== 'empty') return undefined;
  const { key } = last;
  return BLANK_TO_THE_END.test(segment.text.slice(key.span.end)) ? key : undefined;
}

/** Behind the line: nothing but blank lines and comments. */
const BLANK_TO_THE_END = /^[^\n]*(?:\n[^\S\n]*(?:#[^\n]*)?)*$/;

/** The pairs of a map's tail whose keys do not stand in its head. */
function withoutDuplicates(head: readonly Pair[], tail: readonly Pair[], duplicates: Problem[]): readonly Pair[] {
  const first = new Map(head.map(({ key }) => [key.value, key]));
  return tail.filter(({ key }) => {
    const earlier = first.get(key.value);
    if (earlier !== undefined) duplicates.push(duplicateKey(key, earlier));
    return earlier === undefined;
  });
}
