import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DefinitionRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Location,
  type LocationLink,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import type { PlanService } from '../../server/src/core/planService.ts';
import { rulePages } from '../../server/src/host/rulePages.generated.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import type { ServerHost } from '../../server/src/lsp/session.ts';
import { connectStreams } from '../../server/src/lsp/start/connection.ts';
import { packageService, TODAY } from './packageService.ts';

/** What a client of the test can do; the rest it cannot. */
export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
};
export const pushing: ClientCapabilities = {
  textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
};
/** What VS Code says of itself where it matters here. */
export const modern: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] },
    symbol: { symbolKind: { valueSet: [2, 5, 23] } },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { symbolKind: { valueSet: [2, 3, 7, 18, 23] } },
    completion: {
      completionItemKind: { valueSet: [9, 10, 12, 15, 18, 20] },
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } },
      dataSupport: true,
      disabledSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** What `workspace/configuration` answers. */
  readonly configuration?: Record<string, unknown>;
  readonly service?: PlanService;
  /** What the host may read of packs of regions; nothing unless a test says so. */
  readonly localPolicies?: ServerHost['localPolicies'];
  /** The plans the host finds on disk; none unless a test says so. */
  readonly planFiles?: ServerHost['planFiles'];
  /** URIs of the folders that are open. */
  readonly folders?: readonly string[];
}

export const SOURCE_ROOT = 'file:///package';

/** A protocol client and a server in this process, joined by streams; what is sent is what stdio carries. */
export class LspClient {
  readonly published: {
    readonly uri: string;
    readonly version?: number;
    readonly diagnostics: readonly Diagnostic[];
  }[] = [];
  readonly logged: string[] = [];
  readonly registered: string[] = [];
  refreshes = 0;
  /** How often the server asked for settings. */
  configurationAsked = 0;
  exitCode: number | undefined;
  configuration: Record<string, unknown> | undefined;
  readonly #waiting: (() => void)[] = [];

  private constructor(
    readonly connection: ProtocolConnection,
    readonly toServer: PassThrough,
  ) {}

  initialized!: InitializeResult;

  /** Starts a server and shakes hands with it. */
  static async start(options: ClientOptions = {}): Promise<LspClient> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const client = new LspClient(createProtocolConnection(toClient, toServer), toServer);
    client.configuration = options.configuration;
    const server = connectStreams(toServer, toClient, (code) => {
      client.exitCode = code;
      client.#wake();
    });
    startServer(server, options.service ?? packageService, {
      today: () => TODAY,
      sourceRoot: SOURCE_ROOT,
      version: '0.0.0',
      rulePages,
      ...(options.localPolicies !== undefined && { localPolicies: options.localPolicies }),
      ...(options.planFiles !== undefined && { planFiles: options.planFiles }),
    });
    client.#listen();
    client.initialized = await client.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      ...(options.folders && { workspaceFolders: options.folders.map((uri) => ({ uri, name: uri })) }),
      capabilities: options.capabilities ?? modern,
      ...(options.locale !== undefined && { locale: options.locale }),
      ...(options.initializationOptions !== undefined && { initializationOptions: options.initializationOptions }),
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  #listen(): void {
    const { connection } = this;
    const noted =
      <T>(take: (value: T) => void) =>
      (value: T) => {
        take(value);
        this.#wake();
      };
    connection.onNotification(
      PublishDiagnosticsNotification.type,
      noted((params) => this.published.push(params)),
    );
    connection.onNotification(
      LogMessageNotification.type,
      noted(({ message }) => this.logged.push(message)),
    );
    connection.onRequest(
      RegistrationRequest.type,
      noted(({ registrations }) => {
        for (const { method } of registrations) this.registered.push(method);
      }),
    );
    connection.onRequest(
      DiagnosticRefreshRequest.type,
      noted(() => {
        this.refreshes++;
      }),
    );
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      this.configurationAsked++;
      return items.map(() => this.configuration ?? null);
    });
    connection.listen();
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Resolves when something the server sent makes the condition true. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async open(uri: string, text: string, version = 1, languageId = 'cleanplan'): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text },
    });
  }

  async change(uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Sends changes in one piece, as a server finds them that was busy: all are there before the first is handled. */
  changeTogether(changes: readonly { readonly uri: string; readonly version: number; readonly text: string }[]): void {
    const messages = changes.map(({ uri, version, text }) => {
      const params = { textDocument: { uri, version }, contentChanges: [{ text }] };
      const body = JSON.stringify({ jsonrpc: '2.0', method: DidChangeTextDocumentNotification.method, params });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    });
    this.toServer.write(messages.join(''));
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async configure(configuration: Record<string, unknown>): Promise<void> {
    this.configuration = configuration;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { cleanplan: configuration },
    });
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  async completion(uri: string, position: Position): Promise<CompletionItem[]> {
    const found = await this.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    return Array.isArray(found) ? found : (found?.items ?? []);
  }

  async definition(uri: string, position: Position): Promise<(Location | LocationLink)[]> {
    const found = await this.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
    return found === null ? [] : ([found].flat() as (Location | LocationLink)[]);
  }

  async codeActions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only && { only }) };
    return ((await this.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context })) ??
      []) as CodeAction[];
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** The items of a full report. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('Not a full report.');
    return report.items;
  }

  async stop(): Promise<number | undefined> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await this.until(() => this.exitCode !== undefined);
    this.connection.dispose();
    return this.exitCode;
  }
}
