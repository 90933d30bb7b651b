import { type Problem, problem } from '../problems/problem.ts';
import type { ListNode, ScalarNode } from '../syntax/nodes.ts';
import { yamlSyntax } from '../syntax/syntaxRules.ts';
import { anchorAt } from '../text/anchor.ts';

/** A text whose lines all begin with a dash, as the list that is meant. */
export interface DashedItems {
  readonly list: ListNode;
  readonly problem: Problem;
}

/** A dash without its blank, before anything but a number. */
const ITEM = /^( *)-(?=[\p{L}《“「（])(.*?)\s*$/u;

/** Where a list is wanted: the items of a text that has a dash, but no blank behind it, at the head of each line. */
export function dashedItems({ style, segment, span }: ScalarNode): DashedItems | undefined {
  const { text } = segment;
  const begin = text.lastIndexOf('\n', span.start) + 1;
  if (style !== 'plain' || text[span.start] !== '-' || text.slice(begin, span.start).trim() !== '') return undefined;
  const items: ScalarNode[] = [];
  let start = begin;
  for (const line of text.slice(begin, span.end).split('\n')) {
    const [, indent = '', value] = ITEM.exec(line) ?? [];
    if (value === undefined || indent.length !== span.start - begin) return undefined;
    const from = start + indent.length + 1;
    items.push({ kind: 'scalar', style: 'plain', value, segment, span: { start: from, end: from + value.length } });
    start += line.length + 1;
  }
  const edits = items.map((item) => ({ anchor: anchorAt(segment, item.span.start, item.span.start), newText: ' ' }));
  const place = anchorAt(segment, span.start, span.start + 1);
  const fix = { title: yamlSyntax.messages.insertBlank, edits };
  return {
    list: { kind: 'list', flow: false, items, segment, span },
    problem: problem(yamlSyntax, 'dashBlank', place, { count: items.length }, { fix }),
  };
}
