import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { LspClient, modern } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';

describe('lenses over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  const lenses = (uri = URI): Promise<CodeLens[] | null> =>
    client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });

  it('open the clause in our extension', async () => {
    client = await LspClient.start({ capabilities: modern, initializationOptions: { opensClauses: true } });
    await client.open(URI, '规划格式: 1\n进度安排:\n');
    const [lens] = (await lenses()) ?? [];
    assert.deepEqual(lens?.range.start, { line: 1, character: 0 });
    assert.equal(lens?.command?.command, 'cleanplan.openClause');
    assert.deepEqual(lens?.command?.arguments, ['gbf-2003-100/2.1']);
  });

  it('are lines to read where nobody has that command', async () => {
    client = await LspClient.start({ capabilities: modern, locale: 'en' });
    await client.open(URI, '规划格式: 1\n规划概况: {编制阶段: 送审稿, 编制依据: [国办发〔2003〕100号]}\n进度安排:\n');
    const [lens] = (await lenses()) ?? [];
    assert.equal(lens?.command?.command, '');
    assert.match(
      lens?.command?.title ?? '',
      /^国办发\[2003\]100号 二（一） · 0\/\d requirements answered · 1 to mend$/,
    );
    assert.equal(await lenses('file:///other.cleanplan.yaml'), null);
  });
});
