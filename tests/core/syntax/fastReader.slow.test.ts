import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readFast } from '../../../server/src/core/syntax/fastReader/fastReader.ts';
import { RepairedText } from '../../../server/src/core/syntax/slips/repairedText.ts';
import { readYaml } from '../../../server/src/core/syntax/yamlReader/yamlReader.ts';
import type { Segment } from '../../../server/src/core/text/anchor.ts';
import { Comparison, compareSegment, segmentsOf, wholeSegment } from '../../support/compareReaders.ts';
import { fuzzReaders, suiteTexts } from '../../support/fuzzReaders.ts';
import { root } from '../../support/plan.ts';
import { plan } from '../../support/planTexts.ts';

const examples = readdirSync(`${root}schemas/examples`).filter((name) => name.endsWith('.yaml'));
const exampleText = (name: string) => readFileSync(`${root}schemas/examples/${name}`, 'utf8');
const disagreements = `${root}tests/fixtures/reader-disagreements/`;

/** Asserts that both readers read a part, and alike. */
function assertSame(segment: Segment): void {
  const fast = readFast(segment);
  assert.notEqual(fast, undefined, `handed over: ${JSON.stringify(segment.text)}`);
  const { node, problems } = readYaml(segment, new RepairedText(segment.text, []), undefined);
  assert.deepEqual(problems, []);
  assert.deepEqual(fast, node, JSON.stringify(segment.text));
}

/** What the fast reader must read itself. */
const ordinary: readonly string[] = [
  '标题: 济南市清洁生产推行实施方案（2026—2030年）\n',
  '目标任务:\n  概述: 任务分工见附件1。\n  主要指标:\n    - 编号: M1\n      目标值: 下降8%以上\n    - 编号: M2\n',
  '  - 编号: Q1\n    企业名称: 甲\n    行业: [化工, 冶金]\n  - 编号: Q2\n',
  '重点企业:\n# 顶格注释\n- 编号: Q1\n\n- 编号: Q2   # 行尾注释\n  # 缩进注释\n',
  '重点企业:\n',
  '重点企业: # 待定\n  # 还没有名单\n',
  'a:\n  b:\n    c:\nd:\n',
  'a:\n  -\n  - \n  -\n    b: 1\n  - - 1\n    - - 2\n  -   c: 3\n      d: 4\n',
  'a:\n- 1\n- b:\n  - 2\n  c: 3\nd: 4\n',
  '表述: 第一行\n  第二行\n\n  第四行 # 注\n下一项: 1\n',
  '表述:\n  另起一行，\n  再一行\n',
  "a: 'it''s'\nb: \"\\u4e00\\n\\\"\\\\\\x41\\U0001F600\\/\\_\"\n'c': \"\"\n\"d e\" : ''\n",
  'a: "一\n  二 \\\n   三\n\n  四"\nb: \'一\n\n\n  二\'\n',
  'a: |\n  一\n    二\n\n  三\n\nb: >\n  一\n  二\n\n  三\n    四\n  五\nc: |-\n  一\n\n\nd: >+\n  一\n\ne: |2-\n    一\n',
  'a:\n  - |\n    - 甲\n  - >-  # 注\n    乙\n\n',
  'a: |\nb: >-\nc: 1\n',
  'a: {b: 1, "c":2, d: , e, f: {g: [1, [2], {}], }, h: []}\n',
  'a: [\n  甲,  # 一\n  乙\n  丙,\n  "丁\n  戊",\n]\nb: {\n  c: d\n}\n',
  '{a: 1, "b": [2, 3],\nc: }\n# 尾\n',
  '[甲, 乙]\n',
  'a: -5\nb: -\u3000c\nc: a#b\nd: x:y\ne: http://x.y/z?a=b&c=d!\nf: 100%\ng: 甲\u3000\nh: 𠮷😀\ni: a\tb\n',
  'a: 1\r\nb:\r\n  - "甲\r\n    乙"\r\n  - 丙\r\n    丁\r\n  - |\r\n    戊\r\n\r\n  # 注\r\n  - [己,\r\n    庚]\r\n',
  '键: 值',
  '',
  '# 只有注释\n\n  # 还有\n',
  '\u2028: 1\n甲: 乙\u0085\n',
];

/** What it must leave to `yaml`, though not all of it is wrong. */
const handedOver: readonly string[] = [
  'a: &b 1\n',
  'a: *b\n',
  'a: !!str 1\n',
  '<<: {a: 1}\n',
  '? a\n: b\n',
  '[a]: b\n',
  'a: 1\n"a": 2\n',
  '{a: 1, a: 2}\n',
  `${Array.from({ length: 40 }, (_, at) => `k${at}: 1\n`).join('')}k0: 2\n`,
  '%YAML 1.2\n---\na: 1\n',
  '---\na: 1\n',
  'a: 1\n...\n',
  'a:\n\t- 1\n',
  'a:\t1\n',
  '-\t1\n',
  'a: b: c\n',
  'a: "b": c\n',
  'a: - b\n',
  'a: b\n c: d\n',
  'a:\n    b: 1\n  c: 2\n',
  'a: 1\n  b: 2\n',
  'a:\n  - 1\n  b: 2\n',
  'a: 1\n- 2\n',
  'a: "b\nc: 1\n',
  "a: 'b\n",
  'a: "\\z"\n',
  'a: "\\uD8"\n',
  'a: "b" c\n',
  'a: "b"#c\n',
  'a: [b\n',
  'a: [b\n]\n]\n',
  'a: [b]c\n',
  'a: [b: c]\n',
  'a: [, b]\n',
  'a: [b,, c]\n',
  'a: {b c\n  d: e}\n',
  'a: |x\n  b\n',
  'a: |\n    \n  b\n',
  'a: @b\n',
  'a: `b`\n',
  'a: %b\n',
  'a\n',
  '\ufeffa: 1\n',
  'a: b\0c\n',
  `${'k'.repeat(1025)}: 1\n`,
  `a: ${'['.repeat(70)}${']'.repeat(70)}\n`,
  `${'- '.repeat(70)}1\n`,
  // `yaml` takes the next item for more of this text; nobody should read a plan in two ways.
  '-\n#注\n  甲\n- 乙\n',
  'a:\n\n#注\n  甲\nb: 1\n',
];

