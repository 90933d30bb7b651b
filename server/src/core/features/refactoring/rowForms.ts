import { Binder, labelOf } from '../../bind/binder.ts';
import type { BoundNode } from '../../bind/boundDocument.ts';
import type { PlanService } from '../../planService.ts';
import type { Problem } from '../../problems/problem.ts';
import type { SyntaxNode } from '../../syntax/nodes.ts';
import { readPart } from '../../syntax/readPart.ts';
import { Segment } from '../../text/anchor.ts';
import { lineEnd, type PlacedList } from './listAt.ts';
import { columnAt, commentsIn, type Hindrance, inlineText, overLines, type RowText, sourceOf } from './rowText.ts';

/** How a row is written: in braces on one line, or a line for each key. */
export type RowForm = 'flow' | 'block';

/** Marks that end a text between brackets. */
const CLOSING = /[,[\]{}]/;
/** And those that may be taken for slips of them. */
const ANY_MARK = /[,[\]{}，、；：]/;

/** A row with what reads it again. */
export interface Reread {
  readonly list: PlacedList;
  readonly keys: PlanService['keys'];
}

/**
 * The text of a row from its dash on in another form. It is read before it is given: a row that would say anything
 * else is left alone.
 */
export function rowInForm(row: RowText, form: RowForm, reread: Reread): string | Hindrance {
  const { segment, node, dash } = row;
  const hindrance = overLines(node) ?? strayComment(row, form);
  if (hindrance !== undefined) return hindrance;
  const before = read(segment.text.slice(dash, row.end), columnAt(segment, dash), reread);
  if (before.slips.length > 0) return { at: dash, why: 'unread' };
  const tries = form === 'block' ? [asBlock(row)] : [asFlow(row, CLOSING), asFlow(row, ANY_MARK)];
  const right = tries.find((text) => read(text, columnAt(segment, dash), reread).meaning === before.meaning);
  return right ?? { at: dash, why: 'form' };
}

/**
 * A comment at the end of the row’s last line stays at its end, and so does one on the line it begins with when all
 * becomes one line. Of any other only its place tells what it is about.
 */
function strayComment(row: RowText, form: RowForm): Hindrance | undefined {
  const { segment, node, dash, end } = row;
  const firstLine = lineEnd(segment, dash);
  const stray = commentsIn(row).find(({ start, end: until }, index) => {
    const isLast = start >= node.span.end && until === end;
    const isFirst = form === 'flow' && node.span.start < start && until === firstLine;
    return index > 0 || !(isLast || isFirst);
  });
  return stray && { at: segment.text.indexOf('#', stray.start), why: 'comment' };
}

/** The comment with the blanks before it; there is one at most. */
const commentOf = (row: RowText): string => {
  const [comment] = commentsIn(row);
  return comment === undefined ? '' : row.segment.text.slice(comment.start, comment.end);
};

const asFlow = (row: RowText, quotes: RegExp): string =>
  `${dashOf(row)}${inlineText(row.node, quotes)}${commentOf(row)}`;

/** A comment that was behind the braces is about the row, so it stays on its first line. */
function asBlock(row: RowText): string {
  const { segment, node } = row;
  const dash = dashOf(row);
  const [head = '', ...others] = node.pairs.map(({ key, value }) => {
    const text = inlineText(value, CLOSING);
    return `${sourceOf(key)}:${text === '' ? '' : ` ${text}`}`;
  });
  const indent = ' '.repeat(columnAt(segment, row.dash) + dash.length);
  const newLine = `${segment.text.includes('\r\n') ? '\r\n' : '\n'}${indent}`;
  return [`${dash}${head}${commentOf(row)}`, ...others].join(newLine);
}

/** The dash with the blanks behind it, as written where the row begins on its line. */
function dashOf({ segment, node, dash }: RowText): string {
  const between = segment.text.slice(dash, node.span.start);
  return /^- +$/.test(between) ? between : '- ';
}

/** What a row says, forms and quotes left out, and what the reader found amiss in it. */
function read(text: string, column: number, { list, keys }: Reread): { slips: readonly Problem[]; meaning: string } {
  const lines = ' '.repeat(column) + text;
  const part = readPart('item', column, new Segment(lines, lines.split('\n').length), keys.isKey);
  const binder = new Binder();
  const { key, property } = list.field;
  const items = part.items.map((item) => binder.value(list.schema.items, item, labelOf(key, property)));
  const told = [...part.problems, ...binder.problems].map(({ rule, message, args }) => [rule.id, message, args]);
  return { slips: part.problems, meaning: JSON.stringify([part.items.map(written), items.map(bound), told]) };
}

/** Keys and texts, unknown ones included. */
function written(node: SyntaxNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(written);
  return node.kind === 'map' ? node.pairs.map(({ key, value }) => [key.value, written(value)]) : { is: node.kind };
}

/** What was made of them: a text between quotes may be read in another way than one without. */
function bound(node: BoundNode): unknown {
  if (node.kind === 'list') return node.items.map(bound);
  if (node.kind === 'map') return node.fields.values().map(({ name, value }) => [name, bound(value)]);
  return node.kind === 'scalar' ? node.value : { is: node.kind, ...('blank' in node && { blank: node.blank }) };
}
