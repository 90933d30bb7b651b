import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { startServer } from '../../server/src/lsp/server.ts';
import { connectStreams } from '../../server/src/lsp/start/connection.ts';
import { LspClient, modern, pushing } from '../support/lspClient.ts';
import { packageService, TODAY } from '../support/packageService.ts';

const URI = 'file:///a.cleanplan.yaml';

/** A connection to a server that has heard nothing yet. */
function connected(): { client: ProtocolConnection; toClient: PassThrough; ended: Promise<number> } {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const ended = new Promise<number>((resolve) => {
    startServer(connectStreams(toServer, toClient, resolve), packageService, { today: () => TODAY });
  });
  const client = createProtocolConnection(toClient, toServer);
  client.listen();
  return { client, toClient, ended };
}

const codeOf = (sent: Promise<unknown>): Promise<number | undefined> =>
  sent.then(
    () => undefined,
    (error: { code?: number }) => error.code,
  );

const initialize = (client: ProtocolConnection) =>
  client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
const at = { textDocument: { uri: URI }, position: { line: 0, character: 0 } };

describe('Requests out of their time', () => {
  for (const method of ['textDocument/hover', 'textDocument/completion', 'cleanplan/status', 'shutdown', 'x/unknown']) {
    it(`${method} before initialize gets ServerNotInitialized`, async () => {
      const { client } = connected();
      assert.equal(await codeOf(client.sendRequest(method, at)), -32002);
      assert.equal(await codeOf(initialize(client)), undefined);
      client.dispose();
    });
  }

  for (const method of [
    'textDocument/hover',
    'textDocument/codeAction',
    'cleanplan/status',
    'initialize',
    'shutdown',
  ]) {
    it(`${method} after shutdown gets InvalidRequest`, async () => {
      const { client, ended } = connected();
      await initialize(client);
      await client.sendRequest('shutdown');
      assert.equal(await codeOf(client.sendRequest(method, at)), -32600);
      await client.sendNotification('exit');
      assert.equal(await ended, 0);
      client.dispose();
    });
  }

  it('a second initialize gets InvalidRequest, and the server goes on', async () => {
    const { client } = connected();
    await initialize(client);
    assert.equal(await codeOf(initialize(client)), -32600);
    assert.equal(await codeOf(client.sendRequest('textDocument/hover', at)), undefined);
    client.dispose();
  });

  it('notifications before initialize are dropped, and exit is not', async () => {
    const { client, ended } = connected();
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'cleanplan', version: 1, text: '规划格式: 1\n' },
    });
    await client.sendNotification('exit');
    assert.equal(await ended, 1);
    client.dispose();
  });
});

describe('Params that are none', () => {
  const textDocument = { uri: URI };
  const position = { line: 0, character: 0 };
  const range = { start: position, end: position };
  for (const [method, params, code] of [
    ['textDocument/hover', null, -32602],
    ['textDocument/hover', { textDocument }, -32602],
    ['textDocument/hover', { position }, -32602],
    ['textDocument/hover', { textDocument, position: { line: -1, character: 0 } }, -32602],
    ['textDocument/hover', { textDocument, position }, undefined],
    ['textDocument/completion', null, -32602],
    ['textDocument/completion', { textDocument: null, position }, -32602],
    ['textDocument/definition', { textDocument, position: '0:0' }, -32602],
    ['textDocument/codeAction', { textDocument, range: { start: position } }, -32602],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [null] } }, -32602],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [], only: 'quickfix' } }, -32602],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [], only: ['quickfix'] } }, undefined],
    ['textDocument/documentSymbol', null, -32602],
    ['textDocument/documentSymbol', { textDocument }, undefined],
    ['textDocument/diagnostic', {}, -32602],
    ['textDocument/foldingRange', { textDocument: { uri: 1 } }, -32602],
    ['cleanplan/status', null, -32602],
    ['cleanplan/check', { uri: URI }, -32602],
    ['cleanplan/rulePage', {}, -32602],
    ['cleanplan/newPlan', null, -32602],
    ['cleanplan/newPlanChoices', null, undefined],
    ['x/unknown', null, -32601],
    ['textDocument/unknown', { textDocument }, -32601],
  ] as const) {
    it(`${method} with ${JSON.stringify(params)} gets ${code ?? 'an answer'}`, async () => {
      const { client } = connected();
      await initialize(client);
      assert.equal(await codeOf(client.sendRequest(method, params as unknown as object)), code);
      assert.equal(await codeOf(client.sendRequest('textDocument/hover', at)), undefined);
      client.dispose();
    });
  }
});

describe('Diagnostics that a client leaves out of what it asks', () => {
  it('are none, and the fixes of all that is found there come', async () => {
    const client = await LspClient.start({ capabilities: modern });
    await client.open(URI, '规划格式：1\n');
    const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } };
    const params = { textDocument: { uri: URI }, range, context: {} };
    const actions = await client.connection.sendRequest<{ title: string }[]>('textDocument/codeAction', params);
    assert.ok(
      actions.some(({ title }) => /colon|冒号/.test(title)),
      JSON.stringify(actions),
    );
    assert.deepEqual(client.logged, []);
    await client.stop();
  });
});

describe('Half of a surrogate pair over the protocol', () => {
  const text = '规划格式: 1\n规划概况:\n  规划层级: "\\ud800市"\n  \udfff: 甲\n';

  for (const [what, capabilities] of [
    ['pushed', pushing],
    ['pulled', modern],
  ] as const) {
    it(`is not in what is ${what}`, async () => {
      const client = await LspClient.start({ capabilities });
      await client.open(URI, text);
      if (what === 'pushed') await client.until(() => client.published.length > 0);
      const found = what === 'pushed' ? client.published[0]?.diagnostics : await client.diagnostics(URI);
      const messages = found?.map(({ message }) => message).join('\n') ?? '';
      assert.match(messages, /\ufffd市/);
      assert.doesNotMatch(messages, /[\ud800-\udfff]/u);
      const hover = await client.hover(URI, { line: 2, character: 10 });
      assert.doesNotMatch(JSON.stringify(hover), /\\ud[89a-f]/i);
      await client.stop();
    });
  }
});
