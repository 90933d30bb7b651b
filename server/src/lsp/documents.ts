import type { Range, TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { SourceText } from '../core/text/sourceText.ts';

/** One text the client has open. A change makes a new one; nobody's copy moves under them. */
export interface OpenDocument {
  readonly uri: string;
  /** The language the client takes it for. */
  readonly languageId: string;
  /** The client's number for this text. */
  readonly version: number;
  /** Ours, never used twice, so that it names this text even when the file is closed and opened again. */
  readonly serial: number;
  readonly text: SourceText;
}

const isRange = (range: Range | null | undefined): range is Range => range !== null && range !== undefined;

/** The texts the client has open, kept in step by its notifications. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();
  #serial = 0;

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  all(): Iterable<OpenDocument> {
    return this.#open.values();
  }

  open({ uri, languageId, version, text }: TextDocumentItem): void {
    this.#set({ uri, languageId, version, text: SourceText.of(text) });
  }

  /**
   * Applies changes in their order, each to what the one before left. A text that is not open is left alone. Some clients
   * write no range as null.
   */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.#open.get(uri);
    if (document === undefined) return;
    const apply = (text: SourceText, change: TextDocumentContentChangeEvent): SourceText =>
      'range' in change && isRange(change.range)
        ? text.withEdit(change.range, change.text)
        : SourceText.of(change.text);
    this.#set({ ...document, version, text: changes.reduce(apply, document.text) });
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  #set(document: Omit<OpenDocument, 'serial'>): void {
    this.#open.set(document.uri, { ...document, serial: ++this.#serial });
  }
}
