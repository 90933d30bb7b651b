import type { BoundMap } from '../../bind/boundDocument.ts';
import type { ScalarNode, SyntaxNode } from '../../syntax/nodes.ts';
import { type Segment, sourceOf } from '../../text/anchor.ts';
import type { Localized } from '../../text/locale.ts';
import type { Span } from '../../text/span.ts';
import { lineEnd, lineStart } from './blockListAt.ts';
import { doubtful } from './reasons.ts';

/** A row with the lines it stands on. */
export interface RowText {
  readonly segment: Segment;
  readonly map: BoundMap;
  /** Offset of the dash. */
  readonly dash: number;
  /** Offset where the row's last line ends, its terminator left out. */
  readonly end: number;
}

/** Why a row cannot be written in another form, said of the line it is about. */
export interface Hindrance {
  /** Where the trouble stands in the segment. */
  readonly at: number;
  readonly why: 'comment' | 'lines' | 'unread' | 'form';
}

const reasons: Readonly<Record<Hindrance['why'], (line: number) => Localized>> = {
  comment: (line) => ({
    zh: `第${line}行的注释换了写法就看不出说的是哪一项，请先移到这一条的第一行或者上一行。`,
    en: `The comment on line ${line} would no longer show what it is about: move it to the row’s first line, or above it.`,
  }),
  lines: (line) => ({
    zh: `第${line}行的文字分几行写，换了写法会并成一行，请先改成一行。`,
    en: `The text on line ${line} goes over several lines, which would be lost: write it on one line first.`,
  }),
  unread: doubtful,
  form: (line) => ({
    zh: `第${line}行换了写法就会读成别的意思，只能保持原样。`,
    en: `Line ${line} would say something else in another form, and has to stay.`,
  }),
};

/** @param line counted from one */
export const reasonFor = ({ why }: Hindrance, line: number): Localized => reasons[why](line);

/** The row from its dash to the end of its last line. */
export function rowText(map: BoundMap, dash: number): RowText {
  const { segment, span } = map.node;
  return { segment, map, dash, end: lineEnd(segment, span.end) };
}

/** The comments in a row with the blanks before them: outside of texts, a `#` begins one. */
export function commentsIn({ segment: { text }, map, dash, end }: RowText): Span[] {
  if (text.indexOf('#', dash) === -1) return [];
  const found: Span[] = [];
  let from = dash + 1;
  const look = (until: number): void => {
    for (const { index, 0: comment } of text.slice(from, until).matchAll(/[ \t]*#[^\r\n]*/g))
      found.push({ start: from + index, end: from + index + comment.length });
  };
  for (const { span } of leavesOf(map.node)) {
    look(span.start);
    from = Math.max(from, span.end);
  }
  look(end);
  return found;
}

/** The keys and texts of a value, as they stand. */
function* leavesOf(node: SyntaxNode): Generator<ScalarNode> {
  if (node.kind === 'list') for (const item of node.items) yield* leavesOf(item);
  else if (node.kind === 'map')
    for (const { key, value } of node.pairs) {
      yield key;
      yield* leavesOf(value);
    }
  else if (node.kind === 'scalar') yield node;
}

/** What cannot go on one line: a text that goes over several, whose breaks would be lost. */
export function overLines(node: SyntaxNode): Hindrance | undefined {
  if (node.kind === 'scalar') {
    const isBlock = node.style === 'literal' || node.style === 'folded';
    return isBlock || sourceOf(node).includes('\n') ? { at: node.span.start, why: 'lines' } : undefined;
  }
  const inner = node.kind === 'map' ? node.pairs.flatMap(({ key, value }) => [key, value]) : undefined;
  for (const each of inner ?? (node.kind === 'list' ? node.items : [])) {
    const found = overLines(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * A value on one line, as it is between brackets. What stands so already stays, letter for letter.
 *
 * @param quotes which plain texts are put between quotes
 */
export function inlineText(node: SyntaxNode, quotes: RegExp): string {
  if (node.kind === 'scalar') return scalarInline(node, quotes);
  if (node.kind !== 'map' && node.kind !== 'list') return '';
  if (node.flow && !sourceOf(node).includes('\n')) return sourceOf(node);
  if (node.kind === 'list') return `[${node.items.map((item) => inlineText(item, quotes)).join(', ')}]`;
  return `{${node.pairs.map(({ key, value }) => pairText(key, inlineText(value, quotes), quotes)).join(', ')}}`;
}

const pairText = (key: ScalarNode, value: string, quotes: RegExp): string =>
  `${scalarInline(key, quotes)}:${value === '' ? '' : ` ${value}`}`;

/** The quotes and escapes of a text stay as they are. */
function scalarInline(node: ScalarNode, quotes: RegExp): string {
  const source = sourceOf(node);
  return node.style === 'plain' && quotes.test(node.value) ? JSON.stringify(node.value) : source;
}

/** The column of a place, in UTF-16 units. */
export const columnAt = (segment: Segment, offset: number): number => offset - lineStart(segment, offset);
