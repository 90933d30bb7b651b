import { ChunkedList } from '../incremental/chunkedList.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import type { TopEntry } from '../syntax/planDocument.ts';
import { bindRows, rowsOfList, rowsUnder, withRows } from './bindRows.ts';
import type { BoundGroup, BoundNode, BoundPiece, BoundRows, Owner, TakeNotes } from './boundDocument.ts';
import { entryPiece } from './boundPiece.ts';
import type { KeyReading } from './keys.ts';

/**
 * Binds what stands under a top-level key: the value as one piece; or each row of a list by itself, and
 * what stands around the list as a piece.
 *
 * @param known what was bound under that key in another text; of it is kept what was made of the same parts
 */
export function bindGroup(
  entry: TopEntry,
  reading: KeyReading,
  schema: SchemaModel,
  takeNotes: TakeNotes,
  known: BoundGroup | undefined,
): BoundGroup {
  // Then it stays the same object, and nobody need look into it again.
  if (known !== undefined && known.entry.parts === entry.parts && isSameAround(known, entry, reading)) return known;
  const owner: Owner = { name: reading.name, key: entry.key, language: reading.language, property: reading.property };
  const all = rowsOfList(entry, owner, reading.schema);
  const kept = all === undefined && isSameFrame(known, entry, reading) ? known : undefined;
  const frame = all === undefined ? (kept?.frame ?? entryPiece(entry, owner, schema, takeNotes)) : undefined;
  const found = all ?? kept?.rows ?? (frame && rowsUnder(entry, frame, reading.name));
  const rows = found && bindRows(entry, found, takeNotes, known?.rows);
  return {
    field: { ...owner, value: boundValue(entry, frame, rows) },
    entry,
    rows,
    frame,
    pieces: piecesOf(frame, rows),
    zhKeys: (frame?.zhKeys ?? 0) + (rows?.sums.zhKeys ?? 0),
    enKeys: (frame?.enKeys ?? 0) + (rows?.sums.enKeys ?? 0),
  };
}

/** Is all that stands around the rows the same, and bound to the same key? */
const isSameAround = ({ entry, field }: BoundGroup, { head, tail, key }: TopEntry, reading: KeyReading): boolean =>
  entry.head === head &&
  entry.tail === tail &&
  entry.key === key &&
  field.property === reading.property &&
  field.language === reading.language;

/** May the frame be taken over? What was bound of a list in its place, or without one, depends on more. */
const isSameFrame = (known: BoundGroup | undefined, entry: TopEntry, reading: KeyReading): known is BoundGroup =>
  known?.rows?.place !== undefined && entry.frame !== undefined && isSameAround(known, entry, reading);

function boundValue(entry: TopEntry, frame: BoundPiece | undefined, rows: BoundRows | undefined): BoundNode {
  if (frame === undefined) return (rows as BoundRows).field.value;
  const node = frame.nodes[0] as BoundNode;
  return rows === undefined ? node : withRows(entry, node, rows);
}

function piecesOf(frame: BoundPiece | undefined, rows: BoundRows | undefined): ChunkedList<BoundPiece> {
  if (rows === undefined) return ChunkedList.of(frame === undefined ? [] : [frame], ({ problems }) => problems.length);
  return frame === undefined ? rows.values : rows.values.replaced(0, 0, [frame]);
}
