import type { Analysis } from '../../planService.ts';
import { anchorOf, type SyntaxNode } from '../../syntax/nodes.ts';
import type { PlanDocument, ReadPart } from '../../syntax/planDocument.ts';
import type { Segment } from '../../text/anchor.ts';
import { covers } from '../../text/positions.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Position, Range, Span } from '../../text/span.ts';
import { type Spot, spotAt } from '../position/spotAt.ts';

/**
 * What may be selected around a position, each in the next, from the innermost: a text, its key with it, the row or
 * map it stands in, and so on to the content, and the whole file. Only the last where the text could not be read.
 */
export function selectionsAt({ text, document }: Analysis, position: Position): readonly Range[] {
  const spot = spotAt(document, position);
  const ranges = spot === undefined ? [] : rangesAt(document, spot);
  const entry = entryAround(document, text, position.line);
  const whole: Range = { start: { line: 0, character: 0 }, end: text.positionAt(text.length) };
  return nested([...ranges, ...(entry === undefined ? [] : [entry]), whole]);
}

/** The ranges around a place in one segment, from the innermost. */
function rangesAt(document: PlanDocument, { part, offset }: Spot): Range[] {
  const { segment } = part;
  const spans = around(rootsOf(part), segment, offset).reverse();
  return spans.map((span) => document.rangeOf({ source: 'plan', segment, span }));
}

/** The nodes a part is made of. */
const rootsOf = ({ kind, items, pairs }: ReadPart): readonly Root[] => (kind === 'item' ? items : pairs.map(pairNode));

/** A node, or a pair of them. */
type Root = SyntaxNode | ReturnType<typeof pairNode>;

const pairNode = ({ key, value }: { readonly key: SyntaxNode; readonly value: SyntaxNode }) => ({
  kind: 'pair' as const,
  segment: key.segment,
  span: { start: key.span.start, end: Math.max(key.span.end, value.segment === key.segment ? value.span.end : 0) },
  parts: [key, value],
});

/** The spans of nodes around an offset, from the outermost. */
function around(roots: readonly Root[], segment: Segment, offset: number): Span[] {
  for (const root of roots) {
    if (root.segment !== segment || offset < root.span.start || root.span.end < offset) continue;
    return [root.span, ...around(partsOf(root), segment, offset), ...withoutQuotes(root, offset)];
  }
  return [];
}

/** What stands between quotes, without them. */
function withoutQuotes(root: Root, offset: number): Span[] {
  if (root.kind !== 'scalar' || (root.style !== 'single' && root.style !== 'double')) return [];
  const inner = { start: root.span.start + 1, end: root.span.end - 1 };
  return inner.start <= offset && offset <= inner.end ? [inner] : [];
}

function partsOf(root: Root): readonly Root[] {
  if (root.kind === 'pair') return root.parts;
  if (root.kind === 'map') return root.pairs.map(pairNode);
  return root.kind === 'list' ? root.items : [];
}

/** The content around a line, from its key on and without blank lines at its end. */
function entryAround(document: PlanDocument, text: SourceText, line: number): Range | undefined {
  const starts = document.entries.map(({ key }) => document.rangeOf(anchorOf(key)).start);
  const start = starts.findLast((each) => each.line <= line);
  if (start === undefined) return undefined;
  let end = (starts.find((each) => each.line > line)?.line ?? text.lineCount) - 1;
  while (end > start.line && text.lineText(end).trim() === '') end--;
  return { start, end: { line: end, character: text.lineText(end).length } };
}

/** Ranges of which each is in the next, and no two are the same. */
function nested(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of ranges) {
    const last = kept.at(-1);
    if (last === undefined || (isIn(last, range) && !isIn(range, last))) kept.push(range);
  }
  return kept;
}

const isIn = (inner: Range, outer: Range): boolean => covers(outer, inner.start) && covers(outer, inner.end);
