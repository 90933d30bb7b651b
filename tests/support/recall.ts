import type { BoundField, BoundNode } from '../../server/src/core/bind/boundDocument.ts';
import { completion } from '../../server/src/core/features/completion/completion.ts';
import type { CompletionItem } from '../../server/src/core/features/completion/completionItem.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import { anchorOf, type SyntaxNode } from '../../server/src/core/syntax/nodes.ts';
import type { SourceText } from '../../server/src/core/text/sourceText.ts';
import type { Range } from '../../server/src/core/text/span.ts';
import { analyzed, packageService } from './packageService.ts';

/** What was deleted: a key with its value, a key alone, a fixed value, an id where it is given or referred to. */
export type DeletedKind = 'entry' | 'key' | 'value' | 'id';

/** A word of a plan that completion should bring back. */
export interface Deleted {
  readonly kind: DeletedKind;
  readonly word: string;
  /** What is taken out of the text for it. */
  readonly range: Range;
}

/** The keys, fixed values and ids of a plan. Keys that are data are the planner's own. */
export function deletable(analysis: Analysis): Deleted[] {
  const found: Deleted[] = [];
  const rangeOf = (node: SyntaxNode): Range => {
    const { start, end } = analysis.document.rangeOf(anchorOf(node));
    // A block text ends with its last line's end.
    const line = end.line - 1;
    return { start, end: end.character > 0 ? end : { line, character: analysis.text.lineText(line).length } };
  };
  const addKey = ({ key, property, value }: BoundField, end: Range['end']): void => {
    if (property === undefined) return;
    const range = rangeOf(key);
    found.push({ kind: 'key', word: key.value, range });
    if (value.kind !== 'empty') found.push({ kind: 'entry', word: key.value, range: { start: range.start, end } });
  };
  const visit = (node: BoundNode): void => {
    if (node.kind === 'list') node.items.forEach(visit);
    else if (node.kind === 'map') {
      for (const field of node.fields.values()) {
        addKey(field, rangeOf(field.value.node).end);
        visit(field.value);
      }
    } else if (node.kind === 'scalar') {
      const { schema } = node;
      const fixed = schema.values !== undefined || schema.constant !== undefined;
      const kind = fixed ? 'value' : schema.ids !== undefined && isId(node.node.value) ? 'id' : undefined;
      if (kind !== undefined) found.push({ kind, word: node.node.value, range: rangeOf(node.node) });
    }
  };
  const ids = new Set(analysis.plan.links.definitions().map(({ id }) => id));
  const isId = (text: string): boolean => ids.has(text);
  for (const { field, pieces } of analysis.bound.groups.values()) {
    const nodes = pieces.slice().flatMap((piece) => piece.nodes);
    const last = nodes.at(-1);
    if (last !== undefined) addKey(field, rangeOf(last.node).end);
    nodes.forEach(visit);
  }
  return found;
}

/** The items an editor shows of those it was sent, in its order: some name begins with what is typed. */
function shown(items: readonly CompletionItem[], typed: string): CompletionItem[] {
  const begins = (name: string): boolean => name.toLowerCase().startsWith(typed.toLowerCase());
  return items
    .filter(({ filterText }) => typed === '' || begins(filterText) || filterText.split(' ').some(begins))
    .sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
}

/** The place of a deleted word among what is shown after its first characters are typed again; -1 where it is not. */
function rankOf(text: SourceText, { word, range }: Deleted, characters: number): number {
  const typed = [...word].slice(0, characters).join('');
  const without = text.withEdit(range, typed);
  const position = { line: range.start.line, character: range.start.character + typed.length };
  const items = completion(analyzed(without), position, 'zh-CN', packageService);
  return shown(items, typed).findIndex(({ label }) => label === word);
}

/** How often what was deleted is offered. */
export interface Recall {
  readonly asked: number;
  readonly offered: number;
  readonly firstFive: number;
  readonly missed: readonly Deleted[];
}

/** Deletes words one at a time and counts how often they are offered, and among the first five. */
export function recall(text: SourceText, words: readonly Deleted[], characters: number): Recall {
  const ranks = words.map((word) => rankOf(text, word, characters));
  return {
    asked: words.length,
    offered: ranks.filter((rank) => rank >= 0).length,
    firstFive: ranks.filter((rank) => rank >= 0 && rank < 5).length,
    missed: words.filter((_, index) => (ranks[index] as number) < 0),
  };
}
