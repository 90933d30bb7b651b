import {
  type Connection,
  type Diagnostic,
  type Disposable,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { afterPendingMessages } from './afterPendingMessages.ts';
import { failureDiagnostic } from './convertFindings.ts';
import type { OpenDocument } from './documents.ts';
import type { Guard } from './guard.ts';
import type { Session } from './session.ts';

/** How diagnostics reach the client. Exactly one way is used, chosen by what the client can do. */
export interface DiagnosticsFeed {
  /** A text is new or has changed. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** Settings have changed: everything shown may be wrong. */
  refresh(): void;
}

/** An analysis longer than this may disturb who is typing, in milliseconds. */
const LONG = 30;
/** Longest wait for a pause in typing, in milliseconds. */
const LONGEST_PAUSE = 120;

/** Quiet time before a text is checked again, by how long its last analysis took, in milliseconds. */
export const pauseAfter = (took: number): number => (took > LONG ? Math.min(took, LONGEST_PAUSE) : 0);

function diagnosticsOf(session: Session, document: OpenDocument, guard: Guard): Diagnostic[] {
  try {
    return session.diagnosticsOf(document);
  } catch (error) {
    guard.report('diagnostics', error);
    return [failureDiagnostic(error instanceof Error ? error.message : String(error), session)];
  }
}

/**
 * For clients that do not ask (Neovim 0.7, Emacs 28). A text is checked as soon as the changes that
 * have arrived are applied, however many; one that takes long to check, when its writer pauses.
 */
export class PushedDiagnostics implements DiagnosticsFeed, Disposable {
  readonly #waiting = new Map<string, Disposable>();

  constructor(
    readonly connection: Connection,
    readonly session: Session,
    readonly guard: Guard,
  ) {}

  changed(uri: string): void {
    this.#cancel(uri);
    const pause = pauseAfter(this.session.analysisTime(uri));
    if (pause === 0) this.#publishSoon(uri);
    else {
      const timer = setTimeout(() => this.#publishSoon(uri), pause);
      this.#waiting.set(uri, { dispose: () => clearTimeout(timer) });
    }
  }

  closed(uri: string): void {
    this.#cancel(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  refresh(): void {
    for (const { uri } of this.session.documents.all()) this.changed(uri);
  }

  dispose(): void {
    for (const uri of [...this.#waiting.keys()]) this.#cancel(uri);
  }

  #cancel(uri: string): void {
    this.#waiting.get(uri)?.dispose();
    this.#waiting.delete(uri);
  }

  #publishSoon(uri: string): void {
    this.#waiting.set(
      uri,
      afterPendingMessages(() => this.#publish(uri)),
    );
  }

  #publish(uri: string): void {
    this.#waiting.delete(uri);
    const document = this.session.documents.get(uri);
    if (document === undefined) return;
    const version = this.session.client.versionedDiagnostics ? { version: document.version } : {};
    const diagnostics = diagnosticsOf(this.session, document, this.guard);
    void this.connection.sendDiagnostics({ uri, ...version, diagnostics });
  }
}

/** For clients that ask: nothing is computed before they do. */
export class PulledDiagnostics implements DiagnosticsFeed {
  constructor(
    readonly connection: Connection,
    readonly session: Session,
  ) {}

  changed(): void {}

  closed(): void {}

  refresh(): void {
    if (this.session.client.refreshesPulled)
      void this.connection.languages.diagnostics.refresh().catch(() => undefined);
  }
}

/** Answers `textDocument/diagnostic`. */
export function pulledReport(
  session: Session,
  uri: string,
  previous: string | undefined,
  guard: Guard,
): DocumentDiagnosticReport {
  const document = session.documents.get(uri);
  if (document === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const resultId = session.resultId(document);
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(session, document, guard) };
}
