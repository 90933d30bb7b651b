import {
  type DataTransfer,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  type DocumentPasteProviderMetadata,
  l10n,
  type Position,
  type Range,
  type TextDocument,
} from 'vscode';
import { LANGUAGE } from './planFiles.ts';

/** A table, in the forms the clipboard has it in. */
export interface CopiedTable {
  readonly html?: string | undefined;
  readonly plain?: string | undefined;
}

const HTML = 'text/html';
const PLAIN = 'text/plain';
const ROWS = DocumentDropOrPasteEditKind.Empty.append(LANGUAGE, 'rows');

export const tablePasteMetadata: DocumentPasteProviderMetadata = {
  pasteMimeTypes: [HTML, PLAIN],
  providedPasteEditKinds: [ROWS],
};

/**
 * Offers rows among the ways to paste. The text comes first, as ever; who chooses rows gets the preview, so the edit
 * itself changes nothing.
 */
export class TablePaste implements DocumentPasteEditProvider {
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
