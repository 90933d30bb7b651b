import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { marked } from '../support/cursor.ts';
import { LspClient, modern, pulling } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';
const PLAN =
  '目标任务:\n  主要指标:\n    - {编号: M$01, 指标名称: a}\n    - {编号: M2, 指标名称: b}\n主要措施:\n  - {名称: c, 对应指标: [M1]}\n';

describe('renaming over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  async function asked<T>(method: string, params: object = {}): Promise<T> {
    const { text, position } = marked(PLAN);
    await client.open(URI, text.toString());
    return client.connection.sendRequest<T>(`textDocument/${method}`, {
      textDocument: { uri: URI },
      position,
      ...params,
    });
  }

  it('gives an edit of all places, for the version that was asked about', async () => {
    client = await LspClient.start({ capabilities: modern });
    const { documentChanges } = await asked<WorkspaceEdit>('rename', { newName: 'M9' });
    const range = (line: number, from: number) => ({
      start: { line, character: from },
      end: { line, character: from + 2 },
    });
    assert.deepEqual(documentChanges, [
      {
        textDocument: { uri: URI, version: 1 },
        edits: [
          { range: range(2, 11), newText: 'M9' },
          { range: range(5, 19), newText: 'M9' },
        ],
      },
    ]);
  });

  it('gives a client that knows no versions plain changes', async () => {
    client = await LspClient.start({ capabilities: pulling });
    const { changes } = await asked<WorkspaceEdit>('rename', { newName: 'M9' });
    assert.equal(changes?.[URI]?.length, 2);
  });

  for (const [locale, reason] of [
    ['zh-CN', /编号“M2”已经用了/],
    ['en', /“M2” is given already/],
  ] as const)
    it(`says why it refuses, in the reader’s language (${locale})`, async () => {
      client = await LspClient.start({ capabilities: modern, locale });
      await assert.rejects(asked('rename', { newName: 'M2' }), reason);
      // The server goes on.
      assert.notEqual(await asked('prepareRename'), null);
    });

  it('asks beforehand only where the client knows that', async () => {
    const prepare = { textDocument: { rename: { prepareSupport: true } } };
    client = await LspClient.start({
      capabilities: { ...modern, textDocument: { ...modern.textDocument, ...prepare.textDocument } },
    });
    assert.deepEqual(client.initialized.capabilities.renameProvider, { prepareProvider: true });
    await client.stop();
    client = await LspClient.start({ capabilities: {} });
    assert.equal(client.initialized.capabilities.renameProvider, true);
  });
});
