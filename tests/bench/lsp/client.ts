import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  type ServerCapabilities,
  ShutdownRequest,
  type TextDocumentContentChangeEvent,
  TextDocumentSyncKind,
  UnregistrationRequest,
} from 'vscode-languageserver-protocol/node';
import { type Edit, TextCopy } from './document.ts';
import { type Memory, memoryOf, ticksOf } from './processStatus.ts';

/** Any language server that talks on standard input and output. */
export interface ServerSpec {
  readonly name: string;
  readonly version: string;
  readonly command: readonly [program: string, ...rest: string[]];
  readonly languageId: string;
  /** What `workspace/configuration` answers, by section. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** How long it waits by design after a change before it starts, in milliseconds. */
  readonly debounce: number;
  /** False for a client that does not ask for diagnostics, even where the server would answer. */
  readonly pull?: boolean;
}

/** Says whether diagnostics are the right answer to the last change. */
export type Check = (diagnostics: readonly Diagnostic[]) => boolean;

/** How long the right answer took from sending, in milliseconds. */
export interface Timing {
  /** Until its last byte had arrived: what the server took, whatever this program does with it. */
  readonly arrived: number;
  /** Until it was an object of this program: what an editor waits for. */
  readonly decoded: number;
}

/** The server gave no right answer in time, or ended. */
export class NoAnswer extends Error {}

interface Open {
  readonly copy: TextCopy;
  version: number;
  /** Changes with every report that belongs to the present version. */
  reports: number;
  diagnostics: readonly Diagnostic[];
  /** When those diagnostics were decoded. */
  decoded: number;
  resultId: string | undefined;
  /** The question under way, if the server is asked. */
  asking: CancellationTokenSource | undefined;
}

/** The pause before a server that answered wrongly is asked again. */
const ASK_AGAIN = 100;
/** No clock tick in this time: the server rests. */
const REST = 250;
/** A server that ends by itself may take this long. */
const FAREWELL = 2000;

/**
 * A client as an editor is one, reduced to what is measured: it opens texts, changes them, and
 * times how long the right diagnostics take. It takes diagnostics that are pushed, and asks for
 * them right after each change where the server offers that; a question that a newer change has
 * overtaken is cancelled, as editors do.
 */
export class ServerClient {
  readonly #texts = new Map<string, Open>();
  readonly #watchers = new Set<() => void>();
  #pulls = false;
  #capabilities: ServerCapabilities = {};
  /** When the last bytes came from the server. */
  #arrived = 0;
  #sync: TextDocumentSyncKind = TextDocumentSyncKind.Full;
  #ended: string | undefined;

  private constructor(
    readonly spec: ServerSpec,
    readonly child: ChildProcess & { readonly pid: number },
    readonly connection: ProtocolConnection,
  ) {}

