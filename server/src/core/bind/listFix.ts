import type { Fix, TextEdit } from '../problems/problem.ts';
import { textOf } from '../schema/placeholder.ts';
import type { ListSchema, ScalarSchema } from '../schema/schemaModel.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import { flowList, scalarText } from '../syntax/scalarText.ts';
import { rowMarkAt } from '../syntax/slips/rowMarks.ts';
import { anchorAt } from '../text/anchor.ts';
import { itemsIn } from './listedItems.ts';
import { valueForm } from './valueRules.ts';

/** How a text where a list is wanted becomes that list, if that is plain to see. */
export function listFix(schema: ListSchema, node: ScalarNode): Fix | undefined {
  const item = textOf(schema.items);
  if (node.style !== 'plain' || item === undefined) return undefined;
  const edits = rowsOf(node) ?? listOf(schema, item, node);
  return edits === undefined ? undefined : { title: valueForm.messages.listFix, edits };
}

/** A key alone before its value, with the columns it stands at, or nothing but those columns. */
const OWN_LINE = /^( *(?:- +)*)(?:[^\s{}[\],#"'][^{}[\],#]*:)?\s*$/;

/** Short names go into brackets; what is said in sentences becomes a row for each. */
function listOf(schema: ListSchema, item: ScalarSchema, node: ScalarNode): readonly TextEdit[] | undefined {
  const { segment, span, value } = node;
  const items = itemsIn(value, schema, item);
  if (items === undefined) return undefined;
  const { text } = segment;
  const lineStart = text.lastIndexOf('\n', span.start) + 1;
  const before = text.slice(lineStart, span.start);
  const column = OWN_LINE.exec(before)?.[1]?.length;
  if (schema.nameList || column === undefined) {
    return [{ anchor: anchorOf(node), newText: flowList(items) }];
  }
  const underKey = before.trim() !== '' && before.trimEnd().endsWith(':');
  const indent = `\n${' '.repeat(underKey ? column + 2 : column)}`;
  const rows = items.map((each) => `- ${scalarText(each, false)}`).join(indent);
  const start = underKey ? lineStart + before.trimEnd().length : span.start;
  return [{ anchor: anchorAt(segment, start, span.end), newText: underKey ? indent + rows : rows }];
}

/** Lines that each begin with a bullet or number: each is an item. A bullet becomes the dash, a number stays. */
function rowsOf({ segment, span }: ScalarNode): readonly TextEdit[] | undefined {
  const { text } = segment;
  if (!text.slice(span.start, span.end).includes('\n')) return undefined;
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
