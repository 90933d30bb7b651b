import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
} from 'vscode-languageserver-protocol';
import { LspClient } from '../support/lspClient.ts';

const URI = 'file:///plans/a.cleanplan.yaml';

const capable = (properties: string[]): ClientCapabilities => ({
  textDocument: {
    diagnostic: {},
    completion: { completionItem: { documentationFormat: ['markdown'], resolveSupport: { properties } } },
  },
});

const textOf = ({ documentation }: CompletionItem): string =>
  typeof documentation === 'string' ? documentation : (documentation?.value ?? '');

describe('what an item says when it is looked at', () => {
  const opened = async (capabilities: ClientCapabilities, text: string): Promise<LspClient> => {
    const client = await LspClient.start({ capabilities });
    await client.open(URI, text);
    return client;
  };
  const itemOf = async (client: LspClient, line: number, character: number, label: string): Promise<CompletionItem> => {
    const items = await client.completion(URI, { line, character });
    return items.find((one) => one.label === label) ?? assert.fail(`no ${label}`);
  };

  it('comes when it is asked for, to a client that asks', async () => {
    const client = await opened(capable(['documentation']), '规划格式: 1\n\n');
    const item = await itemOf(client, 1, 0, '进度安排');
    assert.equal(item.documentation, undefined);
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    assert.match(textOf(resolved), /依据：国办发\\\[2003\\\]100号 二（一）/);
    assert.equal(resolved.label, item.label);
    await client.stop();
  });

  for (const [what, text, line, character, label, said] of [
    ['a fixed value', '规划概况:\n  编制阶段: \n', 1, 8, '送审稿', /已送审查或者论证/],
    ['a rule', '例外说明:\n  - 规则: \n', 1, 8, 'upper-plan', /衔接上位规划/],
    ['a policy', '审查依据: []\n', 0, 7, 'gbf-2003-100', /关于加快推行清洁生产的意见/],
    ['a form', '进度安排: \n', 0, 6, '{未转录: 原因}', /\*\*/],
  ] as const)
    it(`is said of ${what}, though the text has gone since`, async () => {
      const client = await opened(capable(['documentation']), text);
      const item = await itemOf(client, line, character, label);
      await client.close(URI);
      assert.match(textOf(await client.connection.sendRequest(CompletionResolveRequest.type, item)), said);
      await client.stop();
    });

  it('comes with the item to a client that does not ask', async () => {
    const client = await opened(capable(['detail']), '规划格式: 1\n\n');
    assert.match(textOf(await itemOf(client, 1, 0, '进度安排')), /依据/);
    await client.stop();
  });

  it('is nothing for an item that is not ours', async () => {
    const client = await opened(capable(['documentation']), '规划格式: 1\n\n');
    for (const data of [undefined, null, 1, { subject: null }, { language: 'zh', subject: { key: '#/none' } }]) {
      const item = { label: 'x', data };
      assert.equal((await client.connection.sendRequest(CompletionResolveRequest.type, item)).documentation, undefined);
    }
    await client.stop();
  });

  it('leaves prose alone behind a mark, and answers who asks', async () => {
    const client = await opened(capable([]), '规划概况:\n  编制阶段: 已印发\n  标题: \n');
    const ask = async (context: { triggerKind: CompletionTriggerKind; triggerCharacter?: string }) => {
      const params = { textDocument: { uri: URI }, position: { line: 2, character: 6 }, context };
      const found = await client.connection.sendRequest(CompletionRequest.type, params);
      return Array.isArray(found) ? found : (found?.items ?? []);
    };
    assert.deepEqual(await ask({ triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' }), []);
    assert.deepEqual(
      (await ask({ triggerKind: CompletionTriggerKind.Invoked })).map(({ label }) => label),
      ['{未转录: 原因}'],
    );
    await client.stop();
  });

  it('asks again where there is more than was sent', async () => {
    const client = await opened(capable([]), '规划概况:\n  规划范围:\n    地区: [j]\n    行业: []\n');
    const incomplete = async (line: number, character: number): Promise<boolean> => {
      const params = { textDocument: { uri: URI }, position: { line, character } };
      const found = await client.connection.sendRequest(CompletionRequest.type, params);
      return !Array.isArray(found) && found?.isIncomplete === true;
    };
    assert.equal(await incomplete(2, 10), true);
    assert.equal(await incomplete(3, 9), false);
    await client.stop();
  });
});
