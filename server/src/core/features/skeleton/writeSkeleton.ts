import { plainText } from '../../syntax/scalarText.ts';
import type { Skeleton, SkeletonEntry } from './skeleton.ts';
import { escapedText, type SnippetWriter } from './snippet.ts';

/** How entries are laid out in the plan they go into. */
export interface Layout {
  /** Columns between a key and the keys below it. */
  readonly step: number;
}

/**
 * Entries one below the other. The first begins where it is inserted; the others stand at `indent`,
 * counted from the indentation of the line it is inserted on, as editors do.
 */
export function writeEntries(
  entries: readonly SkeletonEntry[],
  indent: number,
  layout: Layout,
  writer: SnippetWriter,
): string {
  return entries.map((entry) => writeEntry(entry, indent, layout, writer)).join(newLine(indent));
}

/** One key with its value, in a row or in a block below it. */
export function writeEntry(
  { key, value }: SkeletonEntry,
  indent: number,
  layout: Layout,
  writer: SnippetWriter,
): string {
  return isBlock(value)
    ? `${keyText(key)}:${writeBelow(value, indent, layout, writer)}`
    : `${keyText(key)}: ${writeRow(value, writer)}`;
}

/** A block value below its key, whose column is `indent`. */
export function writeBelow(value: Skeleton, indent: number, layout: Layout, writer: SnippetWriter): string {
  const column = indent + layout.step;
  return newLine(column) + writeBlock(value, column, layout, writer);
}

/** A value whose first line begins where it is inserted and whose others stand at `indent`. */
export function writeBlock(value: Skeleton, indent: number, layout: Layout, writer: SnippetWriter): string {
  if (value.kind === 'map') return writeEntries(value.entries, indent, layout, writer);
  if (value.kind === 'list') return `- ${writeBlock(value.item, indent + 2, layout, writer)}`;
  return writeRow(value, writer);
}

/** A value on one line, as it must be inside `[ ]` and `{ }`. */
export function writeRow(value: Skeleton, writer: SnippetWriter): string {
  switch (value.kind) {
    case 'text':
      return writer.placeholder(plainText(value.text));
    case 'choice':
      return writer.choice(value.values.map(plainText));
    case 'list':
      return `[${writeRow(value.item, writer)}]`;
    case 'map':
      return `{${writeRowEntries(value.entries, writer)}}`;
  }
}

/** Entries on one line, without their braces. */
export const writeRowEntries = (entries: readonly SkeletonEntry[], writer: SnippetWriter): string =>
  entries.map(({ key, value }) => `${keyText(key)}: ${writeRow(value, writer)}`).join(', ');

/** True for what is written below its key: lists of texts or maps, and maps. */
export const isBlock = (value: Skeleton): boolean => value.kind === 'map' || (value.kind === 'list' && !value.row);

const newLine = (indent: number): string => `\n${' '.repeat(Math.max(0, indent))}`;

const keyText = (key: string): string => escapedText(plainText(key));
