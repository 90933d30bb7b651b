import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-protocol';
import type { PlanService } from '../../server/src/core/planService.ts';
import { LspClient, modern, pulling, pushing } from '../support/lspClient.ts';
import { packageService } from '../support/packageService.ts';

const URI = 'file:///plan.cleanplan.yaml';
const START = { line: 0, character: 1 };

/** A core that fails where the text asks for it. */
const failing: PlanService = {
  ...packageService,
  analyze(text, context) {
    if (text.toString().includes('炸')) throw new Error('boom');
    return packageService.analyze(text, context);
  },
};

/** A core that takes its time where the text asks for it. */
const slow: PlanService = {
  ...packageService,
  analyze(text, context) {
    const end = performance.now() + (text.toString().includes('慢') ? 201 : 0);
    while (performance.now() < end);
    return packageService.analyze(text, context);
  },
};

describe('the language server in trouble', () => {
  it('logs an analysis that takes long, with the file and its rows', async () => {
    const client = await LspClient.start({ capabilities: pulling, service: slow });
    await client.open(URI, '# 慢\n进度安排:\n  - {阶段: 启动}\n  - {阶段: 总结}\n');
    await client.diagnostics(URI);
    const line = /^CleanPlan: analysis took \d{3,} ms: file:\/\/\/plan\.cleanplan\.yaml, 5 lines, 2 rows$/;
    await client.until(() => client.logged.some((message) => line.test(message)));
    await client.stop();
  });

  it('answers nothing and says why when a handler fails, and goes on', async () => {
    const client = await LspClient.start({ capabilities: pulling, service: failing });
    await client.open(URI, '炸');
    assert.equal(await client.hover(URI, START), null);
    assert.deepEqual(await client.completion(URI, START), []);
    await client.until(() => client.logged.some((message) => /hover: Error: boom/.test(message)));
    await client.change(URI, 2, [{ text: '规划格式: 1\n' }]);
    assert.notEqual(await client.hover(URI, START), null);
    assert.equal(await client.stop(), 0);
  });

  it('never shows a crash as a plan without findings', async () => {
    const client = await LspClient.start({ capabilities: pushing, service: failing });
    await client.open(URI, '炸');
    await client.until(() => client.published.length === 1);
    assert.deepEqual(
      client.published[0]?.diagnostics.map(({ code }) => code),
      ['internal-error'],
    );
    await client.stop();
  });

  it('finds a text too large, once, and still answers', async () => {
    const client = await LspClient.start({ capabilities: modern });
    await client.open(URI, `规划格式: 1\n${`# ${'x'.repeat(1_000_000)}\n`.repeat(34)}`);
    const found = await client.diagnostics(URI);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['input-too-large'],
    );
    const hover = await client.hover(URI, START);
    assert.match((hover?.contents as MarkupContent | undefined)?.value ?? '', /规划格式/);
    await client.stop();
  });

  it('lives through hostile texts', async () => {
    const client = await LspClient.start({ capabilities: modern });
    const texts = [
      '['.repeat(100_000),
      `a: ${'{a: '.repeat(50_000)}`,
      `${"'".repeat(100_001)}: "`,
      Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      `${'\t　'.repeat(20_000)}a: [`,
      'a: &x [*x]\n<<: *x\n!!js/function x: y\n',
      '\ufeff\u0000: \ud800\n\r\r\n:',
      ' '.repeat(500_000),
    ];
    for (const [index, text] of texts.entries()) {
      const uri = `file:///${index}.cleanplan.yaml`;
      await client.open(uri, text);
      const end = { line: 2999, character: 1_000_000 };
      await client.diagnostics(uri);
      for (const position of [START, end]) {
        await client.hover(uri, position);
        await client.completion(uri, position);
        await client.definition(uri, position);
      }
      await client.close(uri);
    }
    // How long they took is another matter.
    assert.deepEqual(
      client.logged.filter((message) => !/ analysis took /.test(message)),
      [],
    );
    assert.equal(await client.stop(), 0);
  });

  it('ends with 1 when the client leaves without a word', async () => {
    const client = await LspClient.start({ capabilities: pulling });
    client.toServer.end();
    await client.until(() => client.exitCode !== undefined);
    assert.equal(client.exitCode, 1);
  });

  it('lets changes to a text that is not open pass', async () => {
    const client = await LspClient.start({ capabilities: pulling });
    await client.change(URI, 2, [{ text: 'x' }]);
    await client.close(URI);
    assert.deepEqual(await client.diagnostics(URI), []);
    assert.equal(await client.stop(), 0);
  });
});
