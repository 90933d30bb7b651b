import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generatePlan } from './generate.ts';
import { NoAnswer, ServerClient, type ServerSpec } from './lsp/client.ts';
import { insertion, TextCopy } from './lsp/document.ts';
import { keystroke, keystrokeInPeriod, keystrokeInSummarised } from './lsp/keystrokes.ts';
import { FOLDING, measureQuestion, SYMBOLS } from './lsp/questions.ts';
import { burst, names, type Scene, structuralEdits } from './lsp/scenes.ts';
import { measureEdits } from './lsp/sessions.ts';
import { creditCheck, organizationCheck } from './plans/creditCode.ts';
import { faster, share, within } from './report/comparison.ts';
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

const editedLines = ({ strokes }: Scene): number[] =>
  strokes.map(({ edits }) => edits[0]?.range.start.line ?? Number.NaN);

const editedTexts = (scene: Scene): string[] => editedLines(scene).map((line) => scene.plan.lines[line] ?? '');

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
    assert.match(editedTexts(keystroke(size)).join('\n'), /^ {4}企业规模: .*\n {4}建设性质: /);
    assert.match(editedTexts(keystrokeInSummarised(size)).join('\n'), /^ {6}企业规模: .*\n {6}建设性质: /);
    assert.equal(burst(size, 30).keys.length, 30);
  }
});

test('keystrokes go to the same random rows of both lists each time, and to none that holds a mistake', () => {
  const scene = keystroke(300, 200);
  const lines = editedLines(scene);
  assert.deepEqual(lines, editedLines(keystroke(300, 200)));
  assert.ok(new Set(lines).size > 80, `${new Set(lines).size} of ${lines.length} rows differ`);
  const wrong = new Set(scene.plan.mistakeLines);
  assert.ok(lines.every((line) => !wrong.has(line)));
  for (const field of ['企业规模', '建设性质']) {
    assert.equal(editedTexts(scene).filter((text) => text.includes(field)).length, lines.length / 2);
  }
});

test('a keystroke in 规划期 leaves a period, and another one', () => {
  const { plan, strokes } = keystrokeInPeriod(8);
  const copy = new TextCopy(plan.text);
  for (const { edits } of strokes) {
    const undo = edits.map((edit) => copy.apply(edit));
    assert.match(copy.text, /规划期: 2026—203[1-9]年\n/);
    for (const edit of undo) copy.apply(edit);
  }
  assert.equal(copy.text, plan.text);
});

test('middle and 95th of a hundred', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1).reverse();
  assert.equal(median(hundred), 50.5);
  assert.equal(quantile(hundred, 0.95), 95);
  assert.equal(median([]), undefined);
});

test('a figure that is missing or misses its bound is not called reached', () => {
  const told = (rows: ReturnType<typeof faster>): string[] => rows.map((row) => `${row.must?.text} ${verdict(row)}`);
  assert.deepEqual(told(faster('', 10, { figure: 20 }, 2)), ['≥2× reached']);
  assert.deepEqual(told(faster('', 10, { figure: 19 }, 2)), ['≥2× **not reached**']);
  assert.deepEqual(told(faster('', 10, { figure: 'no answer' }, 2)), ['≥2× no answer']);
  assert.deepEqual(told(share('', 10, { figure: 60 }, 1 / 6)), ['≤1/6 reached']);
  assert.deepEqual(told(share('', 10, { figure: 59 }, 1 / 6)), ['≤1/6 **not reached**']);
  assert.deepEqual(told(within('', 25, 25)), ['≤25 ms reached']);
  assert.deepEqual(told(within('', 25.1, 25)), ['≤25 ms **not reached**']);
  assert.deepEqual(told(within('', 25.1)), ['undefined reported']);
});

test('what was not measured on both sides has no line', () => {
  assert.deepEqual(faster('', undefined, { figure: 1 }, 2), []);
  assert.deepEqual(faster('', 1, { figure: undefined }, 2), []);
  assert.deepEqual(within('', undefined, 2), []);
});

for (const way of ['push', 'pull']) {
  test(`only the right answer counts: a server that answers by ${way}, at first wrongly`, async () => {
    const client = await ServerClient.start(fake(way), FOLDER, 10_000);
    try {
      assert.equal(client.way, way);
      await client.open(URI, 'good\ngood\n', (diagnostics) => diagnostics.length === 0, 5000);
      const bad = await client.timeChange(URI, [insertion(1, 4, '!')], names(1), 5000);
      assert.ok(bad.time.arrived >= 100, `${bad.time.arrived} ms`);
      assert.ok(bad.time.decoded > bad.time.arrived, `${bad.time.decoded} ms`);
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

test('a question that a server does not announce is not asked, and an answer that lacks a row is no figure', async () => {
  const setting = { folder: FOLDER, timeout: 5000 };
  const once = { least: 1, most: 1, budget: 0 };
  assert.equal(await measureQuestion(fake('push'), SYMBOLS, 8, setting, once), undefined);
  const symbols = await measureQuestion(fake('pull'), SYMBOLS, 8, setting, once);
  assert.deepEqual([symbols?.decoded.values.length, symbols?.decoded.failure], [2, undefined]);
  const folding = await measureQuestion(fake('pull'), FOLDING, 8, setting, once);
  assert.deepEqual(folding?.decoded, { values: [], failure: '1 of 16 rows are not in the folding ranges' });
});

test('a program that is not there is no answer either', async () => {
  const missing: ServerSpec = { ...fake('push'), command: ['no-such-program-here'] };
  await assert.rejects(ServerClient.start(missing, FOLDER, 1000), NoAnswer);
});
