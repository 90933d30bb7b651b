import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { SourceText } from '../core/text/sourceText.ts';

/** One text the client has open. A change makes a new one; nobody's copy moves under them. */
export interface OpenDocument {
  readonly uri: string;
  /** The client's number for this text. */
  readonly version: number;
  /** Ours, never used twice, so that it names this text even when the file is closed and opened again. */
  readonly serial: number;
  readonly text: SourceText;
}

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

  open({ uri, version, text }: Pick<TextDocumentItem, 'uri' | 'version' | 'text'>): void {
    this.#set(uri, version, SourceText.of(text));
  }

  /** Applies changes in their order, each to what the one before left. A text that is not open is left alone. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.#open.get(uri);
    if (document === undefined) return;
    const apply = (text: SourceText, change: TextDocumentContentChangeEvent): SourceText =>
      'range' in change && change.range !== undefined
        ? text.withEdit(change.range, change.text)
        : SourceText.of(change.text);
    this.#set(uri, version, changes.reduce(apply, document.text));
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  #set(uri: string, version: number, text: SourceText): void {
    this.#open.set(uri, { uri, version, text, serial: ++this.#serial });
  }
}
