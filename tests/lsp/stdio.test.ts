import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  DefinitionRequest,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';

const URI = 'file:///plan.cleanplan.yaml';
const root = new URL('../../', import.meta.url);

/** The built server as a process of its own, as editors start it. */
const startProcess = (): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [fileURLToPath(new URL('server/bin/cleanplan.js', root)), 'lsp', '--stdio']);

describe('the language server on standard streams', () => {
  let server: ChildProcessWithoutNullStreams;
  let client: ProtocolConnection;

  beforeEach(async () => {
    server = startProcess();
    client = createProtocolConnection(server.stdout, server.stdin);
    client.listen();
    await client.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
    await client.sendNotification(InitializedNotification.type, {});
  });

  afterEach(() => {
    client.dispose();
    server.kill();
  });

  it('answers, and ends with 0 after shutdown and exit', async () => {
    const textDocument = { uri: URI, languageId: 'cleanplan', version: 1, text: '进度安排: []\n' };
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const found = await client.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: URI },
      position: { line: 0, character: 1 },
    });
    assert.equal((found as { uri: string }[])[0]?.uri, new URL('seeds/gbf-2003-100.txt', root).href);
    await client.sendRequest(ShutdownRequest.type);
    const ended = once(server, 'exit');
    await client.sendNotification(ExitNotification.type);
    assert.deepEqual(await ended, [0, null]);
  });

  it('ends with 1 after exit alone', async () => {
    const ended = once(server, 'exit');
    await client.sendNotification(ExitNotification.type);
    assert.deepEqual(await ended, [1, null]);
  });

  it('ends with 1 when its input ends', async () => {
    const ended = once(server, 'exit');
    server.stdin.end();
    assert.deepEqual(await ended, [1, null]);
  });
});
