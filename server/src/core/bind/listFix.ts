import type { Fix, TextEdit } from '../problems/problem.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import { outsidePairs } from '../syntax/slips/pairedMarks.ts';
import { rowMarkAt } from '../syntax/slips/rowMarks.ts';
import { anchorAt } from '../text/anchor.ts';
import { valueForm } from './bindRules.ts';

/** How a text where a list is wanted becomes that list, if that is plain to see. */
export function listFix(node: ScalarNode): Fix | undefined {
  if (node.style !== 'plain') return undefined;
  const edits = writtenText(node).includes('\n') ? rowsOf(node) : namesOf(node);
  return edits === undefined ? undefined : { title: valueForm.messages.listFix, edits };
}

const writtenText = ({ segment, span }: ScalarNode): string => segment.text.slice(span.start, span.end);

/** `冶金、化工`: the same names in brackets. What stands in （） or 《》 is one name. */
function namesOf(node: ScalarNode): readonly TextEdit[] | undefined {
  const { value } = node;
  const marks = outsidePairs(value, /[、，,;；]/);
  const names = [...marks, value.length].map((end, index) =>
    value.slice(index === 0 ? 0 : (marks[index - 1] as number) + 1, end).trim(),
  );
  const written = names.filter((name) => name !== '');
  const odd = /[[\]{}#:\n]/.test(value) || written.some((name) => name.length > 20 || /^[-?>|@`%&*!"',]|,/.test(name));
  return odd ? undefined : [{ anchor: anchorOf(node), newText: `[${written.join(', ')}]` }];
}

/** Lines that each begin with a bullet or number: each is an item. A bullet becomes the dash, a number stays. */
function rowsOf({ segment, span }: ScalarNode): readonly TextEdit[] | undefined {
  const { text } = segment;
  const edits: TextEdit[] = [];
  const lineStart = text.lastIndexOf('\n', span.start) + 1;
  if (text.slice(lineStart, span.start).trim() !== '') return undefined;
  for (let start = lineStart; start < span.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    const indent = line.length - line.trimStart().length;
    const mark = rowMarkAt(line, indent);
    if (mark === undefined || indent !== span.start - lineStart) return undefined;
    const length = mark.kind === 'bullet' ? mark.length : 0;
    edits.push({ anchor: anchorAt(segment, start + indent, start + indent + length), newText: '- ' });
    start = end + 1;
  }
  return edits;
}
