import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-protocol';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { LspClient, modern } from '../support/lspClient.ts';
import { analyze, example } from '../support/plan.ts';

const URI = 'file:///plan.cleanplan.yaml';

/** The text with an action applied as an editor does, the last edit first. */
function applied(text: string, { edit }: CodeAction): string {
  const [change] = edit?.documentChanges ?? [];
  assert.ok(change !== undefined && 'edits' in change);
  const edits = (change.edits as TextEdit[]).toReversed();
  return edits.reduce((source, { range, newText }) => source.withEdit(range, newText), SourceText.of(text)).toString();
}

const without = (plan: string, key: string): string =>
  plan.replace(new RegExp(`^${key}:.*\\n(?:(?:[ #-].*)?\\n)*`, 'm'), '');

describe('What is not written', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({ capabilities: modern, locale: 'zh-CN' });
  });
  after(() => client.stop());

  async function offered(text: string, line: number): Promise<{ found: Diagnostic[]; actions: CodeAction[] }> {
    await client.open(URI, text);
    const found = await client.diagnostics(URI);
    const at = { line, character: 0 };
    const actions = await client.codeActions(URI, { start: at, end: at });
    await client.close(URI);
    return { found, actions: actions.filter(({ title }) => title.startsWith('插入')) };
  }

  for (const [what, text, line] of [
    ['an empty file', '', 0],
    ['comments', '# 待写\n# 明天', 1],
    ['comments and CRLF', '# 待写\r\n\r\n', 2],
    ['a byte order mark', '\ufeff', 0],
  ] as const) {
    it(`${what}: one note, and the plan’s skeleton, which has blanks only`, async () => {
      const { found, actions } = await offered(text, line);
      assert.deepEqual(
        found.map(({ code, severity }) => `${code} ${severity}`),
        ['plan-empty 3'],
      );
      assert.deepEqual(
        actions.map(({ title }) => title),
        ['插入整份规划的骨架'],
      );
      const whole = applied(text, actions[0] as CodeAction);
      assert.ok(whole.startsWith(text));
      if (text.includes('\r')) assert.doesNotMatch(whole, /[^\r]\n/);
      const rules = new Set(analyze(whole).findings.map(({ rule }) => rule.id));
      for (const id of ['plan-empty', 'content-missing', 'format-mark']) assert.ok(!rules.has(id), id);
      assert.deepEqual(
        analyze(whole).findings.filter(({ severity }) => severity === 'error'),
        [],
      );
    });
  }

  it('an empty row is not written over', async () => {
    assert.deepEqual((await offered('{}\n', 0)).actions, []);
  });

  for (const [plan, key] of [
    ['complete.zh', '进度安排'],
    ['complete.zh', '重点投资项目规划'],
    ['complete.zh', '污染状况分析'],
    ['complete.en', 'keyContents'],
  ] as const) {
    it(`${key} goes to its place in the policy’s order`, async () => {
      const whole = example(plan);
      const text = without(whole, key);
      const { actions } = await offered(
        text,
        text.split('\n').findIndex((line) => /^[^#\s]/.test(line)),
      );
      const action = actions.find(({ title }) => title.includes(key));
      assert.ok(action, key);
      const mended = applied(text, action);
      const keys = (source: string) => [...source.matchAll(/^([^\s#-][^:]*):/gm)].map(([, name]) => name);
      assert.deepEqual(keys(mended), keys(whole));
      assert.ok(!analyze(mended).findings.some(({ rule }) => rule.id === 'content-missing'));
    });
  }

  it('eight contents are inserted at once', async () => {
    const text = '规划格式: 1\n规划概况: {标题: 甲}';
    const { actions } = await offered(text, 0);
    const action = actions.find(({ title }) => title === '插入8项内容的骨架');
    const { plan, findings } = analyze(applied(text, action as CodeAction));
    assert.deepEqual(
      plan.contents.map(({ state }) => state),
      Array.from({ length: 8 }, () => 'empty'),
    );
    assert.ok(!findings.some(({ severity }) => severity === 'error'));
  });

  it('offers nothing in brackets', async () => {
    assert.deepEqual((await offered('{规划格式: 1, 规划概况: {标题: 甲}}\n', 0)).actions, []);
  });
});
