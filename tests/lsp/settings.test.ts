import assert from 'node:assert/strict';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { LspClient, modern, pulling, pushing } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';
const MISSING = '规划格式: 1\n进度安排: []\n';

describe('settings of the language server', () => {
  it('leave at their default what they do not understand', () => {
    const none = { locale: undefined, asOf: undefined, hoverClause: 'full', lens: 'all', hints: 'block' };
    for (const sent of [
      null,
      undefined,
      'x',
      3,
      { locale: 3, asOf: 'soon' },
      { locale: 'zhx', asOf: '2026-02-30' },
      { hover: 3 },
      { hover: { clause: 'all' } },
      { lens: true, hints: 'flow' },
      { lens: { show: 'off' }, hints: null },
    ]) {
      assert.deepEqual(readSettings(sent), none);
    }
    const all = { locale: 'en', asOf: '2026-08-15', hover: { clause: 'line' }, lens: 'contents', hints: 'off' };
    assert.deepEqual(readSettings(all), {
      locale: 'en',
      asOf: '2026-08-15',
      hoverClause: 'line',
      lens: 'contents',
      hints: 'off',
    });
    assert.deepEqual(readSettings({ locale: 'auto', asOf: '' }), none);
  });
});

describe('settings over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  const sentences = async () => (await client.diagnostics(URI)).map(({ message }) => message).join('\n');

  it('choose the language: the setting before that of the editor', async () => {
    client = await LspClient.start({ capabilities: pulling, locale: 'en-GB' });
    await client.open(URI, MISSING);
    assert.match(await sentences(), /Rests on: /);
    await client.configure({ locale: 'zh-CN' });
    assert.match(await sentences(), /依据：/);
  });

  it('can come with initialize', async () => {
    client = await LspClient.start({ capabilities: pulling, locale: 'zh-cn', initializationOptions: { locale: 'en' } });
    await client.open(URI, MISSING);
    assert.match(await sentences(), /Rests on: /);
  });

  it('are asked for where the client answers, and a change makes it ask again for diagnostics', async () => {
    client = await LspClient.start({ capabilities: modern, configuration: { locale: 'en' } });
    await client.open(URI, MISSING);
    await client.until(() => client.refreshes === 1);
    assert.match(await sentences(), /Rests on: /);
    assert.deepEqual(client.registered, ['workspace/didChangeConfiguration']);
    await client.configure({ locale: 'zh-CN' });
    await client.until(() => client.refreshes === 2);
    assert.match(await sentences(), /依据：/);
  });

  it('show lenses and hints or do not, and have a client that can ask for them again', async () => {
    const asking = { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } };
    const capabilities = { ...modern, workspace: { ...modern.workspace, ...asking } };
    client = await LspClient.start({ capabilities, configuration: { hints: 'all' } });
    const asked: string[] = [];
    for (const method of ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh'])
      client.connection.onRequest(method, () => void asked.push(method));
    await client.open(
      URI,
      '规划格式: 1\n目标任务:\n  主要指标: [{编号: M1, 指标名称: 甲, 基期值: 100吨, 目标值: 下降8%}]\n进度安排:\n',
    );
    await client.until(() => client.refreshes === 1);
    const textDocument = { uri: URI };
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const lenses = () => client.connection.sendRequest<object[]>('textDocument/codeLens', { textDocument });
    const hints = () => client.connection.sendRequest<object[]>('textDocument/inlayHint', { textDocument, range });
    assert.ok((await lenses()).length > 0);
    assert.equal((await hints()).length, 1);
    await client.configure({ lens: 'off', hints: 'off' });
    await client.until(() => client.refreshes === 2);
    assert.deepEqual([await lenses(), await hints()], [[], []]);
    assert.deepEqual(asked.sort(), [
      ...['workspace/codeLens/refresh', 'workspace/codeLens/refresh'],
      ...['workspace/inlayHint/refresh', 'workspace/inlayHint/refresh'],
    ]);
  });

  it('publish anew for a client that cannot ask', async () => {
    client = await LspClient.start({ capabilities: pushing });
    await client.open(URI, MISSING);
    await client.until(() => client.published.length === 1);
    await client.configure({ locale: 'en' });
    await client.until(() => client.published.length === 2);
    assert.match(String(client.published[1]?.diagnostics[0]?.message), /Rests on/);
  });
});
