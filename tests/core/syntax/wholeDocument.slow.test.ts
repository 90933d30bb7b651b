import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { withoutFoldBlanks } from '../../../server/src/core/syntax/foldedText.ts';
import type { SyntaxNode } from '../../../server/src/core/syntax/nodes.ts';
import { parsePlan } from '../../../server/src/core/syntax/parsePlan.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { example, root } from '../../support/plan.ts';
import { plan } from '../../support/planTexts.ts';

/** A value with where it stands: `[value, start, end]`, the same whoever read it. */
type Reading = readonly [value: unknown, start: number, end: number];

/** Reads with `yaml` alone, the whole document at once. */
function wholly(text: string): [string, unknown][] | undefined {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) return [];
  if (!isMap(document.contents)) return undefined;
  return document.contents.items.map((pair) => pairOf(pair as Pair<Node, Node | null>, text));
}

function pairOf({ key, value }: Pair<Node, Node | null>, text: string): [string, unknown] {
  return [String(isScalar(key) ? key.value : key), [nodeOf(key, text), nodeOf(value, text)]];
}

function nodeOf(node: Node | null, text: string): Reading | null {
  if (node === null || node.range == null) return null;
  const [start, end] = node.range;
  // What `yaml` takes for the end of a collection depends on comments behind it; its last value does not.
  const last = start + text.slice(start, lastOf(node).range?.[1]).trimEnd().length;
  if (isScalar(node)) {
    if (node.value === '' && node.type === 'PLAIN') return null;
    const value = String(node.value);
    return [node.type === 'BLOCK_LITERAL' ? value : withoutFoldBlanks(value, text.slice(start, end)), start, end];
  }
  if (isSeq(node)) return [node.items.map((item) => nodeOf(item as Node | null, text)), start, last];
  if (isMap(node)) return [node.items.map((pair) => pairOf(pair as Pair<Node, Node | null>, text)), start, last];
  throw new Error('outside the subset');
}

/** The last value in a node, or the node itself if there is none in it. */
function lastOf(node: Node): Node {
  if (!(isMap(node) || isSeq(node)) || node.flow === true) return node;
  const item: unknown = node.items.at(-1);
  const last = isPair(item) ? (item.value ?? item.key) : item;
  return isNode(last) ? lastOf(last) : node;
}

/**
 * Reads by segments, every list divided that may be. What stands in several segments has no span to
 * compare: a list whose items have segments of their own, and the map around it.
 */
function bySegments(text: string): [string, unknown][] {
  const document = parsePlan(SourceText.of(text), ANY_LIST);
  assert.deepEqual(
    document.problems.map(({ rule }) => rule.id).filter((id) => id !== 'plan-empty'),
    [],
  );
  const absolute = (node: SyntaxNode): Reading | null => {
    if (node.kind === 'empty') return null;
    const { start, end } = document.rangeOf({ source: 'plan', segment: node.segment, span: node.span });
    const place = [document.source.offsetAt(start), document.source.offsetAt(end)] as const;
    if (node.kind === 'scalar') return [node.value, ...place];
    if (node.kind === 'list') return [node.items.map(absolute), ...place];
    if (node.kind === 'map')
      return [node.pairs.map(({ key, value }) => [key.value, [absolute(key), absolute(value)]]), ...place];
    throw new Error(`broken at ${place}`);
  };
  return document.entries.map(({ key, value }) => [key.value, [absolute(key), absolute(value)]]);
}

/** No key is known, and every list in an entry is divided that may be. */
const ANY_LIST = { isKey: () => false, holdsRows: () => true };

const partsOf = (text: string) => parsePlan(SourceText.of(text), ANY_LIST).parts;

/** The spans of collections are not kept at the top, nor of the lists right under it; everything in them is. */
const withoutSpans = (entries: [string, unknown][], depth = 0): unknown[] =>
  entries.map(([key, value]) => {
    const [keyReading, reading] = value as [Reading, Reading | null];
    const inside = reading?.[0];
    if (!Array.isArray(inside)) return [key, keyReading, reading];
    const isMap = inside.every((each) => typeof each?.[0] === 'string' && Array.isArray(each[1]));
    if (!isMap) return [key, keyReading, inside];
    return [key, keyReading, depth === 0 ? withoutSpans(inside, 1) : reading];
  });

function assertSame(text: string): boolean {
  const expected = wholly(text);
  if (expected === undefined) return false;
  assert.deepEqual(withoutSpans(bySegments(text)), withoutSpans(expected), text);
  return true;
}

