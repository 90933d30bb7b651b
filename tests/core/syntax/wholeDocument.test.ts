import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { SyntaxNode } from '../../../server/src/core/syntax/nodes.ts';
import { parsePlan } from '../../../server/src/core/syntax/parsePlan.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { example, root } from '../../support/plan.ts';

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
  // `yaml` lets a collection that ends in an empty item run on to the next line's first character.
  const last = start + text.slice(start, end).trimEnd().length;
  if (isScalar(node)) return node.value === '' && node.type === 'PLAIN' ? null : [node.value, start, end];
  if (isSeq(node)) return [node.items.map((item) => nodeOf(item as Node | null, text)), start, last];
  if (isMap(node)) return [node.items.map((pair) => pairOf(pair as Pair<Node, Node | null>, text)), start, last];
  throw new Error('outside the subset');
}

/** Reads by segments. A list whose items have segments of their own has no span to compare. */
function bySegments(text: string): [string, unknown][] {
  const document = parsePlan(SourceText.of(text), () => false);
  assert.deepEqual(
    document.problems.map(({ rule }) => rule.id),
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

const word = fc.constantFrom('标题', '指导思想', '甲', 'name', 'x1', '2030', '主要 措施', '𠮷');
const plainText = fc.constantFrom(
  '甲乙丙',
  '12.4万吨',
  '下降8%以上',
  '2026—2030年',
  'a, b',
  '见 http://x.y/z',
  '012345',
  'yes',
  "it's",
  '𠮷 😀',
);
const scalar = fc.oneof(
  plainText,
  plainText.map((text) => `"${text}"`),
  plainText.map((text) => `'${text.replaceAll("'", "''")}'`),
);

interface Shape {
  readonly kind: 'scalar' | 'multi' | 'block' | 'flow' | 'list' | 'map' | 'empty';
  readonly text: string;
  readonly parts: readonly (readonly [string, Shape])[];
  readonly comment: string;
  readonly compact: boolean;
}

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record<Shape>({
      kind: fc.constantFrom('scalar', 'multi', 'block', 'flow', 'empty'),
      text: scalar,
      parts: fc.constant([]),
      comment: fc.constantFrom('', ' # 说明', ' # a: b'),
      compact: fc.boolean(),
    }),
    fc.record<Shape>({
      kind: fc.constantFrom('list', 'map'),
      text: scalar,
      parts: fc.uniqueArray(fc.tuple(word, tie('shape')), { minLength: 1, maxLength: 4, selector: ([key]) => key }),
      comment: fc.constantFrom('', ' # 说明', '\n# 顶格', '\n\n'),
      compact: fc.boolean(),
    }),
  ),
}));

/** Writes a value behind `key:` or `-` whose line stands at `column`. */
function write(value: Shape, column: number, inList: boolean): string {
  const pad = ' '.repeat(column + 2);
  switch (value.kind) {
    case 'empty':
      return value.comment.replace(/\n.*/s, '');
    case 'scalar':
      return ` ${value.text}${value.comment}`;
    case 'multi':
      return ` ${value.text.replace(/^["']|["']$/g, '').replaceAll(': ', '')}\n${pad}续行\n\n${pad} 再续`;
    case 'block':
      return ` ${value.compact ? '|' : '>-'}${value.comment}\n${pad}甲: 乙\n${pad}  # 不是注释\n\n${pad}- 丙`;
    case 'flow':
      return ` {a: ${value.text}, b: [甲, "乙, 丙", {c: 1}],\n${pad}d: }${value.comment}`;
    case 'map': {
      const inner = value.parts.map(([key, part]) => `${pad}${key}:${write(part, column + 2, false)}`);
      if (inList) inner[0] = ` ${inner[0]?.trimStart()}`;
      else inner[0] = `${value.comment}\n${inner[0]}`;
      return inner.join('\n');
    }
    case 'list': {
      const at = value.compact && !inList ? column : column + 2;
      const inner = value.parts.map(([, part]) => `${' '.repeat(at)}-${write(part, at, true)}`);
      return `${inList ? '' : value.comment}\n${inner.join('\n')}`;
    }
  }
}

const plan = fc
  .tuple(
    fc.uniqueArray(fc.tuple(word, shape), { minLength: 1, maxLength: 6, selector: ([key]) => key }),
    fc.constantFrom('', '\ufeff', '---\n', '# 开头\n\n'),
    fc.constantFrom('', '\n', '\n\n# 结尾\n', '\n...\n'),
    fc.boolean(),
  )
  .map(([entries, head, tail, crlf]) => {
    const text = head + entries.map(([key, value]) => `${key}:${write(value, 0, false)}`).join('\n') + tail;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

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

  it('equals reading the whole document for 1,000 generated plans', function () {
    this.timeout(120_000);
    let compared = 0;
    fc.assert(
      fc.property(plan, (text) => {
        if (assertSame(text)) compared++;
      }),
      { numRuns: 1000 },
    );
    // A generator that only wrote what `yaml` refuses would prove nothing.
    assert.ok(compared > 700, `${compared} of 1000 could be compared`);
  });
});
