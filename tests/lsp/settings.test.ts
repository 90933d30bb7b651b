import assert from 'node:assert/strict';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { LspClient, modern, pulling, pushing } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';
const MISSING = '规划格式: 1\n进度安排: []\n';

describe('settings of the language server', () => {
  it('leave at their default what they do not understand', () => {
    const none = { locale: undefined, asOf: undefined, hoverClause: 'full' };
    for (const sent of [
      null,
      undefined,
      'x',
      3,
      { locale: 3, asOf: 'soon' },
      { locale: 'zhx', asOf: '2026-02-30' },
      { hover: 3 },
      { hover: { clause: 'all' } },
    ]) {
      assert.deepEqual(readSettings(sent), none);
    }
    const all = { locale: 'en', asOf: '2026-08-15', hover: { clause: 'line' } };
    assert.deepEqual(readSettings(all), { locale: 'en', asOf: '2026-08-15', hoverClause: 'line' });
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

  it('publish anew for a client that cannot ask', async () => {
    client = await LspClient.start({ capabilities: pushing });
    await client.open(URI, MISSING);
    await client.until(() => client.published.length === 1);
    await client.configure({ locale: 'en' });
    await client.until(() => client.published.length === 2);
    assert.match(String(client.published[1]?.diagnostics[0]?.message), /Rests on/);
  });
});
