import { ChunkedList } from '../incremental/chunkedList.ts';
import { perRow } from '../incremental/perRow.ts';
import { chooseAlternative } from '../schema/alternatives.ts';
import type { Alternative, ListSchema, SchemaNode } from '../schema/schemaModel.ts';
import type { ListNode, MapNode } from '../syntax/nodes.ts';
import type { ReadPart, TopEntry } from '../syntax/planDocument.ts';
import type {
  BoundField,
  BoundList,
  BoundMap,
  BoundNode,
  BoundPiece,
  BoundRows,
  Owner,
  RowHome,
  RowSums,
  TakeNotes,
} from './boundDocument.ts';
import { RowPiece } from './boundPiece.ts';
import { FieldMap } from './fieldMap.ts';

/** Where rows stand that were read part by part, before they are bound. */
export interface RowsFound {
  readonly home: RowHome;
  readonly place: BoundList | undefined;
  readonly alternative?: Alternative | undefined;
}

/** The rows of an entry that is a list; undefined where it is none, or none may stand there: then the whole is bound to say so. */
export function rowsOfList({ parts, frame }: TopEntry, owner: Owner, schema: SchemaNode): RowsFound | undefined {
  if (parts === undefined || frame !== undefined) return undefined;
  const home = (list: ListSchema): RowHome => ({ root: owner.name, list, owner });
  if (schema.kind === 'list') return { home: home(schema), place: undefined };
  const chosen = schema.kind === 'choice' ? chooseAlternative(schema, 'list', []) : undefined;
  if (chosen?.schema.kind !== 'list') return undefined;
  return { home: home(chosen.schema), place: undefined, alternative: chosen };
}

/** The rows of a list inside an entry; undefined where there is none, or where its key means nothing there. */
export function rowsUnder({ frame }: TopEntry, { nodes }: BoundPiece, root: string): RowsFound | undefined {
  const [map] = nodes;
  if (frame === undefined || map?.kind !== 'map') return undefined;
  for (const { name, key, language, property, value } of map.fields.values()) {
    if (value.kind !== 'list' || value.node !== frame.place) continue;
    // The rows are kept longer than the field, so what it holds must not stay with them.
    return { home: { root, list: value.schema, owner: { name, key, language, property } }, place: value };
  }
  return undefined;
}

/** Binds rows; those of the same parts are taken over from the last time. */
export function bindRows(
  entry: TopEntry,
  { home, place, alternative = place?.alternative }: RowsFound,
  takeNotes: TakeNotes,
  known: BoundRows | undefined,
): BoundRows {
  const sources = entry.parts as ChunkedList<ReadPart>;
  const before = known !== undefined && isAlike(known.home, home) ? known : NOTHING;
  const { values, added, removed } = perRow(sources, before, (part) => new RowPiece(part, home, takeNotes));
  const sums = sumsOf(before.sums, added, removed);
  const node = (entry.frame?.list ?? entry.value) as ListNode;
  const list = { kind: 'list', schema: home.list, node, alternative } as const;
  return { home, place, sources, values, field: { ...home.owner, value: withItems(list, values) }, sums };
}

/** Messages name the key as it is written, so what was bound under another spelling is bound anew. */
const isAlike = (one: RowHome, other: RowHome): boolean =>
  one.list === other.list &&
  one.owner.key.value === other.owner.key.value &&
  one.owner.language === other.owner.language;

/** What rows that are new go on from. */
const NOTHING: Pick<BoundRows, 'sources' | 'values' | 'sums'> = {
  sources: ChunkedList.of<ReadPart>([]),
  values: ChunkedList.of<BoundPiece>([], ({ problems }) => problems.length),
  sums: { zhKeys: 0, enKeys: 0 },
};

function sumsOf(before: RowSums, added: readonly BoundPiece[], removed: readonly BoundPiece[]): RowSums {
  const sum = (key: keyof RowSums): number => {
    let total = before[key];
    for (const row of added) total += row[key];
    for (const row of removed) total -= row[key];
    return total;
  };
  return { zhKeys: sum('zhKeys'), enKeys: sum('enKeys') };
}

/** The list with its items, made when asked for: most of what happens at a keystroke never looks at the rows it does not touch. */
function withItems(list: Omit<BoundList, 'items'>, rows: ChunkedList<BoundPiece>): BoundList {
  let items: readonly BoundNode[] | undefined;
  return {
    ...list,
    get items() {
      items ??= rows.slice().flatMap(({ nodes }) => nodes);
      return items;
    },
  };
}

/** A map with all of the list that an empty one stands for in it. */
export function withRows({ value }: TopEntry, around: BoundNode, { place, field }: BoundRows): BoundMap {
  const { schema, fields: own, alternative } = around as BoundMap;
  const fields = new FieldMap<BoundField>();
  for (const each of own.values()) fields.add(each.value === place ? field : each);
  return { kind: 'map', schema, node: value as MapNode, fields, alternative };
}
