import type { Problem } from '../problems/problem.ts';
import { chooseAlternative } from '../schema/alternatives.ts';
import type { Alternative, ListSchema, SchemaModel, SchemaNode } from '../schema/schemaModel.ts';
import type { PlanDocument, ReadPart, TopEntry } from '../syntax/planDocument.ts';
import { ChunkedList } from '../text/chunkedList.ts';
import { type Before, makeReusing } from '../text/reuse.ts';
import type {
  BoundDocument,
  BoundField,
  BoundGroup,
  BoundList,
  BoundNode,
  BoundPiece,
  Owner,
  TakeNotes,
} from './boundDocument.ts';
import { entryPiece, RowPiece } from './boundPiece.ts';
import { type KeyReading, readKey, twice } from './keys.ts';
import { languageMix } from './languageMix.ts';

/**
 * Nodes to canonical meaning. Never throws on input. What was bound of a part is kept as long as the
 * part is the same and stands under the same key.
 */
export function bindDocument(
  document: PlanDocument,
  schema: SchemaModel,
  takeNotes: TakeNotes,
  previous?: BoundDocument,
): BoundDocument {
  const problems: Problem[] = [];
  const groups = new Map<string, BoundGroup>();
  for (const entry of document.entries) {
    const reading = readKey(schema.root, entry.key, document.entries, problems);
    if (reading === undefined) continue;
    const first = groups.get(reading.name);
    if (first !== undefined) problems.push(twice(entry.key, first.field.key));
    else groups.set(reading.name, bindGroup(entry, reading, schema, takeNotes, previous?.groups.get(reading.name)));
  }
  const fields = new Map([...groups].map(([name, { field }]) => [name, field]));
  const mix = languageMix(groups);
  for (const { pieces } of groups.values()) {
    for (const piece of pieces.nonZero()) for (const each of piece.problems) problems.push(each);
  }
  return { fields, groups, language: mix.language, problems: [...problems, ...mix.problems] };
}

function bindGroup(
  entry: TopEntry,
  reading: KeyReading,
  schema: SchemaModel,
  takeNotes: TakeNotes,
  known: BoundGroup | undefined,
): BoundGroup {
  const list = entry.parts === undefined ? undefined : listForm(reading.schema);
  // Messages name the key as it is written, so another spelling is another group.
  const sameKey = known !== undefined && known.field.key.value === entry.key.value && known.list === list?.schema;
  const owner: Owner = { name: reading.name, key: entry.key, language: reading.language, property: reading.property };
  const sources = list === undefined ? ChunkedList.of([entry.head]) : (entry.parts as ChunkedList<ReadPart>);
  const home = list && { list: list.schema, owner };
  const make = (part: ReadPart): BoundPiece =>
    home === undefined ? entryPiece(entry, owner, schema, takeNotes) : new RowPiece(part, home, takeNotes);
  // The value of an entry stands in its head, and all of an undividable list in several parts: those are bound anew.
  if (sameKey && isSame(known, entry, reading)) return known;
  const goesOn = sameKey && (entry.parts === undefined || list !== undefined);
  const before = goesOn ? { sources: known.sources, values: known.pieces } : NOTHING;
  const { values: pieces, added, removed } = makeReusing(sources, before, make);
  const field: BoundField = {
    ...owner,
    value: list === undefined ? ((pieces.at(0) as BoundPiece).nodes[0] as BoundNode) : boundList(entry, list, pieces),
  };
  const sum = (of: (piece: BoundPiece) => number, last: number | undefined) =>
    (goesOn ? (last ?? 0) : 0) + total(added, of) - total(removed, of);
  return {
    field,
    list: list?.schema,
    sources,
    pieces,
    zhKeys: sum(({ zhKeys }) => zhKeys, known?.zhKeys),
    enKeys: sum(({ enKeys }) => enKeys, known?.enKeys),
  };
}

/** Is a group what would be bound of an entry? Then it stays the same object, and nobody need look into it again. */
function isSame({ sources, list, field }: BoundGroup, { parts, head, key }: TopEntry, reading: KeyReading): boolean {
  const sameParts = list === undefined ? parts === undefined && sources.at(0) === head : sources === parts;
  return sameParts && field.key === key && field.property === reading.property && field.language === reading.language;
}

/** What a group that is new goes on from. */
const NOTHING: Before<ReadPart, BoundPiece> = {
  sources: ChunkedList.of<ReadPart>([]),
  values: ChunkedList.of<BoundPiece>([], ({ problems }) => problems.length),
};

const total = (pieces: readonly BoundPiece[], of: (piece: BoundPiece) => number): number => {
  let sum = 0;
  for (const piece of pieces) sum += of(piece);
  return sum;
};

interface ListForm {
  readonly schema: ListSchema;
  readonly alternative: Alternative | undefined;
}

/** The list that may stand under a key; undefined where none may, and then the whole is bound to say so. */
function listForm(schema: SchemaNode): ListForm | undefined {
  if (schema.kind === 'list') return { schema, alternative: undefined };
  const chosen = schema.kind === 'choice' ? chooseAlternative(schema, 'list', []) : undefined;
  return chosen?.schema.kind === 'list' ? { schema: chosen.schema, alternative: chosen } : undefined;
}

function boundList({ value }: TopEntry, { schema, alternative }: ListForm, pieces: ChunkedList<BoundPiece>): BoundList {
  let items: readonly BoundNode[] | undefined;
  const list = {
    kind: 'list' as const,
    schema,
    node: value as BoundList['node'],
    // Made when asked for: most of what happens at a keystroke never looks at the rows it does not touch.
    get items() {
      items ??= pieces.slice().flatMap(({ nodes }) => nodes);
      return items;
    },
  };
  return alternative === undefined
    ? list
    : Object.defineProperty(list, 'alternative', { value: alternative, enumerable: true });
}
