/**
 * A language server for the tests of the client. Each line with an exclamation mark is an error.
 * `push` and `pull` say how it answers, the first time wrongly; `mute` never answers about a text,
 * `deaf` not even to `initialize`, and `crash` ends when a text is opened. `pull` also tells where rows begin, by
 * symbols and, but for the last one, by folding ranges.
 */
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  ExitNotification,
  FoldingRangeRequest,
  InitializeRequest,
  type InitializeResult,
  PublishDiagnosticsNotification,
  type ServerCapabilities,
  ShutdownRequest,
  SymbolKind,
} from 'vscode-languageserver-protocol/node';

const way = process.argv[2];
/** The wrong answer comes at once and the right one after this time, in milliseconds. */
const LATE = 120;

let text = '';
let lateAt = 0;
const connection = createProtocolConnection(process.stdin, process.stdout);

const errors = (): Diagnostic[] =>
  text.split('\n').flatMap((line, at) => {
    const range = { start: { line: at, character: 0 }, end: { line: at, character: line.length } };
    return line.includes('!') ? [{ range, message: 'No exclamation marks.' }] : [];
  });

const wrong: Diagnostic[] = [
  { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message: 'Not what was asked.' },
];

const rows = (): number[] =>
  text.split('\n').flatMap((line, at) => (line.trimStart().startsWith('- 编号: ') ? [at] : []));

const answer = (): Diagnostic[] => (performance.now() < lateAt ? wrong : errors());

function changed(uri: string): void {
  lateAt = performance.now() + LATE;
  if (way === 'crash') process.exit(3);
  if (way !== 'push') return;
  const publish = (): void =>
    void connection.sendNotification(PublishDiagnosticsNotification.type, { uri, diagnostics: answer() });
  publish();
  setTimeout(publish, LATE + 5);
}

const capabilities: ServerCapabilities = {
  textDocumentSync: 1,
  ...(way === 'pull' && {
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
  }),
};
const forever = new Promise<never>(() => undefined);

connection.onRequest(InitializeRequest.type, (): InitializeResult | Promise<never> =>
  way === 'deaf' ? forever : { capabilities },
);
connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
  text = textDocument.text;
  changed(textDocument.uri);
});
connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
  text = contentChanges.at(-1)?.text ?? text;
  changed(textDocument.uri);
});
connection.onRequest(DocumentDiagnosticRequest.type, () => ({ kind: 'full' as const, items: answer() }));
connection.onRequest(DocumentSymbolRequest.type, () =>
  rows().map((line) => {
    const range = { start: { line, character: 0 }, end: { line, character: 1 } };
    return { name: 'row', kind: SymbolKind.Object, range, selectionRange: range };
  }),
);
connection.onRequest(FoldingRangeRequest.type, () =>
  rows()
    .slice(0, -1)
    .map((line) => ({ startLine: line, endLine: line + 1 })),
);
connection.onRequest(ShutdownRequest.type, () => undefined);
connection.onNotification(ExitNotification.type, () => process.exit(0));
connection.listen();
