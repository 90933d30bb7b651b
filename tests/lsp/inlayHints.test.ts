import assert from 'node:assert/strict';
import type { InlayHint } from 'vscode-languageserver-protocol';
import { LspClient, modern } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';
const PLAN =
  '目标任务:\n  主要指标:\n    - 编号: M1\n      指标名称: 甲排放量\n      基期值: 4200吨\n      目标值: 下降8%以上\n';

describe('hints over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  const hints = (uri = URI): Promise<InlayHint[] | null> =>
    client.connection.sendRequest('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    });

  it('stand behind the value, as the text is now', async () => {
    client = await LspClient.start({ capabilities: modern });
    await client.open(URI, PLAN);
    const hint = (label: string) => [{ position: { line: 5, character: 17 }, label, paddingLeft: true }];
    assert.deepEqual(await hints(), hint('4200吨 → ≤3864吨'));
    await client.change(URI, 2, [{ text: PLAN.replace('4200', '5000') }]);
    assert.deepEqual(await hints(), hint('5000吨 → ≤4600吨'));
    assert.equal(await hints('file:///other.cleanplan.yaml'), null);
  });
});
