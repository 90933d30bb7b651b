// The floor of the servers: it reads nothing and says at once what the keystroke of the benchmark
// makes true, a diagnostic on the line of the last change where letters came in, none where they went.
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';

const INCREMENTAL = 2;

let items = [];
const connection = createProtocolConnection(process.stdin, process.stdout);
connection.onRequest(InitializeRequest.type, () => ({
  capabilities: {
    textDocumentSync: INCREMENTAL,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onNotification(DidChangeTextDocumentNotification.type, ({ contentChanges: [change] }) => {
  items = change.text === '' ? [] : [{ range: change.range, message: 'changed' }];
});
connection.onRequest(DocumentDiagnosticRequest.type, () => ({ kind: 'full', items }));
connection.onRequest(ShutdownRequest.type, () => undefined);
connection.onNotification(ExitNotification.type, () => process.exit(0));
connection.listen();
