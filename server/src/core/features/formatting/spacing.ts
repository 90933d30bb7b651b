import type { ListNode, MapNode, Pair, ScalarNode, SyntaxNode } from '../../syntax/nodes.ts';
import type { Span } from '../../text/span.ts';
import { behindBlanks, endsLine } from './partLines.ts';

/** Says what is to stand in the place of blanks. */
export type Replace = (start: number, end: number, newText: string) => void;

/** One blank behind the colon of a key, none before it; where the value stands on a line of its own, none before. */
export function spaceColon(text: string, { key, value }: Pair, replace: Replace): void {
  const colon = behindBlanks(text, key.span.end);
  // A mistyped colon has a finding and a fix of its own.
  if (text[colon] !== ':') return;
  replace(key.span.end, colon, '');
  const behind = behindBlanks(text, colon + 1);
  // Without any blank the colon is a slip, which has its own, too.
  const sameLine = behind > colon + 1 && value.kind !== 'empty' && behind === value.span.start;
  if (sameLine && !endsLine(text, behind)) replace(colon + 1, behind, ' ');
}

/**
 * The blanks of a map or list in brackets: none inside the brackets and before commas, one behind colons. Several
 * behind a comma stay, because so the columns of rows are lined up; behind a comma without any comes one.
 */
export function spaceFlow(text: string, node: MapNode | ListNode, replace: Replace): void {
  let from = node.span.start;
  for (const { span } of scalarsIn(node)) {
    spaceGap(text, { start: from, end: span.start }, replace);
    from = span.end;
  }
  spaceGap(text, { start: from, end: node.span.end }, replace);
}

/** All texts in a node, keys included, in order. */
export function scalarsIn(node: SyntaxNode): readonly ScalarNode[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'list') return node.items.flatMap(scalarsIn);
  return node.kind === 'map' ? node.pairs.flatMap(({ key, value }) => [key, ...scalarsIn(value)]) : [];
}

/** What stands between two texts of a flow collection: brackets, commas, colons, blanks and comments. */
function spaceGap(text: string, gap: Span, replace: Replace): void {
  let at = gap.start;
  while (at < gap.end) {
    const end = behindBlanks(text, at);
    if (end > at) {
      spaceBlanks(text, at, end, gap, replace);
      at = end;
    } else if (text[at] === '#' && /\s/.test(text[at - 1] ?? '')) {
      while (at < gap.end && !endsLine(text, at)) at++;
    } else {
      if (lacksBlank(text, at)) replace(at + 1, at + 1, ' ');
      at++;
    }
  }
}

function spaceBlanks(text: string, start: number, end: number, gap: Span, replace: Replace): void {
  const before = start > gap.start ? (text[start - 1] as string) : '';
  const next = end < gap.end ? (text[end] as string) : '';
  if (before === '\n' || endsLine(text, end) || next === '#') return;
  if ('[{'.includes(before) && before !== '') replace(start, end, '');
  else if (before === ':') replace(start, end, ' ');
  else if (',:]}'.includes(next) && next !== '') replace(start, end, '');
}

/** A comma, or the colon of a quoted key, right before what follows it; between digits a comma may be one of a number. */
function lacksBlank(text: string, at: number): boolean {
  const next = text[at + 1] ?? '';
  if (next === '' || ' \t\r\n,]}'.includes(next)) return false;
  if (text[at] === ',') return !(/\d/.test(text[at - 1] as string) && /\d/.test(next));
  return text[at] === ':' && '"\''.includes(text[at - 1] as string);
}
