import type { ContextStep } from '../../syntax/cursor/cursorContext.ts';
import type { ListNode, MapNode, Pair, ScalarNode, SyntaxNode } from '../../syntax/nodes.ts';
import { type Segment, sourceOf } from '../../text/anchor.ts';
import { shortened } from '../../text/shortened.ts';
import type { Range } from '../../text/span.ts';
import type { PlanSymbol, PlanSymbolKind } from './planSymbol.ts';
import type { RowNames } from './rowNames.ts';

/** Tells by which keys the rows of the list at a path are named. */
export type NamesAt = (path: readonly ContextStep[]) => RowNames;

/** The longest text shown beside a key, in characters. */
const LONGEST = 60;

/** The symbol of a key with what is in its value, its places counted from the segment's first line. */
export function symbolOfPair({ key, value }: Pair, path: readonly ContextStep[], namesAt: NamesAt): PlanSymbol {
  const own = [...path, { key: key.value }];
  const end = value.kind === 'empty' ? key.span.end : value.span.end;
  return {
    name: lineOf(key.value) || '…',
    detail: detailOf(value),
    kind: path.length === 0 && value.kind !== 'scalar' ? 'entry' : kindOf(value),
    range: rangeIn(key.segment, key.span.start, end),
    selection: rangeIn(key.segment, key.span.start, key.span.end),
    children: childrenOf(value, own, namesAt),
  };
}

/** The symbol of a row. Where it has no name, its id or the first text in it stands for one. */
export function symbolOfRow(node: SyntaxNode, names: RowNames): PlanSymbol {
  const { segment, span } = node;
  const range = rangeIn(segment, dashBefore(segment.text, span.start), span.end);
  const id = textUnder(node, names.id);
  const named = textUnder(node, names.name) ?? (names.name.size === 0 ? firstText(node, id) : undefined) ?? id;
  const shown = named ?? firstText(node, id);
  return {
    name: (shown && lineOf(shown.value)) || lineOf(sourceOf(node).replace(/^\s*-\s/, '')) || '…',
    detail: id === undefined || id === shown ? '' : lineOf(id.value),
    kind: 'row',
    range,
    selection: shown === undefined ? firstLineOf(range, segment) : rangeIn(segment, shown.span.start, shown.span.end),
    children: [],
  };
}

function childrenOf(node: SyntaxNode, path: readonly ContextStep[], namesAt: NamesAt): readonly PlanSymbol[] {
  if (node.kind === 'map') return node.pairs.map((pair) => symbolOfPair(pair, path, namesAt));
  if (node.kind !== 'list' || isOfTexts(node)) return [];
  const names = namesAt(path);
  return node.items.map((item) => symbolOfRow(item, names));
}

const isOfTexts = ({ items }: ListNode): boolean => items.every(({ kind }) => kind === 'scalar' || kind === 'empty');

function kindOf({ kind }: SyntaxNode): PlanSymbolKind {
  return kind === 'list' || kind === 'map' ? kind : 'text';
}

/** A text, or the texts of a list of nothing else. */
function detailOf(node: SyntaxNode): string {
  if (node.kind === 'scalar') return lineOf(node.value);
  if (node.kind !== 'list' || !isOfTexts(node)) return '';
  const texts = node.items.slice(0, LONGEST / 2).flatMap((item) => (item.kind === 'scalar' ? [item.value] : []));
  return lineOf(texts.join(', '));
}

const lineOf = (text: string): string =>
  shortened(
    text
      .slice(0, LONGEST * 2)
      .replace(/\s+/g, ' ')
      .trim(),
    LONGEST,
  );

const textUnder = (node: SyntaxNode, keys: ReadonlySet<string>): ScalarNode | undefined =>
  node.kind === 'map' ? node.pairs.map((pair) => textOf(pair, keys)).find((text) => text !== undefined) : undefined;

const textOf = ({ key, value }: Pair, keys: ReadonlySet<string>): ScalarNode | undefined =>
  keys.has(key.value) && isText(value) ? value : undefined;

function firstText(node: SyntaxNode, id: ScalarNode | undefined): ScalarNode | undefined {
  if (isText(node)) return node;
  const values = node.kind === 'map' ? (node as MapNode).pairs.map(({ value }) => value) : [];
  return values.filter(isText).find((value) => value !== id);
}

const isText = (node: SyntaxNode): node is ScalarNode => node.kind === 'scalar' && node.value.trim() !== '';

/** A range without the white space at its end. */
function rangeIn(segment: Segment, start: number, end: number): Range {
  let last = end;
  while (last > start && /\s/.test(segment.text[last - 1] as string)) last--;
  return { start: segment.positionAt(start), end: segment.positionAt(last) };
}

/** Where the dash of a row in block form stands; the row's own start in brackets. */
function dashBefore(text: string, start: number): number {
  let at = start - 1;
  while (at >= 0 && (text[at] === ' ' || text[at] === '\t')) at--;
  if (text[at] === '-') return at;
  const dash = /(?:^|\n)([ \t]*)-[ \t]*(?:#[^\n]*)?\r?\n\s*$/.exec(text.slice(0, start));
  return dash === null ? start : dash.index + dash[0].indexOf('-');
}

function firstLineOf({ start, end }: Range, segment: Segment): Range {
  if (end.line === start.line) return { start, end };
  const line = segment.lines[start.line] ?? '';
  return { start, end: { line: start.line, character: Math.max(start.character, line.trimEnd().length) } };
}
