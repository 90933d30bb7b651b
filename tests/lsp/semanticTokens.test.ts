import assert from 'node:assert/strict';
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensRegistrationOptions,
} from 'vscode-languageserver-protocol';
import { LspClient } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';
const PLAN =
  '规划格式: 1\n随便: 甲\n主要措施:\n  - {名称: 甲, 措施类别: 资金, 对应指标: [M1]}\n  - 编号: C1\n    名称: 乙\n';

describe('semantic tokens over the protocol', () => {
  let client: LspClient;
  const textDocument = { uri: URI };
  beforeEach(async () => {
    client = await LspClient.start();
    await client.open(URI, PLAN);
  });
  afterEach(() => client.stop());

  const asked = <T>(method: string, params: object = {}): Promise<T> =>
    client.connection.sendRequest(`textDocument/semanticTokens/${method}`, { textDocument, ...params });

  /** `line:character length type modifiers`, decoded as LSP says. */
  function decoded(data: readonly number[]): string[] {
    const provider = client.initialized.capabilities.semanticTokensProvider as SemanticTokensRegistrationOptions;
    const { tokenTypes, tokenModifiers } = provider.legend;
    let [line, character] = [0, 0];
    return Array.from({ length: data.length / 5 }, (_, at) => {
      const [down = 0, right = 0, length, type = 0, bits = 0] = data.slice(at * 5);
      [line, character] = [line + down, down === 0 ? character + right : right];
      const modifiers = tokenModifiers.filter((_name, bit) => bits & (1 << bit));
      return [`${line}:${character}`, length, tokenTypes[type], ...modifiers].join(' ');
    });
  }

  const WHOLE = ['1:0 2 string', '2:0 4 keyword', '3:18 2 enumMember', '3:29 2 variable', '4:8 2 variable declaration'];

  it('are given whole, by types every editor knows', async () => {
    const { data } = await asked<SemanticTokens>('full');
    assert.deepEqual(decoded(data), WHOLE);
  });

  it('are given of some lines', async () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 9 } };
    assert.deepEqual(decoded((await asked<SemanticTokens>('range', { range })).data), WHOLE.slice(1, 4));
  });

  it('are given as what an edit changed', async () => {
    const before = await asked<SemanticTokens>('full');
    const at = { line: 3, character: 31 };
    await client.change(URI, 2, [{ range: { start: at, end: at }, text: ', M2' }]);
    const delta = await asked<SemanticTokensDelta>('full/delta', { previousResultId: before.resultId });
    const data = [...before.data];
    for (const { start, deleteCount, data: inserted = [] } of delta.edits) data.splice(start, deleteCount, ...inserted);
    assert.deepEqual(data, (await asked<SemanticTokens>('full')).data);
    assert.ok(decoded(data).includes('3:33 2 variable'));
    assert.ok(delta.edits.every((edit) => (edit.data?.length ?? 0) <= 10));
  });

  it('are no change where nothing has changed, and whole for an answer nobody remembers', async () => {
    const { resultId, data } = await asked<SemanticTokens>('full');
    const none = await asked<SemanticTokensDelta>('full/delta', { previousResultId: resultId });
    assert.deepEqual(none.edits, []);
    const whole = await asked<SemanticTokens>('full/delta', { previousResultId: 'another' });
    assert.deepEqual(whole.data, data);
  });

  it('are none of a text that is not open', async () => {
    await client.close(URI);
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    for (const [method, params] of [
      ['full', {}],
      ['full/delta', { previousResultId: '1' }],
      ['range', { range }],
    ] as const)
      assert.deepEqual((await asked<SemanticTokens>(method, params)).data, []);
  });
});
