import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  env,
  l10n,
  languages,
  Range,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { LanguageServer } from './languageServer.ts';
import { oneAtATime } from './oneAtATime.ts';
import { isPlan } from './planFiles.ts';
import { type ReadingView, ReadingViewRequest } from './protocol.ts';
import { printedPage, type ReadingWords, readingBody, readingShell } from './readingPage.ts';

/** What the page of a reading view says. */
export type PageMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly line: number }
  | { readonly kind: 'print' }
  /** So many places are shown, and that of this line is marked. */
  | { readonly kind: 'shown'; readonly count: number; readonly line: number | null };

/** The reading views that are open, for the tests in the editor. */
export interface ReadingViews {
  readonly onDidReceive: Event<PageMessage>;
  of(plan: Uri): { readonly html: string; receive(message: PageMessage): Promise<void> } | undefined;
}

/** Offers the plan in the editor as a document beside it. */
export function offerReadingViews(server: LanguageServer, subscriptions: Disposable[]): ReadingViews {
  const open = new Map<string, ReadingPanel>();
  const received = new EventEmitter<PageMessage>();
  const show = (asked?: Uri) => {
    const uri = asked instanceof Uri ? asked : window.activeTextEditor?.document.uri;
    const plan = workspace.textDocuments.find((document) => document.uri.toString() === uri?.toString());
    if (plan === undefined || !isPlan(plan)) return;
    const key = plan.uri.toString();
    const before = open.get(key);
    if (before !== undefined) return before.reveal();
    const panel = new ReadingPanel(plan, server, (message) => received.fire(message));
    open.set(key, panel);
    panel.onDidDispose(() => open.delete(key));
  };
  subscriptions.push(
    received,
    commands.registerCommand('cleanplan.openReadingView', show),
    // Findings change after every edit, and the document with them.
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) void open.get(uri.toString())?.update();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
      if (selection !== undefined) open.get(textEditor.document.uri.toString())?.follow(selection.active.line);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => open.get(uri.toString())?.dispose()),
    server.onDidChange(() => {
      for (const panel of open.values()) void panel.update();
    }),
    { dispose: () => [...open.values()].map((panel) => panel.dispose()) },
  );
  return { onDidReceive: received.event, of: (plan) => open.get(plan.toString()) };
}

/** A plan as a document in a panel beside it. */
class ReadingPanel {
  /** What was sent last. */
  html = '';
  readonly onDidDispose: Event<void>;
  readonly update = oneAtATime(() => this.#ask());
  readonly #plan: TextDocument;
  readonly #server: LanguageServer;
  readonly #panel: WebviewPanel;
  readonly #said: (message: PageMessage) => void;
  #view: ReadingView | undefined;

  constructor(plan: TextDocument, server: LanguageServer, said: (message: PageMessage) => void) {
    this.#plan = plan;
    this.#server = server;
    this.#said = said;
    const title = l10n.t('Reading: {0}', plan.uri.path.slice(plan.uri.path.lastIndexOf('/') + 1));
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const options = { enableScripts: true, localResourceRoots: [] };
    this.#panel = window.createWebviewPanel('cleanplan.reading', title, place, options);
    this.onDidDispose = this.#panel.onDidDispose;
    this.#panel.webview.onDidReceiveMessage((message: PageMessage) => this.receive(message));
    this.#panel.webview.html = readingShell(nonce(), words());
    // The page says when it can show something; meanwhile the answer is made.
    void this.update();
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** Marks what stands at a line, and brings it in sight. */
  follow(line: number): void {
    void this.#panel.webview.postMessage({ line });
  }

  async receive(message: PageMessage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        // A page that was out of sight begins anew.
        this.html = '';
        await this.update();
        break;
      case 'open':
        await this.#open(message.line);
        break;
      case 'print':
        await this.#print();
    }
    this.#said(message);
  }

  async #ask(): Promise<void> {
    // A page that is out of sight asks when it is seen again.
    if (!this.#panel.visible || this.#plan.isClosed) return;
    try {
      const uri = this.#server.namer.asUri(this.#plan.uri);
      const view = await this.#server.request(ReadingViewRequest, { uri });
      if (view !== null) this.#show(view);
    } catch {
      // The server has logged it; what was shown stays until there is an answer.
    }
  }

  #show(view: ReadingView): void {
    this.#view = view;
    const html = readingBody(view, words());
    if (html === this.html) return;
    this.html = html;
    void this.#panel.webview.postMessage({ html, line: this.#editor()?.selection.active.line });
  }

  #editor() {
    return window.visibleTextEditors.find(({ document }) => document === this.#plan);
  }

  async #open(line: number): Promise<void> {
    const at = new Range(line, 0, line, 0);
    const viewColumn = this.#editor()?.viewColumn ?? ViewColumn.One;
    const editor = await window.showTextDocument(this.#plan, { viewColumn, selection: at });
    editor.revealRange(at, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** A page in a webview cannot print; a browser can. */
  async #print(): Promise<void> {
    if (this.#view === undefined) return;
    const { uri } = this.#plan;
    const own = uri.with({ path: `${uri.path.replace(/(\.cleanplan)?\.ya?ml$/i, '')}.html` });
    const target = await window.showSaveDialog({
      ...(workspace.fs.isWritableFileSystem(uri.scheme) === true ? { defaultUri: own } : {}),
      filters: { HTML: ['html'] },
      title: l10n.t('Save as a page for printing'),
    });
    if (target === undefined) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(printedPage(this.#view, nonce(), words())));
    if (target.scheme === 'file') await env.openExternal(target);
  }
}

const words = (): ReadingWords => ({
  blank: l10n.t('to be filled in'),
  more: (count) => l10n.t('{0} more rows are not shown here', count),
  print: l10n.t('Print…'),
});

/** Nothing in a plan can know it beforehand. */
const nonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