/** Half a million units and more; a reader with a square in it would not come to the end of them. */
const long: Readonly<Record<string, () => string>> = {
  brackets: () => `a: ${'['.repeat(2 ** 19)}`,
  dashes: () => '- '.repeat(2 ** 18),
  'lines behind an open quote': () => `a: "${'甲\n '.repeat(2 ** 17)}`,
  escapes: () => `a: "${'\\n'.repeat(2 ** 18)}"`,
  'doubled quotes': () => `a: '${"''".repeat(2 ** 18)}'`,
  'blank lines': () => `a: 甲\n${'  \n'.repeat(2 ** 17)}  乙`,
  'blank lines behind a block text': () => `a: |\n  甲\n${'\n'.repeat(2 ** 18)}b: 1\n`,
  'lines of a plain text': () => `a: 甲\n${'  乙\n'.repeat(2 ** 17)}`,
  'lines of a folded text': () => `a: >\n${'  乙\n\n'.repeat(2 ** 16)}`,
  keys: () => Array.from({ length: 2 ** 16 }, (_, at) => `k${at}: 1\n`).join(''),
  'keys in brackets': () => `a: {${Array.from({ length: 2 ** 16 }, (_, at) => `k${at}`).join(', ')}}`,
  'items in brackets': () => `a: [${'甲, '.repeat(2 ** 17)}]`,
  'wide spaces': () => `- 甲${'\u3000'.repeat(2 ** 18)}\n`.repeat(2),
  comments: () => `a: 1\n${'  # 注\n'.repeat(2 ** 17)}`,
  'folded texts before a long line': () => `${'- "甲\n  乙"\n'.repeat(2 ** 12)}- ${'丙'.repeat(2 ** 18)}\n`,
};

describe('The fast reader', () => {
  it('reads the examples, part by part and whole, and as yaml does', () => {
    const comparison = new Comparison();
    for (const name of examples) comparison.add(exampleText(name));
    assert.deepEqual(comparison.different, []);
    const { same, handedOver: others } = comparison.segments;
    assert.ok(same > 90 && same >= 0.999 * (same + others), `${same} parts read, ${others} handed over`);
    assert.deepEqual(comparison.wholes, { same: examples.length, handedOver: 0 });
  });

  for (const text of ordinary) {
    it(`reads ${JSON.stringify(text)}`, () => {
      for (const segment of segmentsOf(text)) assertSame(segment);
      assertSame(wholeSegment(text));
    });
  }

  for (const text of handedOver) {
    it(`hands over ${JSON.stringify(text.slice(0, 60))}`, () => assert.equal(readFast(wholeSegment(text)), undefined));
  }

  it('ends a collection behind its last value, whatever comments follow', () => {
    const text = 'a:\n  b:\n    - 甲 # 注\n    # 注\n  # 注\nc: 1\n';
    const node = readFast(wholeSegment(text));
    assert.ok(node?.kind === 'map');
    const inner = node.pairs[0]?.value;
    assert.deepEqual(inner?.span, { start: text.indexOf('b'), end: text.indexOf('甲') + 1 });
    assert.equal(node.span.end, text.indexOf('c: 1') + 4);
  });

  it('reads generated plans as yaml does', () => {
    const comparison = new Comparison();
    fc.assert(
      fc.property(plan, (text) => {
        comparison.add(text.replace('\ufeff', ''));
        assert.deepEqual(comparison.different, []);
      }),
      { numRuns: 200 },
    );
    const { same, handedOver: others } = comparison.segments;
    assert.ok(same > 0.9 * (same + others), `${same} parts read, ${others} handed over`);
  });

  it('never contradicts yaml on the YAML test suite', () => {
    const outcomes = suiteTexts.map((text) => compareSegment(wholeSegment(text)));
    assert.deepEqual(
      suiteTexts.filter((_, index) => outcomes[index] === 'different'),
      [],
    );
    // Most of the suite is about what plans have no use for.
    const read = outcomes.filter((outcome) => outcome === 'same').length;
    assert.ok(outcomes.length > 400 && read >= 75, `${read} of ${outcomes.length} read fast`);
  });

  for (const name of readdirSync(disagreements)) {
    it(`no longer contradicts yaml on ${name}`, () =>
      assert.notEqual(compareSegment(wholeSegment(readFileSync(disagreements + name, 'utf8'))), 'different'));
  }

  // Many more are compared by `npm run fuzz`.
  it('never contradicts yaml on 10,000 lines of damaged plans and soup', () => {
    const { different, lines } = fuzzReaders(10_000, 20_030, examples.map(exampleText));
    assert.deepEqual(different, []);
    // What yaml refuses must be handed over, but damage that made nothing but errors would be a waste.
    assert.ok(lines.same > 0.4 * (lines.same + lines.handedOver), `${lines.handedOver} lines handed over`);
  });

  for (const [what, text] of Object.entries(long)) {
    it(`comes to the end of many ${what}`, function () {
      this.timeout(5_000);
      readFast(wholeSegment(text()));
    });
  }
});
