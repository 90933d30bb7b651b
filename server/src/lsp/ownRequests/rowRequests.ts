import { type Connection, type Position, type Range, RequestType, type TextEdit } from 'vscode-languageserver';
import { type CopiedRows, copyRows } from '../../core/features/copyRows/copyRows.ts';
import type { Clipboard } from '../../core/features/pasteRows/clipboard/clipboardTables.ts';
import { refusals } from '../../core/features/pasteRows/pasteRefusals.ts';
import { pasteRows } from '../../core/features/pasteRows/pasteRows.ts';
import { isDoubt, remarkText } from '../../core/features/pasteRows/remarks.ts';
import { isPlan } from '../../core/features/recognition/recognise.ts';
import { fill } from '../../core/messages/render.ts';
import type { Analysis } from '../../core/planService.ts';
import type { Guard } from '../guard.ts';
import type { Session } from '../session.ts';

/** Where a table is pasted, and what is on the clipboard. */
export interface PasteRowsParams extends Clipboard {
  readonly uri: string;
  readonly position: Position;
}

/** Rows that a table becomes, or why it becomes none, in the reader's language. */
export type PasteRowsAnswer =
  | {
      readonly list: string;
      readonly count: number;
      readonly edit: TextEdit;
      /** The same with a summary that the table's row of totals gives, where the content may have one. */
      readonly withSummary?: TextEdit;
      /** The version of the text the edit is for. */
      readonly version: number;
      /** Doubts first. */
      readonly remarks: readonly { readonly doubt: boolean; readonly text: string }[];
    }
  | { readonly refused: string };

const PasteRowsRequest = new RequestType<PasteRowsParams, PasteRowsAnswer | null, void>('cleanplan/pasteRows');
const CopyRowsRequest = new RequestType<
  { readonly uri: string; readonly range: Range },
  CopiedRows | { readonly refused: string } | null,
  void
>('cleanplan/copyRows');

/** Answers what a table on the clipboard becomes, and gives rows as a table; null for a text that is no open plan. */
export function handleRowRequests(connection: Connection, session: Session, guard: Guard): void {
  const about = <T>(what: string, uri: string, answer: (analysis: Analysis, version: number) => T): T | null => {
    const document = session.documents.get(uri);
    if (document === undefined || !isPlan(session.recognitionOf(document))) return null;
    try {
      return answer(session.analysisOf(document), document.version);
    } catch (error) {
      guard.report(what, error);
      throw error;
    }
  };

  connection.onRequest(PasteRowsRequest, ({ uri, position, html, plain }) =>
    about('pasteRows', uri, (analysis, version): PasteRowsAnswer => {
      const { locale } = session;
      const pasted = pasteRows(analysis, session.serviceOf(analysis), position, { html, plain });
      if ('refused' in pasted) return { refused: fill(refusals[pasted.refused], pasted.args, locale) };
      const remarks = pasted.remarks.map((remark) => ({ doubt: isDoubt(remark), text: remarkText(remark, locale) }));
      return { ...pasted, version, remarks };
    }),
  );
  connection.onRequest(CopyRowsRequest, ({ uri, range }) =>
    about(
      'copyRows',
      uri,
      (analysis) => copyRows(analysis, range) ?? { refused: fill(refusals.noRowsHere, {}, session.locale) },
    ),
  );
}
