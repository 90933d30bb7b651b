import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, SnippetTextEdit, TextEdit } from 'vscode-languageserver-protocol';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { LspClient, modern } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';
const PLAN = '规划格式: 1\n目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲}\n    - {编号: M1, 指标名称: 乙}\n';
const ENTRY = '例外说明:\n  - 规则: id-duplicate\n    位置: 目标任务\n    理由: ';
const snippets: ClientCapabilities = {
  ...modern,
  workspace: { ...modern.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};
const unversioned: ClientCapabilities = {
  ...modern,
  workspace: { ...modern.workspace, workspaceEdit: { snippetEditSupport: true } },
};

describe('waiving over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  async function offered(capabilities: ClientCapabilities, text: string, locale = 'zh-CN'): Promise<CodeAction[]> {
    client = await LspClient.start({ capabilities, locale });
    await client.open(URI, text);
    const at = { line: 4, character: 12 };
    const actions = await client.codeActions(URI, { start: at, end: at }, ['quickfix']);
    return actions.filter(({ title }) => /例外说明|Waive/.test(title));
  }
  const editsOf = ({ edit }: CodeAction | Record<string, never>): (TextEdit | SnippetTextEdit)[] => {
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.equal(change.textDocument.version, 1);
    return change.edits;
  };
  const END = { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } };

  it('takes the cursor to where the reason is to be written', async () => {
    const [action, ...others] = await offered(snippets, PLAN);
    assert.deepEqual(others, []);
    assert.equal(action?.title, '写例外说明：id-duplicate 不适用于“目标任务”');
    assert.equal(action?.kind, 'quickfix');
    assert.equal(action?.isPreferred, undefined);
    assert.deepEqual(
      action?.diagnostics?.map(({ code }) => code),
      ['id-duplicate'],
    );
    const snippet = { kind: 'snippet', value: `${ENTRY}$0\n` };
    assert.deepEqual(editsOf(action ?? {}), [{ range: END, snippet }]);
  });

  it('writes the same for a client that knows no snippets in edits', async () => {
    const [action] = await offered(modern, PLAN, 'en');
    assert.equal(action?.title, 'Waive id-duplicate for “目标任务”, with a reason');
    assert.deepEqual(editsOf(action ?? {}), [{ range: END, newText: `${ENTRY}\n` }]);
  });

  it('writes the same for a client that knows no versions of edits', async () => {
    const [action] = await offered(unversioned, PLAN);
    assert.deepEqual(action?.edit, { changes: { [URI]: [{ range: END, newText: `${ENTRY}\n` }] } });
  });

  it('writes whole lines as they are behind a line that is not ended', async () => {
    const [action] = await offered(snippets, PLAN.trimEnd());
    const [edit] = editsOf(action ?? {});
    assert.ok(edit && 'newText' in edit);
    assert.equal(SourceText.of(PLAN.trimEnd()).withEdit(edit.range, edit.newText).toString(), `${PLAN}${ENTRY}\n`);
  });

  it('keeps signs of the text from being those of a snippet', async () => {
    const plan = PLAN.replace('目标任务', '"目标任务"').replaceAll('M1', 'M$1');
    const [action] = await offered(snippets, `${plan}例外说明: [{规则: target-year, 理由: 甲}]\n`);
    const [edit] = editsOf(action ?? {});
    assert.ok(edit && 'snippet' in edit);
    assert.equal(edit.snippet.value, ', {规则: id-duplicate, 位置: 目标任务, 理由: $0\\}');
  });

  it('is not offered for what cannot be waived', async () => {
    assert.deepEqual(
      await offered(snippets, PLAN.replace('指标名称: 乙', '指标名称：乙').replace('M1, 指标名称: 甲', 'M2')),
      [],
    );
  });
});
