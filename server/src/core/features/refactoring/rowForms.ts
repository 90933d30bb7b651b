import { Binder, labelOf } from '../../bind/binder.ts';
import type { BoundNode } from '../../bind/boundDocument.ts';
import type { PlanService } from '../../planService.ts';
import type { SyntaxNode } from '../../syntax/nodes.ts';
import { readPart } from '../../syntax/readPart.ts';
import { Segment, sourceOf } from '../../text/anchor.ts';
import type { Span } from '../../text/span.ts';
import { lineEnd, type PlacedList } from './blockListAt.ts';
import { columnAt, commentsIn, type Hindrance, inlineText, overLines, type RowText } from './rowText.ts';

/** How a row is written: in braces on one line, or a line for each key. */
export type RowForm = 'flow' | 'block';

/** Marks that end a text between brackets. */
const CLOSING = /[,[\]{}]/;
/** And those that may be taken for slips of them. */
const ANY_MARK = /[,[\]{}，、；：]/;

/** What a row is read again with. */
export interface Reread {
  readonly list: PlacedList;
  readonly keys: PlanService['keys'];
  /** What ends the lines of the file. */
  readonly newLine: string;
}

/**
 * The text of a row from its dash on in another form. It is read before it is given: a row that would say anything
 * else is left alone.
 */
export function rowInForm(row: RowText, form: RowForm, reread: Reread): string | Hindrance {
  const { segment, map, dash } = row;
  const comments = commentsIn(row);
  const hindrance = overLines(map.node) ?? strayComment(row, comments, form);
  if (hindrance !== undefined) return hindrance;
  const tries = form === 'block' ? [asBlock(reread.newLine)] : [asFlow(CLOSING), asFlow(ANY_MARK)];
  for (const write of tries) {
    const text = write(row, comments.map(({ start, end }) => segment.text.slice(start, end)).join(''));
    if (saysTheSame(text, row, reread)) return text;
  }
  return { at: dash, why: 'form' };
}

/**
 * A comment at the end of the row’s last line stays at its end, and so does one on the line it begins with when all
 * becomes one line. Of any other only its place tells what it is about.
 */
function strayComment(row: RowText, comments: readonly Span[], form: RowForm): Hindrance | undefined {
  const { segment, map, dash, end } = row;
  const { span } = map.node;
  const firstLine = lineEnd(segment, dash);
  const stray = comments.find(({ start, end: until }, index) => {
    const isLast = start >= span.end && until === end;
    const isFirst = form === 'flow' && span.start < start && until === firstLine;
    return index > 0 || !(isLast || isFirst);
  });
  return stray && { at: segment.text.indexOf('#', stray.start), why: 'comment' };
}

const asFlow =
  (quotes: RegExp) =>
  (row: RowText, comment: string): string =>
    `${dashOf(row)}${inlineText(row.map.node, quotes)}${comment}`;

/** A comment that was behind the braces is about the row, so it stays on its first line. */
const asBlock =
  (newLine: string) =>
  (row: RowText, comment: string): string => {
    const { segment, map } = row;
    const dash = dashOf(row);
    const [head = '', ...others] = map.node.pairs.map(({ key, value }) => {
      const text = inlineText(value, CLOSING);
      return `${sourceOf(key)}:${text === '' ? '' : ` ${text}`}`;
    });
    const indent = ' '.repeat(columnAt(segment, row.dash) + dash.length);
    return [`${dash}${head}${comment}`, ...others].join(newLine + indent);
  };

/** The dash with the blanks behind it, as written where the row begins on its line. */
function dashOf({ segment, map, dash }: RowText): string {
  const between = segment.text.slice(dash, map.node.span.start);
  return /^- +$/.test(between) ? between : '- ';
}

/** Whether a text is read without a slip, and as the row was. */
function saysTheSame(text: string, { segment, map, dash }: RowText, { list, keys }: Reread): boolean {
  const column = columnAt(segment, dash);
  const lines = ' '.repeat(column) + text;
  const { items, problems } = readPart('item', column, new Segment(lines, lines.split('\n').length), keys.isKey);
  const [item, ...others] = items;
  if (item === undefined || others.length > 0 || problems.length > 0 || !sameTexts(item, map.node)) return false;
  const { key, property } = list.field;
  return sameMeaning(new Binder().value(list.list.schema.items, item, labelOf(key, property)), map);
}

/** Whether keys and texts are alike, unknown ones included, whatever the form. */
function sameTexts(one: SyntaxNode, other: SyntaxNode): boolean {
  if (one.kind === 'map')
    return (
      other.kind === 'map' &&
      areAlike(one.pairs, other.pairs, (a, b) => a.key.value === b.key.value && sameTexts(a.value, b.value))
    );
  if (one.kind === 'list') return other.kind === 'list' && areAlike(one.items, other.items, sameTexts);
  return one.kind === 'scalar' ? other.kind === 'scalar' && one.value === other.value : one.kind === other.kind;
}

/** Whether the same was made of them: a text between quotes may be read in another way than one without. */
function sameMeaning(one: BoundNode, other: BoundNode): boolean {
  if (one.kind === 'map')
    return (
      other.kind === 'map' &&
      areAlike(one.fields.values(), other.fields.values(), (a, b) => a.name === b.name && sameMeaning(a.value, b.value))
    );
  if (one.kind === 'list') return other.kind === 'list' && areAlike(one.items, other.items, sameMeaning);
  if (one.kind === 'scalar') return other.kind === 'scalar' && one.value === other.value;
  return one.kind === 'empty' ? other.kind === 'empty' && one.blank === other.blank : one.kind === other.kind;
}

const areAlike = <T>(ones: readonly T[], others: readonly T[], alike: (one: T, other: T) => boolean): boolean =>
  ones.length === others.length && ones.every((one, index) => alike(one, others[index] as T));
