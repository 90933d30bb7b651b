import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { PlanService } from '../../server/src/core/planService.ts';
import { pauseAfter } from '../../server/src/lsp/diagnostics.ts';
import { LspClient, modern, pulling, pushing, SOURCE_ROOT } from '../support/lspClient.ts';
import { packageService } from '../support/packageService.ts';

const URI = 'file:///plan.cleanplan.yaml';
const OTHER = 'file:///other.cleanplan.yaml';
const MISSING = '规划格式: 1\n规划概况:\n  编制阶段: 已印发\n进度安排: []\n';

/** Takes longer than the longest pause for every text. */
const slow: PlanService = {
  ...packageService,
  analyze(...args) {
    const end = performance.now() + 150;
    while (performance.now() < end);
    return packageService.analyze(...args);
  },
};

describe('the pause before diagnostics are pushed', () => {
  it('is none for most texts, and grows with the time that checking takes up to a limit', () => {
    assert.deepEqual([0, 1, 30, 40, 5000].map(pauseAfter), [0, 0, 0, 40, 120]);
  });
});

describe('diagnostics over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  it('are pushed to a client that cannot ask, and taken away when the text is closed', async () => {
    client = await LspClient.start({ capabilities: pushing });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.open(URI, MISSING);
    await client.until(() => client.published.length === 1);
    assert.ok((client.published[0]?.diagnostics.length ?? 0) > 0);
    await client.close(URI);
    await client.until(() => client.published.length === 2);
    assert.deepEqual(client.published[1]?.diagnostics, []);
  });

  it('are pushed once for changes that arrive together, and are those of the last', async () => {
    client = await LspClient.start({ capabilities: pushing });
    await client.open(URI, '规划格式: 1\n');
    await client.open(OTHER, '规划格式: 1\n');
    await client.until(() => client.published.length === 2);
    const typed = '进度安排: []';
    const texts = [...typed].map((_, index) => `规划格式: 1\n${typed.slice(0, index + 1)}`);
    client.changeTogether(
      texts.flatMap((text, index) => [URI, OTHER].map((uri) => ({ uri, version: index + 2, text }))),
    );
    await client.until(() => client.published.length === 4);
    // A question and its answer leave time for more to come.
    await client.hover(URI, { line: 0, character: 0 });
    const published = client.published.slice(2);
    const last = texts.length + 1;
    assert.deepEqual(
      published.map(({ uri, version }) => ({ uri, version })),
      [URI, OTHER].map((uri) => ({ uri, version: last })),
    );
    for (const { diagnostics } of published) assert.ok(diagnostics.some(({ code }) => code === 'content-empty'));
  });

  it('are pushed when the writer pauses, where checking takes long', async () => {
    client = await LspClient.start({ capabilities: pushing, service: slow });
    await client.open(URI, '规划格式: 1\n');
    await client.until(() => client.published.length === 1);
    await client.change(URI, 2, [{ text: '规划格式: 1\n进' }]);
    await client.until(() => client.published.length === 2);
    for (const version of [3, 4, 5]) {
      await client.change(URI, version, [{ text: MISSING.slice(0, version) }]);
      // Many turns of the event loop, in which the change alone would long have been checked.
      for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    }
    await client.until(() => client.published.length === 3);
    assert.deepEqual(
      client.published.map(({ version }) => version),
      [1, 2, 5],
    );
  });

  it('are never pushed to a client that asks', async () => {
    client = await LspClient.start({ capabilities: pulling });
    assert.ok(client.initialized.capabilities.diagnosticProvider);
    await client.open(URI, MISSING);
    assert.ok((await client.diagnostics(URI)).length > 0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(client.published, []);
  });

  it('say the sentence, what it rests on, and where that stands', async () => {
    client = await LspClient.start({ capabilities: pulling });
    await client.open(URI, MISSING);
    const missing = (await client.diagnostics(URI)).find(({ code }) => code === 'content-missing');
    assert.ok(missing);
    assert.equal(missing.source, 'CleanPlan');
    const [sentence, basis] = String(missing.message).split('\n');
    assert.match(sentence ?? '', /污染状况分析/);
    assert.match(basis ?? '', /^依据：国办发\[2003\]100号 二（一）「.*污染状况分析.*…」$/);
    assert.deepEqual(missing.relatedInformation?.[0], {
      location: {
        uri: `${SOURCE_ROOT}/seeds/gbf-2003-100.txt`,
        range: { start: { line: 49, character: 15 }, end: { line: 55, character: 16 } },
      },
      message: '国办发[2003]100号 二（一）原文',
    });
  });

  it('name the place in the source shortly, in the language of the reader', async () => {
    client = await LspClient.start({ capabilities: pulling, locale: 'en' });
    await client.open(URI, MISSING);
    const missing = (await client.diagnostics(URI)).find(({ code }) => code === 'content-missing');
    assert.equal(missing?.relatedInformation?.[0]?.message, '国办发[2003]100号 二（一）, source text');
  });

  it('are not sent again while text and settings stay the same', async () => {
    client = await LspClient.start({ capabilities: modern, configuration: {} });
    await client.open(URI, MISSING);
    const first = await client.pull(URI);
    assert.equal(first.kind, 'full');
    const again = await client.pull(URI, first.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    await client.change(URI, 2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '# 注\n' },
    ]);
    assert.equal((await client.pull(URI, first.resultId)).kind, 'full');
  });

  it('are the same after edits as for the whole text', async () => {
    client = await LspClient.start({ capabilities: pulling });
    await client.open(URI, '规划概况：\r\n  标题: x\r\n进度: [\r\n');
    await client.change(URI, 2, [
      { range: { start: { line: 2, character: 2 }, end: { line: 2, character: 5 } }, text: '安排:' },
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '规划格式: 1\r\n' },
      { range: { start: { line: 2, character: 6 }, end: { line: 3, character: 0 } }, text: 'y\n  规划层级: 市\n' },
    ]);
    await client.open(
      'file:///whole.cleanplan.yaml',
      '规划格式: 1\r\n规划概况：\r\n  标题: y\n  规划层级: 市\n进度安排:\r\n',
    );
    const edited = await client.diagnostics(URI);
    const whole = await client.diagnostics('file:///whole.cleanplan.yaml');
    const plain = (text: unknown) => JSON.stringify(text).replaceAll('whole.cleanplan', 'plan.cleanplan');
    assert.equal(plain(edited), plain(whole));
    assert.ok(edited.length > 0);
  });

  it('are of the whole text where a client writes no range as null', async () => {
    client = await LspClient.start({ capabilities: pulling });
    await client.open(URI, '规划概况:\n  标题: 甲\n');
    const change = { range: null, text: '规划格式：1\n' };
    await client.change(URI, 2, [change as unknown as { text: string }]);
    const found = (await client.diagnostics(URI)).map(({ code }) => code);
    assert.ok(found.includes('fullwidth-colon'), `${found}`);
    assert.deepEqual(client.logged, []);
  });

  it('move with the lines they speak of, and so do the other places they name', async () => {
    client = await LspClient.start({ capabilities: pulling });
    const folder = new URL('../fixtures/breaks/', import.meta.url);
    let places = 0;
    for (const name of readdirSync(folder)) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const lines = text.split('\n');
      const middle = Math.floor(lines.length / 2);
      await client.open(URI, text);
      await client.diagnostics(URI);
      for (const [index, line] of [middle, 1].entries()) {
        const start = { line, character: 0 };
        await client.change(URI, index + 2, [{ range: { start, end: start }, text: '# 注\n' }]);
        lines.splice(line, 0, '# 注');
        const moved = await client.diagnostics(URI);
        await client.open(OTHER, lines.join('\n'));
        const whole = await client.diagnostics(OTHER);
        assert.deepEqual(JSON.parse(JSON.stringify(moved).replaceAll(URI, OTHER)), whole, name);
        const named = moved.flatMap(({ relatedInformation = [] }) => relatedInformation);
        places += named.filter(({ location }) => location.uri === URI).length;
      }
    }
    assert.ok(places > 0);
  });
});
