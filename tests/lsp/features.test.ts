import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CompletionItem, Hover, LocationLink, MarkupContent, TextEdit } from 'vscode-languageserver-protocol';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { accepted } from '../support/accept.ts';
import { marked } from '../support/cursor.ts';
import { LspClient, modern, pulling, SOURCE_ROOT } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';

const shown = (hover: Hover | null): string => (hover?.contents as MarkupContent | undefined)?.value ?? '';

const take = (text: SourceText, { textEdit }: CompletionItem): string => {
  const { range, newText } = textEdit as TextEdit;
  return accepted(text, { range, insertText: newText });
};

describe('features over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  async function openMarked(fixture: string) {
    const { text, position } = marked(fixture);
    await client.open(URI, text.toString());
    return { text, position };
  }

  for (const [locale, name] of [
    ['zh-CN', '进度安排'],
    ['en', 'schedule'],
  ] as const) {
    it(`offer the contents in an empty file and a whole plan that reads without a slip (${locale})`, async () => {
      client = await LspClient.start({ capabilities: modern, locale });
      const { text, position } = await openMarked('$0');
      const items = (await client.completion(URI, position)).sort((a, b) =>
        (a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
      );
      assert.ok(items.some(({ label }) => label === name));
      await client.change(URI, 2, [{ text: take(text, items[0] as CompletionItem) }]);
      const rules = (await client.diagnostics(URI)).map(({ code, severity }) => `${code} ${severity}`);
      // What is to be written is a blank, and a content of nothing else is a hint, too.
      assert.deepEqual([...new Set(rules)].sort(), ['content-empty 4', 'value-empty 4']);
    });
  }

  it('take out snippet signs for a client without snippets', async () => {
    client = await LspClient.start({ capabilities: pulling });
    const { position } = await openMarked('规划格式: 1\n$0');
    const schedule = (await client.completion(URI, position)).find(({ label }) => label === '进度安排');
    assert.equal(
      (schedule?.textEdit as TextEdit | undefined)?.newText,
      '进度安排:\n  - 阶段: ××\n    时间: ××—××年\n    阶段成果:\n      - 阶段成果',
    );
    assert.equal(schedule?.insertTextFormat, 1);
  });

  it('show title, gloss and the quoted clause of a key', async () => {
    client = await LspClient.start({ capabilities: modern });
    const { position } = await openMarked('规划格式: 1\n进度$0安排: []\n');
    const hover = await client.hover(URI, position);
    assert.deepEqual(hover?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } });
    assert.match(shown(hover), /^\*\*进度安排\*\* `schedule`/);
    assert.match(shown(hover), /分哪几个阶段推进，各阶段的时限和成果。/);
    assert.match(shown(hover), /\n> 清洁生产推行规划的内容应包括：.*\*\*进度安排\*\*/);
  });

  it('show plain text to a client without Markdown', async () => {
    client = await LspClient.start({ capabilities: pulling });
    const { position } = await openMarked('进度$0安排: []\n');
    const text = shown(await client.hover(URI, position));
    assert.match(text, /^进度安排 schedule/);
    assert.match(text, /依据：国办发\[2003\]100号 二（一）（原文第\d+—\d+行）\n {2}清洁生产推行规划/);
  });

  it('answer in a half-typed text', async () => {
    client = await LspClient.start({ capabilities: modern });
    const { position } = await openMarked(
      '规划概况：\n  标题: "济南\n  规划层级：市\n污染状况分析: {概述: x,\n指导思想\n  基$0\n',
    );
    assert.ok((await client.completion(URI, position)).some(({ label }) => label === '基本原则'));
    assert.match(shown(await client.hover(URI, { line: 2, character: 3 })), /规划层级/);
    assert.match(shown(await client.hover(URI, { line: 4, character: 1 })), /指导思想/);
  });

  it('lead from a key to the words of the clause', async () => {
    client = await LspClient.start({ capabilities: modern });
    const { position } = await openMarked('进度$0安排: []\n');
    const [link] = (await client.definition(URI, position)) as LocationLink[];
    assert.equal(link?.targetUri, `${SOURCE_ROOT}/seeds/gbf-2003-100.txt`);
    const source = SourceText.of(readFileSync('seeds/gbf-2003-100.txt', 'utf8'));
    const { start, end } = (link as LocationLink).targetRange;
    const words = source.toString().slice(source.offsetAt(start), source.offsetAt(end)).replace(/\s+/g, '');
    assert.match(words, /^清洁生产推行规划的内容应包括：.*规划等。$/);
    assert.deepEqual(link?.originSelectionRange, { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } });
  });

  it('lead to the source where the client says it is', async () => {
    client = await LspClient.start({
      capabilities: pulling,
      initializationOptions: { sourceRoot: 'cleanplan-policy:/x/' },
    });
    const { position } = await openMarked('进度$0安排: []\n');
    const [location] = await client.definition(URI, position);
    assert.equal((location as { uri: string }).uri, 'cleanplan-policy:/x/seeds/gbf-2003-100.txt');
  });

  it('lead from a reference to the id it names', async () => {
    client = await LspClient.start({ capabilities: pulling });
    const { position } = await openMarked(
      '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: a}\n主要措施:\n  - {名称: b, 对应指标: [M$01]}\n',
    );
    assert.deepEqual(await client.definition(URI, position), [
      { uri: URI, range: { start: { line: 2, character: 11 }, end: { line: 2, character: 13 } } },
    ]);
  });

  it('mend a slip', async () => {
    client = await LspClient.start({ capabilities: modern });
    const { text, position } = await openMarked('规划格式：$01\n');
    const range = { start: position, end: position };
    const [fix] = await client.codeActions(URI, range);
    const change = fix?.edit?.documentChanges?.[0] as { textDocument: unknown; edits: TextEdit[] };
    assert.deepEqual(change.textDocument, { uri: URI, version: 1 });
    const mended = change.edits.reduce((before, edit) => before.withEdit(edit.range, edit.newText), text);
    assert.equal(mended.toString(), '规划格式: 1\n');
    assert.deepEqual(await client.codeActions(URI, range, ['refactor.extract']), []);
    assert.equal((await client.codeActions(URI, range, ['quickfix'])).length, 1);
  });

  it('do not prefer a fix that is one of several ways', async () => {
    client = await LspClient.start({ capabilities: modern });
    const plan = '目标任务:\n  主要指标:\n    - 指标名称: 农膜回收率\n      基期值: 80%\n      目标值: 提高5%\n';
    await client.open(URI, plan);
    const range = { start: { line: 4, character: 12 }, end: { line: 4, character: 12 } };
    const [fix] = await client.codeActions(URI, range);
    assert.equal(fix?.title, '改为百分点');
    assert.equal(fix?.isPreferred, undefined);
  });

  it('have no answers for a text that is not open', async () => {
    client = await LspClient.start({ capabilities: pulling });
    assert.equal(await client.hover(URI, { line: 0, character: 0 }), null);
    assert.deepEqual(await client.completion(URI, { line: 0, character: 0 }), []);
    assert.deepEqual(await client.diagnostics(URI), []);
  });
});
