import {
  commands,
  type Disposable,
  env,
  l10n,
  languages,
  type Position,
  Range,
  Selection,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { LanguageServer } from './languageServer.ts';
import { isPlan, LANGUAGE } from './planFiles.ts';
import { CopyRowsRequest, PasteRowsRequest } from './protocol.ts';
import { type RowEdit, RowPreview } from './rowPreview.ts';
import { type CopiedTable, TablePaste, tablePasteMetadata } from './tablePaste.ts';

/**
 * Pastes tables as rows of a list, and copies rows as tables. The command reads the clipboard, of which an extension
 * sees the plain text only; what is pasted with the editor's own key comes with its page, which tells merged cells.
 */
export function offerRows(server: LanguageServer): Disposable[] {
  const preview = new RowPreview();
  const paste = (document: TextDocument, position: Position, table: CopiedTable) =>
    pasteTable(server, preview, document, position, table);
  return [
    preview,
    commands.registerCommand('cleanplan.pasteRows', async (given?: unknown) => {
      const editor = planEditor();
      if (editor === undefined) return;
      const table = isTable(given) ? given : { plain: await env.clipboard.readText() };
      await paste(editor.document, editor.selection.active, table);
    }),
    commands.registerCommand('cleanplan.copyRows', () => copyRows(server)),
    languages.registerDocumentPasteEditProvider({ language: LANGUAGE }, new TablePaste(paste), tablePasteMetadata),
  ];
}

/** A menu gives the command the file it was opened on. */
const isTable = (given: unknown): given is CopiedTable =>
  typeof given === 'object' && given !== null && ('plain' in given || 'html' in given);

function planEditor() {
  const editor = window.activeTextEditor;
  return editor !== undefined && isPlan(editor.document) ? editor : undefined;
}

/** Shows what the table becomes, and writes it if that is agreed to. */
async function pasteTable(
  server: LanguageServer,
  preview: RowPreview,
  document: TextDocument,
  { line, character }: Position,
  table: CopiedTable,
): Promise<void> {
  const uri = server.namer.asUri(document.uri);
  const answer = await server.request(PasteRowsRequest, { uri, position: { line, character }, ...table });
  if (answer === null) return;
  if ('refused' in answer) {
    void window.showWarningMessage(answer.refused);
    return;
  }
  const edit = await preview.agreed(document, answer);
  if (edit !== undefined) await write(document, answer.version, edit);
}

async function write(document: TextDocument, version: number, { range, newText }: RowEdit): Promise<void> {
  if (document.isClosed || document.version !== version) {
    void window.showWarningMessage(l10n.t('The plan has changed meanwhile: paste the table again.'));
    return;
  }
  const place = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, place, newText);
  if (!(await workspace.applyEdit(edit))) return;
  const editor = await window.showTextDocument(document);
  const end = document.positionAt(document.offsetAt(place.start) + newText.length);
  editor.selection = new Selection(end, end);
  editor.revealRange(new Range(place.start, end));
}

async function copyRows(server: LanguageServer): Promise<void> {
  const editor = planEditor();
  if (editor === undefined) return;
  const { start, end } = editor.selection;
  const range = {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
  const answer = await server.request(CopyRowsRequest, { uri: server.namer.asUri(editor.document.uri), range });
  if (answer === null) return;
  if ('refused' in answer) {
    void window.showWarningMessage(answer.refused);
    return;
  }
  await env.clipboard.writeText(answer.text);
  window.setStatusBarMessage(l10n.t('{0} rows of {1} are copied as a table.', answer.count, answer.list), 5_000);
}
