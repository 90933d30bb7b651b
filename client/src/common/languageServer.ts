import { type Disposable, EventEmitter, type LogOutputChannel, l10n, window } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  type NotificationType,
  type RequestType,
  type RequestType0,
  State,
} from 'vscode-languageclient';
import { clientOptions } from './clientOptions.ts';
import { RestartBound } from './restartBound.ts';

/** Makes the client of the host it runs in: a server process, or a web worker. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** The server as the rest of the extension sees it: started when first needed, and again when it ends by itself. */
export class LanguageServer implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #restarts = new RestartBound();
  readonly #changed = new EventEmitter<void>();
  readonly #ended = new EventEmitter<void>();
  #started: Promise<void> | undefined;

  /** The server is up, again or for the first time, or has new settings: what was asked before may be wrong now. */
  readonly onDidChange = this.#changed.event;

  /** The server is down; it may come up again. */
  readonly onDidEnd = this.#ended.event;

  constructor(
    factory: ClientFactory,
    readonly output: LogOutputChannel,
  ) {
    const hooks = { output, errorHandler: this.#errorHandler(), settingsSent: () => this.#changed.fire() };
    this.#client = factory(clientOptions(hooks));
    this.#client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#changed.fire();
      if (newState === State.Stopped) this.#ended.fire();
    });
  }

  get running(): boolean {
    return this.#client.state === State.Running;
  }

  /** Starts the server unless it has been; resolves when it answers. */
  start(): Promise<void> {
    this.#started ??= this.#client.start().catch((error) => {
      this.#started = undefined;
      this.output.error(String(error));
      throw error;
    });
    return this.#started;
  }

  async restart(): Promise<void> {
    this.#restarts.forget();
    if (this.#client.state === State.Running) await this.#client.stop();
    this.#started = undefined;
    await this.start();
  }

  /** Asks the server, starting it when need be. */
  request<R>(type: RequestType0<R, void>): Promise<R>;
  request<P, R>(type: RequestType<P, R, void>, params: P): Promise<R>;
  async request({ method }: { readonly method: string }, params?: unknown): Promise<unknown> {
    await this.start();
    return params === undefined ? this.#client.sendRequest(method) : this.#client.sendRequest(method, params);
  }

  /** Tells the server something, once it is up. */
  async notify<P>(type: NotificationType<P>, params: P): Promise<void> {
    await this.start();
    await this.#client.sendNotification(type.method, params);
  }

  /** Answers what the server asks. Registered once, before it is started. */
  answer<P, R extends object>({ method }: RequestType<P, R, void>, handler: (params: P) => Promise<R>): Disposable {
    return this.#client.onRequest(method, handler as (params: P) => Promise<object>);
  }

  /** Turns what the server says into what the editor shows. */
  get converter(): BaseLanguageClient['protocol2CodeConverter'] {
    return this.#client.protocol2CodeConverter;
  }

  /** How the server knows a document by name. */
  get namer(): BaseLanguageClient['code2ProtocolConverter'] {
    return this.#client.code2ProtocolConverter;
  }

  async dispose(): Promise<void> {
    this.#changed.dispose();
    this.#ended.dispose();
    await this.#client.dispose();
  }

  /** A restarted client opens the documents again that the server had; past the bound the user decides. */
  #errorHandler(): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        if (this.#restarts.mayRestart(Date.now())) {
          this.output.warn('The server ended by itself and is started again.');
          return { action: CloseAction.Restart, handled: true };
        }
        this.#started = undefined;
        void this.#askToRestart();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  async #askToRestart(): Promise<void> {
    const restart = l10n.t('Restart');
    const show = l10n.t('Show Output');
    const message = l10n.t('The CleanPlan server has ended several times in a few minutes and was not started again.');
    const chosen = await window.showErrorMessage(message, restart, show);
    if (chosen === restart) await this.restart();
    if (chosen === show) this.output.show();
  }
}
