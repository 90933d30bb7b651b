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

/** Reads by segments. A list whose items have segments of their own has no span to compare. */
function bySegments(text: string): [string, unknown][] {
  const document = parsePlan(SourceText.of(text), () => false);
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

/** The span of a top-level block list is not kept; everything in it is. */
const withoutListSpans = (entries: [string, unknown][]) =>
  entries.map(([key, value]) => {
    const [keyReading, reading] = value as [Reading, Reading | null];
    return [key, keyReading, Array.isArray(reading?.[0]) ? reading[0] : reading];
  });

function assertSame(text: string): boolean {
  const expected = wholly(text);
  if (expected === undefined) return false;
  assert.deepEqual(withoutListSpans(bySegments(text)), withoutListSpans(expected), text);
  return true;
}

describe('Reading by segments', () => {
  for (const file of readdirSync(`${root}schemas/examples`)) {
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
    '',
    '# 只有注释\n',
  ];
  for (const text of documents) {
    it(`equals reading the whole document: ${JSON.stringify(text)}`, () => assert.ok(assertSame(text)));
  }

  it('equals reading the whole document for 400 generated plans', function () {
    this.timeout(120_000);
    let compared = 0;
    fc.assert(
      fc.property(plan, (text) => {
        if (assertSame(text)) compared++;
      }),
      { numRuns: 400 },
    );
    // A generator that only wrote what `yaml` refuses would prove nothing.
    assert.ok(compared > 280, `${compared} of 400 could be compared`);
  });
});
