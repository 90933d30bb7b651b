import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generatePlan } from './generate.ts';
import { NoAnswer, ServerClient, type ServerSpec } from './lsp/client.ts';
import { insertion, TextCopy } from './lsp/document.ts';
import { burst, keystroke, names, structuralEdits } from './lsp/scenes.ts';
import { measureEdits } from './lsp/sessions.ts';
import { creditCheck, organizationCheck } from './plans/creditCode.ts';
import { verdict } from './report/report.ts';
import { median, quantile } from './stats.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const URI = 'file:///plans/a.cleanplan.yaml';

/** A server of the test, which behaves in one of the ways that `fakeServer.ts` knows. */
const fake = (way: string): ServerSpec => ({
  name: way,
  version: '0',
  command: [process.execPath, '--import', 'tsx', fileURLToPath(new URL('fakeServer.ts', import.meta.url)), way],
  languageId: 'yaml',
  settings: {},
  debounce: 0,
});

test('the same shape gives the same plan, another seed another', () => {
  assert.equal(generatePlan({ size: 20 }).text, generatePlan({ size: 20 }).text);
  assert.notEqual(generatePlan({ size: 20 }).text, generatePlan({ size: 20, seed: 2 }).text);
});

test('a plan has about fifteen lines a row and the mistakes asked for, each on its line', () => {
  const { lines, mistakeLines } = generatePlan({ size: 500, mistakes: 100 });
  assert.ok(Math.abs(lines.length / 1000 - 15) < 0.5, `${lines.length} lines`);
  assert.equal(mistakeLines.length, 100);
  for (const line of mistakeLines) assert.match(lines[line] ?? '', /: (中等|翻新)$/);
});

test('check digits are those of the example in GB 11714 and of our complete example', () => {
  assert.equal(organizationCheck('D2143569'), 'X');
  assert.equal(creditCheck('91370100MA0000001'), '0');
});

test('an edit is undone by what applying it gives', () => {
  const copy = new TextCopy('a\nbc\nd');
  const undo = copy.apply({
    range: { start: { line: 0, character: 1 }, end: { line: 1, character: 1 } },
    text: 'x\ny',
  });
  assert.equal(copy.text, 'ax\nyc\nd');
  copy.apply(undo);
  assert.equal(copy.text, 'a\nbc\nd');
});

test('every scene finds its place in a plan of any size', () => {
  for (const size of [2, 8, 300]) {
    assert.equal(structuralEdits(size).length, 4);
    assert.match(keystroke(size).plan.lines[keystroke(size).edits[0]?.range.start.line ?? -1] ?? '', /企业规模/);
    assert.equal(burst(size, 30).keys.length, 30);
  }
});

test('middle and 95th of a hundred', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1).reverse();
  assert.equal(median(hundred), 50.5);
  assert.equal(quantile(hundred, 0.95), 95);
  assert.equal(median([]), undefined);
});

test('a figure that is missing or misses its bound is not called reached', () => {
  const bound = { text: '≥2×', holds: (figure: number) => figure >= 2 };
  const row = { measure: '', ours: '', other: '', shown: '', must: bound, aim: undefined, judged: true };
  assert.equal(verdict({ ...row, figure: undefined }), 'no answer');
  assert.equal(verdict({ ...row, figure: 1 }), '**not reached**');
  assert.equal(verdict({ ...row, figure: 2 }), 'reached');
});

for (const way of ['push', 'pull']) {
  test(`only the right answer counts: a server that answers by ${way}, at first wrongly`, async () => {
    const client = await ServerClient.start(fake(way), FOLDER, 10_000);
    try {
      assert.equal(client.way, way);
      await client.open(URI, 'good\ngood\n', (diagnostics) => diagnostics.length === 0, 5000);
      const bad = await client.timeChange(URI, [insertion(1, 4, '!')], names(1), 5000);
      assert.ok(bad.ms >= 100, `${bad.ms} ms`);
      await client.timeChange(URI, bad.undo, (diagnostics) => diagnostics.length === 0, 5000);
    } finally {
      await client.stop();
    }
    assert.throws(() => process.kill(client.pid, 0), 'the server is gone');
  });
}

for (const way of ['mute', 'crash', 'deaf']) {
  test(`a server that gives no answer ends as a failure, not as a figure: ${way}`, async () => {
    const setting = { folder: FOLDER, timeout: 1500 };
    const figures = await measureEdits(fake(way), keystroke(8), setting, { least: 1, most: 1, budget: 0 }, false);
    assert.deepEqual(figures.done.values, []);
    assert.ok(figures.done.failure !== undefined);
  });
}

test('a program that is not there is no answer either', async () => {
  const missing: ServerSpec = { ...fake('push'), command: ['no-such-program-here'] };
  await assert.rejects(ServerClient.start(missing, FOLDER, 1000), NoAnswer);
});
