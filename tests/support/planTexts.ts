import fc from 'fast-check';

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

/**
 * Whole plans in our subset of YAML, written in every way a value can be written, with comments, blank lines, either
 * line end and what may stand before and after. They say nothing sensible; readers are compared on them.
 */
export const plan = fc
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