  /** Starts a server in `folder` and shakes hands. */
  static async start(spec: ServerSpec, folder: string, timeout: number): Promise<ServerClient> {
    const [program, ...rest] = spec.command;
    const child = spawn(program, rest, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    if (child.pid === undefined) {
      child.on('error', () => undefined);
      throw new NoAnswer(`${spec.name} could not be started.`);
    }
    const connection = createProtocolConnection(child.stdout, child.stdin);
    const client = new ServerClient(spec, child as ChildProcess & { readonly pid: number }, connection);
    child.stdout.prependListener('data', () => {
      client.#arrived = performance.now();
    });
    try {
      client.#listen();
      await client.#shakeHands(timeout);
      return client;
    } catch (error) {
      client.#kill();
      throw error instanceof NoAnswer ? error : new NoAnswer(`${spec.name} did not start: ${String(error)}`);
    }
  }

  #listen(): void {
    const { connection, child, spec } = this;
    const end = (what: string): void => {
      this.#ended ??= what;
      this.#notify();
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(`${spec.name} ended (${signal ?? code})`));
    // A server that is gone makes writing fail; its exit tells all there is to tell.
    child.stdin?.on('error', () => undefined);
    connection.onError(() => undefined);
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      const open = this.#texts.get(uri);
      if (open !== undefined && (version === undefined || version === null || version === open.version)) {
        this.#report(open, diagnostics);
      }
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => spec.settings[section ?? ''] ?? null),
    );
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onRequest(UnregistrationRequest.type, () => undefined);
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      for (const uri of this.#texts.keys()) this.#ask(uri);
    });
    connection.listen();
  }

  async #shakeHands(timeout: number): Promise<void> {
    const pull = this.spec.pull !== false;
    const { capabilities } = await this.#within(
      timeout,
      this.connection.sendRequest(InitializeRequest.type, {
        processId: process.pid,
        rootUri: null,
        workspaceFolders: null,
        locale: 'zh-cn',
        capabilities: clientCapabilities(pull),
      }),
    );
    this.#capabilities = capabilities;
    this.#pulls = pull && capabilities.diagnosticProvider !== undefined;
    const sync = capabilities.textDocumentSync;
    this.#sync = (typeof sync === 'object' ? sync.change : sync) ?? TextDocumentSyncKind.Full;
    await this.connection.sendNotification(InitializedNotification.type, {});
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: this.spec.settings });
  }

  /** Opens a text; gives the time until diagnostics pass the check. */
  async open(uri: string, text: string, check: Check, timeout: number): Promise<Timing> {
    const copy = new TextCopy(text);
    const unsaid = { reports: 0, diagnostics: [], decoded: 0, resultId: undefined, asking: undefined };
    this.#texts.set(uri, { copy, version: 1, ...unsaid });
    const start = performance.now();
    this.#send(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: this.spec.languageId, version: 1, text },
    });
    this.#ask(uri);
    return this.#answer(uri, start, check, timeout);
  }

  /** Closes a text. What the server still says about it is not listened to. */
  close(uri: string): void {
    this.#opened(uri).asking?.cancel();
    this.#texts.delete(uri);
    this.#send(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Sends edits as one change without awaiting anything; gives those that undo them, and the time of sending. */
  change(uri: string, edits: readonly Edit[]): { readonly undo: readonly Edit[]; readonly sent: number } {
    const open = this.#opened(uri);
    const undo = edits.map((edit) => open.copy.apply(edit)).reverse();
    const contentChanges: TextDocumentContentChangeEvent[] =
      this.#sync === TextDocumentSyncKind.Incremental ? [...edits] : [{ text: open.copy.text }];
    open.version++;
    open.reports = 0;
    const sent = performance.now();
    this.#send(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: open.version },
      contentChanges,
    });
    this.#ask(uri);
    return { undo, sent };
  }

  /** The time from `sent` to the diagnostics for the last change that pass the check; the check itself is left out. */
  async #answer(uri: string, sent: number, check: Check, timeout: number): Promise<Timing> {
    const open = this.#opened(uri);
    let seen = 0;
    const arrived = await this.#until(timeout, () => {
      if (open.reports === seen) return false;
      seen = open.reports;
      if (check(open.diagnostics)) return true;
      // A report by question is final for its version unless the server says so; asking again costs little.
      if (this.#pulls) setTimeout(() => this.#ask(uri), ASK_AGAIN).unref();
      return false;
    });
    return { arrived: arrived - sent, decoded: open.decoded - sent };
  }

  /** Sends edits and times the right answer from sending. */
  async timeChange(
    uri: string,
    edits: readonly Edit[],
    check: Check,
    timeout: number,
  ): Promise<{ readonly time: Timing; readonly undo: readonly Edit[] }> {
    const { undo, sent } = this.change(uri, edits);
    return { time: await this.#answer(uri, sent, check, timeout), undo };
  }

  /**
   * Asks something else than diagnostics, and gives the answer with the moments at which it had arrived and was decoded.
   *
   * @throws NoAnswer when the server refuses, ends, or does not answer in time
   */
  async ask<A>(
    send: (connection: ProtocolConnection) => Promise<A>,
    timeout: number,
  ): Promise<{ readonly answer: A; readonly at: Timing }> {
    const asked = send(this.connection).then((answer) => ({
      answer,
      at: { arrived: this.#arrived, decoded: performance.now() },
    }));
    try {
      return await this.#within(timeout, asked);
    } catch (error) {
      throw error instanceof NoAnswer ? error : new NoAnswer(`${this.spec.name} refused: ${String(error)}`);
    }
  }

  /** Whether the server announced a capability when hands were shaken. */
  offers(capability: keyof ServerCapabilities): boolean {
    const offered = this.#capabilities[capability];
    return offered !== undefined && offered !== false && offered !== null;
  }

  diagnostics(uri: string): readonly Diagnostic[] {
    return this.#opened(uri).diagnostics;
  }

  get way(): 'pull' | 'push' {
    return this.#pulls ? 'pull' : 'push';
  }

  get pid(): number {
    return this.child.pid;
  }

  memory(): Memory {
    return memoryOf(this.child.pid);
  }

  /** Waits until the server computes nothing any more, so that nothing is measured in the wake of something else. */
  async rest(timeout: number): Promise<void> {
    const end = performance.now() + timeout;
    let before = ticksOf(this.child.pid);
    while (performance.now() < end && this.#ended === undefined) {
      await sleep(REST);
      const now = ticksOf(this.child.pid);
      if (now === before) return;
      before = now;
    }
  }

  /** Ends the server: politely, and if that does not help by its process id. */
  async stop(): Promise<void> {
    try {
      await this.#within(FAREWELL, this.connection.sendRequest(ShutdownRequest.type));
      await this.connection.sendNotification(ExitNotification.type);
      await this.#within(
        FAREWELL,
        new Promise<void>((resolve) => {
          if (this.child.exitCode !== null || this.child.signalCode !== null) resolve();
          else this.child.once('exit', () => resolve());
        }),
      );
    } catch {
      // It did not answer; it is ended below.
    }
    this.#kill();
  }

  #kill(): void {
    this.#ended ??= `${this.spec.name} was stopped`;
    this.connection.dispose();
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL');
  }

  /** Asks for the diagnostics of a text, in place of a question that is still open. */
  #ask(uri: string): void {
    const open = this.#texts.get(uri);
    if (!this.#pulls || open === undefined || this.#ended !== undefined) return;
    open.asking?.cancel();
    const asking = new CancellationTokenSource();
    open.asking = asking;
    const version = open.version;
    const question = {
      textDocument: { uri },
      ...(open.resultId !== undefined && { previousResultId: open.resultId }),
    };
    this.connection.sendRequest(DocumentDiagnosticRequest.type, question, asking.token).then(
      (report) => {
        if (open.version !== version) return;
        open.resultId = report.resultId;
        this.#report(open, report.kind === 'full' ? report.items : open.diagnostics);
      },
      () => {
        // Cancelled by us, or by a server that wants to be asked again: the version tells which.
        if (open.asking === asking && open.version === version) setTimeout(() => this.#ask(uri), ASK_AGAIN).unref();
      },
    );
  }

  #report(open: Open, diagnostics: readonly Diagnostic[]): void {
    open.decoded = performance.now();
    open.diagnostics = diagnostics;
    open.reports++;
    this.#notify();
  }

  #opened(uri: string): Open {
    const open = this.#texts.get(uri);
    if (open === undefined) throw new Error(`${uri} is not open.`);
    return open;
  }

  /** Sends without waiting; what cannot be sent shows as an answer that never comes. */
  #send<P>(type: { readonly method: string }, params: P): void {
    this.connection.sendNotification(type.method, params).catch(() => undefined);
  }

  #notify(): void {
    for (const watch of this.#watchers) watch();
  }

  /** Resolves with the moment at which the bytes arrived that made the condition hold. */
  #until(timeout: number, condition: () => boolean): Promise<number> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        this.#watchers.delete(watch);
        finish();
      };
      const watch = (): void => {
        const arrived = this.#arrived;
        if (condition()) settle(() => resolve(arrived));
        else if (this.#ended !== undefined) settle(() => reject(new NoAnswer(this.#ended)));
      };
      const timer = setTimeout(
        () => settle(() => reject(new NoAnswer(`${this.spec.name} gave no right answer in ${timeout / 1000} s`))),
        timeout,
      );
      this.#watchers.add(watch);
      watch();
    });
  }

  /** A promise that does not outlast the timeout or the server. */
  async #within<T>(timeout: number, promise: Promise<T>): Promise<T> {
    let settled: { readonly value: T } | { readonly error: unknown } | undefined;
    promise.then(
      (value) => {
        settled = { value };
        this.#notify();
      },
      (error: unknown) => {
        settled = { error };
        this.#notify();
      },
    );
    await this.#until(timeout, () => settled !== undefined);
    if (settled === undefined) throw new NoAnswer(`${this.spec.name} gave no answer`);
    if ('error' in settled) throw settled.error;
    return settled.value;
  }
}

/** What a current editor says of itself where it bears on what is measured. */
function clientCapabilities(pull: boolean): ClientCapabilities {
  return {
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
    },
    textDocument: {
      synchronization: { dynamicRegistration: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      foldingRange: { lineFoldingOnly: true },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
        dataSupport: true,
        resolveSupport: { properties: ['edit'] },
      },
      publishDiagnostics: { relatedInformation: true, versionSupport: true, dataSupport: true },
      ...(pull && { diagnostic: { relatedDocumentSupport: false, dynamicRegistration: false } }),
    },
  };
}
