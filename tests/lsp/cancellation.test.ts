import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { LspClient, modern } from '../support/lspClient.ts';

const URI = 'file:///a.cleanplan.yaml';
const PLAN = '规划格式: 1\n规划概况:\n  标题: 某市清洁生产推行规划\n';
const hover = { textDocument: { uri: URI }, position: { line: 1, character: 1 } };

const ended = (sent: Promise<unknown>): Promise<unknown> =>
  sent.then(
    (answer) => (answer === null ? 'nothing' : 'answered'),
    (error: { code?: number }) => error.code,
  );

describe('Requests that are withdrawn', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start({ capabilities: modern });
    await client.open(URI, PLAN);
  });
  // One test has shut it down itself.
  afterEach(() => ended(client.stop()));

  /** Asks as often as is said, and withdraws those at once that are named. */
  const ask = (times: number, withdrawn: (at: number) => boolean): Promise<unknown[]> =>
    Promise.all(
      Array.from({ length: times }, (_, at) => {
        const source = new CancellationTokenSource();
        const sent = client.connection.sendRequest('textDocument/hover', hover, source.token);
        if (withdrawn(at)) source.cancel();
        return ended(sent);
      }),
    );

  it('are answered by RequestCancelled, those beside them as ever', async () => {
    const answers = await ask(9, (at) => at % 2 === 1);
    assert.deepEqual(
      answers,
      Array.from({ length: 9 }, (_, at) => (at % 2 === 1 ? LSPErrorCodes.RequestCancelled : 'answered')),
    );
  });

  it('leave the changes of the text before and behind them', async () => {
    const source = new CancellationTokenSource();
    void client.change(URI, 2, [{ text: `# 起草\n${PLAN}` }]);
    const sent = client.connection.sendRequest('textDocument/hover', hover, source.token);
    source.cancel();
    void client.change(URI, 3, [{ text: `# 起草\n# 再改\n${PLAN}` }]);
    await ended(sent);
    assert.equal(await ended(client.hover(URI, { line: 3, character: 1 })), 'answered');
    assert.equal(await ended(client.hover(URI, { line: 1, character: 1 })), 'nothing');
  });

  it('end the server nevertheless, where it is the shutdown that is withdrawn', async () => {
    const source = new CancellationTokenSource();
    const sent = client.connection.sendRequest('shutdown', undefined, source.token);
    source.cancel();
    await ended(sent);
    assert.equal(await ended(client.hover(URI, hover.position)), -32600);
  });
});