describe('Reading by segments', () => {
  for (const file of readdirSync(`${root}schemas/examples`).filter((name) => name.endsWith('.yaml'))) {
    it(`equals reading the whole document: ${file}`, () => {
      assert.ok(assertSame(example(file.replace('.cleanplan.yaml', ''))));
    });
  }

  const documents: readonly string[] = [
    '{a: 1, b: [2, 3]}\n',
    'a: [\n  b,\n]\nc: {\n  d: e\n}\n',
    'a:\n- 1\n- b: 2\n  c:\n  - 3\nd: 4\n',
    '  a: 1\n  b: 2\n',
    'a: |2\n   b\n\nc: >+\n  d\n\n\ne: f\n',
    'a: "b\n  c\n\n  d"\ne: \'f\n  g\'\n',
    '"a b": 1\n\'c\': 2\n? d\n: e\n',
    'a:\n  # 注释\n  - b\n# 顶格注释\n  - c\n\n  - d: e\n    f: g\n',
    'a: b # c\n# d\n\ne:\n\n  f: g\n',
    '--- # 开头\na: 1\n...\n# 结尾\n',
    'a:\n  - |\n    - 甲\n    - 乙\n  - - 1\n    - 2\n',
    'a:\n    - 1\n    -\n      b: 2\nc: \n',
    // A list inside an entry: its dashes deeper than its key or at its column, keys before and behind.
    '名单:\n  汇总: {家数: 505}\n  清单:\n    - {编号: Q1, 名称: 甲}\n    - 编号: Q2\n      名称: 乙\n',
    '名单:\n  汇总: {家数: 505}\n  清单:\n  - 编号: Q1\n  - 编号: Q2\n  备注: 丙\nb: c\n',
    '名单:\n  清单:\n    - 编号: Q1\n  汇总:\n    家数: 505\n  备注: |\n    - 丙\n    丁\n',
    '名单:\n    清单:\n            - 甲\n\n            - 乙\n    汇总: {\n      家数: 505\n    }\n',
    '名单:\n  # 一\n  汇总: 甲 # 二\n  清单: # 三\n  # 四\n    # 五\n\n    - 甲\n# 六\n    - 乙\n  # 七\n\n  # 八\n  备注: 丙\n# 九\n',
    '名单:\r\n  汇总: {家数: 505}\r\n  清单:\r\n    - 编号: Q1\r\n      名称: 甲\r\n  备注: 丙\r\n',
    '名单:\n  清单:\n  备注: 丙\n',
    '名单:\n  清单: []\n  备注: 丙\n',
    '名单:\n  清单:\n    -\n    - \n  备注:\n',
    '名单:\n  清单:\n    - 甲\nb:\n  清单:\n  - 乙\n',
    '名单:\n  甲:\n    - 1\n  乙:\n    - 2\n  丙:\n  - 3\n',
    '名单:\n  汇总:\n  - 1\n  - 2\n  清单:\n  - 3\n  - - 4\n    - 5\n',
    '名单:\n  "汇总": |+\n    清单:\n    - 1\n\n  \'清 单\' :\n    - |+\n      甲\n\n    - >-\n      清单:\n      - 乙\n\n  备注: "一\n    二"\n',
    '名单:\n  汇总: [\n    甲\n  ]\n  清单:\n    - [\n      乙\n    ]\n    - 丙\n',
    '名单:\n  汇总: 甲\n   乙\n\n   丙\n  清单:\n    - 丁\n     戊\n  备注:\n    己\n    庚\n',
    '名单:\n  清单:\n    甲\n    - 乙\n  备注: 丙\n',
    '名单:\n  ? 清单\n  :\n    - 甲\n  备注:\n    - 乙\n',
    '名单:\n  {清单: [甲],\n  乙: 丙}\n',
    '名单: # 注\n\n  清单:\n    - 甲\n...\n',
    '',
    '# 只有注释\n',
  ];
  for (const text of documents) {
    it(`equals reading the whole document: ${JSON.stringify(text)}`, () => assert.ok(assertSame(text)));
  }

  it('equals reading the whole document for 400 generated plans', function () {
    this.timeout(120_000);
    let compared = 0;
    let divided = 0;
    fc.assert(
      fc.property(plan, (text) => {
        if (!assertSame(text)) return;
        compared++;
        if (partsOf(text).some(({ kind, column }) => kind === 'header' && column > 0)) divided++;
      }),
      { numRuns: 400 },
    );
    // A generator that only wrote what `yaml` refuses would prove nothing.
    assert.ok(
      compared > 280 && divided > 40,
      `${compared} of 400 could be compared, ${divided} with a list in an entry`,
    );
  });
});
