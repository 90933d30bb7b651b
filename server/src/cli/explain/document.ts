import { fullTitle } from '../../core/codes/documents.ts';
import { isSure } from '../../core/codes/marks.ts';
import type { DocumentRow } from '../../core/codes/tables.ts';
import { labels } from './labels.ts';
import type { Writer } from './writer.ts';

/** A law or document of the table: its number, from when to when it holds, what took its place, and how that is known. */
export function writeDocument(row: DocumentRow, writer: Writer): void {
  writer.say(`${fullTitle(row)}${row.number === undefined ? '' : `  ${row.number}`}`);
  if (row.unreported !== true) {
    if (row.from !== undefined) writer.label(labels.effective, { day: row.from });
    if (row.until !== undefined) writer.label(labels.ended, { day: row.until });
    for (const { title, number, article } of row.by ?? []) {
      writer.label(labels.replacedBy, {
        title: [title, number, article].filter((part) => part !== undefined).join(' '),
      });
    }
  }
  writer.label(isSure(row.verified) ? labels.publicCopies : labels.unsure);
}
