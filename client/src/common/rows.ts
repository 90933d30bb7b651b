import {
  commands,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
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
import { CopyRowsRequest, type PastedRows, PasteRowsRequest } from './protocol.ts';
import { RowPreview } from './rowPreview.ts';

/** A table, in the forms the clipboard has it in. */
interface CopiedTable {
  readonly html?: string | undefined;
  readonly plain?: string | undefined;
}

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
    languages.registerDocumentPasteEditProvider({ language: LANGUAGE }, new TablePaste(paste), {
      pasteMimeTypes: [HTML, PLAIN],
      providedPasteEditKinds: [ROWS],
    }),
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
  if (await preview.agreed(document, answer)) await write(document, answer);
}

async function write(document: TextDocument, { version, edit: { range, newText } }: PastedRows): Promise<void> {
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

const HTML = 'text/html';
const PLAIN = 'text/plain';
const ROWS = DocumentDropOrPasteEditKind.Empty.append(LANGUAGE, 'rows');

/**
 * Offers rows among the ways to paste. The text comes first, as ever; who chooses rows gets the preview, so the edit
 * itself changes nothing.
 */
class TablePaste implements DocumentPasteEditProvider {
  readonly #paste: (document: TextDocument, position: Position, table: CopiedTable) => Promise<void>;
  readonly #offered = new WeakMap<DocumentPasteEdit, () => Promise<void>>();

  constructor(paste: (document: TextDocument, position: Position, table: CopiedTable) => Promise<void>) {
    this.#paste = paste;
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    [range]: readonly Range[],
    data: DataTransfer,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const html = await data.get(HTML)?.asString();
    const plain = await data.get(PLAIN)?.asString();
    const copied = (html !== undefined && /<table\b/i.test(html)) || plain?.includes('\t') === true;
    if (range === undefined || !copied) return undefined;
    const edit = new DocumentPasteEdit('', l10n.t('Rows of the list (preview)'), ROWS);
    edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
    this.#offered.set(edit, () => this.#paste(document, range.start, { html, plain }));
    return [edit];
  }

  /** Called once the edit is chosen. What it shows must not keep the editor waiting. */
  resolveDocumentPasteEdit(edit: DocumentPasteEdit): DocumentPasteEdit {
    const paste = this.#offered.get(edit);
    if (paste !== undefined) setTimeout(() => void paste(), 0);
    return edit;
  }
}
