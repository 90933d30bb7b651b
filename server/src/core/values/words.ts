import type { Aim, Bound, Direction } from './value.ts';

/** What the words around a number say. */
export type Word =
  | { readonly kind: 'bound'; readonly bound: Bound; readonly after: boolean }
  | { readonly kind: 'about'; readonly after: boolean }
  | { readonly kind: 'change'; readonly direction: Direction; readonly saved?: string; readonly to?: true }
  | { readonly kind: 'aim'; readonly aim: Aim }
  | { readonly kind: 'to' }
  | { readonly kind: 'cumulative' | 'mean' | 'yearly' | 'each' | 'filler' | 'and' | 'from' | 'included' };

/** The vocabulary of the grammar. Longer words are found before shorter ones, wherever they stand here. */
const vocabulary: readonly (readonly [Word, string])[] = [
  [{ kind: 'bound', bound: 'atLeast', after: false }, '不低于 不少于 不小于 不得低于 不得少于 至少 ≥ ≧ >='],
  [{ kind: 'bound', bound: 'above', after: false }, '超过 高于 大于 多于 突破 超 过 >'],
  [
    { kind: 'bound', bound: 'atMost', after: false },
    '不高于 不超过 不大于 不多于 不得超过 不得高于 至多 最多 最高 ≤ ≦ <=',
  ],
  [{ kind: 'bound', bound: 'below', after: false }, '低于 小于 少于 不满 不足 <'],
  [{ kind: 'bound', bound: 'atLeast', after: true }, '以上 及以上 (含)以上 （含）以上'],
  [{ kind: 'bound', bound: 'atMost', after: true }, '以下 及以下 以内 之内 (含)以下 （含）以下'],
  [{ kind: 'about', after: false }, '约 大约 大致 近 将近 接近'],
  [{ kind: 'about', after: true }, '左右 上下'],
  [
    { kind: 'change', direction: 'decrease' },
    '下降 降低 减少 削减 减排 压减 降 减 降幅 下降幅度 降低幅度 下降了 降低了 减少了 削减了',
  ],
  [{ kind: 'change', direction: 'decrease', to: true }, '降至 降到 降为 减至 减到'],
  [{ kind: 'change', direction: 'increase', to: true }, '升至 升到 增至 增到 提至'],
  [{ kind: 'change', direction: 'decrease', saved: '' }, '节约 节省'],
  [{ kind: 'change', direction: 'decrease', saved: '能源' }, '节能'],
  [{ kind: 'change', direction: 'decrease', saved: '水' }, '节水'],
  [{ kind: 'change', direction: 'decrease', saved: '电' }, '节电'],
  [{ kind: 'change', direction: 'decrease', saved: '煤' }, '节煤'],
  [
    { kind: 'change', direction: 'increase' },
    '提高 提升 增长 增加 上升 新增 增幅 提高了 提升了 增长了 增加了 上升了 增长幅度 提高幅度',
  ],
  [{ kind: 'aim', aim: 'reach' }, '达到 达 实现 完成 确保 确保达到'],
  [{ kind: 'aim', aim: 'keep' }, '稳定在 保持在 维持在 保持'],
  [{ kind: 'aim', aim: 'limit' }, '控制在'],
  [{ kind: 'aim', aim: 'strive' }, '力争 力争达到 争取 争取达到'],
  [{ kind: 'to' }, '到 至 为'],
  [{ kind: 'cumulative' }, '累计'],
  [{ kind: 'mean' }, '平均'],
  [{ kind: 'yearly' }, '年均 年平均 每年 逐年'],
  [{ kind: 'each' }, '分别'],
  [{ kind: 'filler' }, '原则上 按 合计 共计 共 总计 均 年 全年'],
  [{ kind: 'and' }, '、 和 及 与 ， ,'],
  [{ kind: 'from' }, '由 从'],
  [{ kind: 'included' }, '（含） (含)'],
];

/** All forms by their first character, longest first. */
const byStart: ReadonlyMap<string, readonly (readonly [form: string, word: Word])[]> = startsOf(
  vocabulary.flatMap(([word, forms]) => forms.split(' ').map((form) => [form, word] as const)),
);

function startsOf(forms: readonly (readonly [form: string, word: Word])[]) {
  const starts = new Map<string, (readonly [form: string, word: Word])[]>();
  for (const one of [...forms].sort(([a], [b]) => b.length - a.length)) {
    const start = one[0].charAt(0);
    starts.set(start, [...(starts.get(start) ?? []), one]);
  }
  return starts;
}

/** Single characters that are mostly parts of other words; inside a text they say nothing. */
const SHY = /[过降减到至为共均年按由从及与]/;

/** The word of the vocabulary that stands at a place, longest first. `inside`: the character before belongs to some other word. */
export function wordAt(
  text: string,
  at: number,
  inside: boolean,
): { readonly word: Word; readonly form: string } | undefined {
  const found = byStart.get(text.charAt(at))?.find(([form]) => text.startsWith(form, at));
  if (found === undefined) return undefined;
  const [form, word] = found;
  if (inside && form.length === 1 && SHY.test(form)) return undefined;
  // 减排量, 增长率: the word is part of a name.
  if (word.kind === 'change' && /[量率额]/.test(text.charAt(at + form.length))) return undefined;
  return { word, form };
}
