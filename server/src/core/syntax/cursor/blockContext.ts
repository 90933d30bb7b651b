import type { SourceText } from '../../text/sourceText.ts';
import { indentationOf } from '../segments/indentation.ts';
import { type Ancestor, ancestors, ancestorsOnLine, childColumn, dashesBeside, siblingKeys } from './ancestry.ts';
import type { ContextStep, LineContext } from './cursorContext.ts';
import { columnOf, type LineShape, lineShape, skipWhite } from './lineShape.ts';

/** Lines looked at for the column of the top-level keys: in most plans the first tells. */
const REACH = 400;

/** The context of a place outside brackets, from the columns of the lines around it. */
export function blockContext(text: SourceText, line: number, at: number, shape: LineShape): LineContext | undefined {
  if (shape.blank) return blankContext(text, line, at);
  const { key, text: written } = shape;
  if (at < (written === '' ? shape.dashEnd : shape.contentStart)) return undefined;
  return key !== undefined && at >= key.colonEnd
    ? valueContext(text, line, at, shape, key.colonEnd)
    : keyContext(text, line, at, shape);
}

/** True inside a `|` or `>` text, on a blank line of one too: what stands there is prose. */
export function insideBlockText(text: SourceText, line: number, at: number): boolean {
  const content = text.lineText(line);
  const shape = lineShape(content);
  if (!shape.blank) return ownedByBlock(text, line, columnOf(shape), line);
  if (ownedByBlock(text, line, indentationOf(content.slice(0, at)).width, line)) return true;
  for (let next = line + 1; next < text.lineCount; next++) {
    const following = lineShape(text.lineText(next));
    if (!following.blank) return ownedByBlock(text, next, columnOf(following), line);
  }
  return false;
}

function ownedByBlock(text: SourceText, line: number, column: number, above: number): boolean {
  return ancestors(text, line, column, false).some(
    (owner) => owner.line < above && owner.shape.block && owner.column === blockColumn(owner.shape),
  );
}

/** Column that block text must be deeper than. */
const blockColumn = (shape: LineShape): number => shape.key?.column ?? shape.dashes.at(-1) ?? shape.contentColumn;

function keyContext(text: SourceText, line: number, at: number, shape: LineShape): LineContext {
  const bare = shape.text === '';
  const content = text.lineText(line);
  // A tab behind a dash gives way to what is written: with it the lines below would stand at no certain column.
  const odd = bare && shape.dashes.length > 0 && /[^ ]/.test(content.slice(shape.dashEnd, at));
  const start = odd ? shape.dashEnd : bare ? at : shape.contentStart;
  const end = bare ? at : (shape.key?.end ?? Math.max(shape.contentEnd, at));
  return {
    path: pathAbove(text, line, shape, false),
    slot: 'key',
    prefix: bare ? '' : content.slice(start, Math.min(at, end)),
    range: { start: { line, character: start }, end: { line, character: Math.max(end, at) } },
    ...siblingKeys(text, line, shape.contentColumn, shape.dashes.length > 0),
    afterDash: shape.dashes.length > 0,
    listAround: false,
    colon: shape.key !== undefined,
    // Blanks between a dash and the cursor put what is written that much further to the right.
    indent: shape.contentColumn + Math.max(0, start - shape.contentStart),
    flow: undefined,
    tail: '',
  };
}

function valueContext(text: SourceText, line: number, at: number, shape: LineShape, colonEnd: number): LineContext {
  const content = text.lineText(line);
  const start = Math.min(skipWhite(content, colonEnd), at);
  return {
    path: pathAbove(text, line, shape, true),
    slot: 'value',
    prefix: content.slice(start, at),
    range: { start: { line, character: start }, end: { line, character: Math.max(shape.contentEnd, at) } },
    ...siblingKeys(text, line, shape.contentColumn, shape.dashes.length > 0),
    afterDash: false,
    listAround: false,
    colon: false,
    indent: shape.contentColumn,
    flow: undefined,
    tail: '',
  };
}

/** The path to what stands on a line: its dashes and, where asked, its key, with all they hang on. */
export function pathAbove(text: SourceText, line: number, shape: LineShape, withKey: boolean): ContextStep[] {
  const own = ancestorsOnLine(
    shape,
    withKey && shape.key !== undefined ? Number.POSITIVE_INFINITY : shape.contentColumn,
    false,
  );
  const top = own.at(-1);
  const column = top?.column ?? shape.contentColumn;
  const above = ancestors(text, line, column, top !== undefined && 'item' in top.step);
  return [...own, ...above].map((owner) => owner.step).reverse();
}

/** On an empty line the cursor's column says which of the open containers is meant, near enough. */
function blankContext(text: SourceText, line: number, at: number): LineContext {
  const white = indentationOf(text.lineText(line).slice(0, at));
  const column = Math.max(white.width, columnBelow(text, line));
  const owners = ownersOf(text, line, column);
  const indent = childIndent(text, owners[0], column);
  const plain = !white.tabs && white.odd === undefined;
  const start = white.width <= indent && plain ? at : plain ? indent : 0;
  const keys = siblingKeys(text, line, indent, false);
  return {
    path: owners.map((owner) => owner.step).reverse(),
    slot: 'key',
    prefix: '',
    range: { start: { line, character: start }, end: { line, character: at } },
    ...keys,
    afterDash: false,
    listAround: keys.siblings.length === 0 && dashesBeside(text, line, indent),
    colon: false,
    indent,
    flow: undefined,
    tail: '',
  };
}

/** What the next line belongs to is not over yet, so nothing less deep can stand in front of it. */
function columnBelow(text: SourceText, line: number): number {
  for (let next = line + 1; next < text.lineCount; next++) {
    const shape = lineShape(text.lineText(next));
    if (!shape.blank) return columnOf(shape);
  }
  return 0;
}

/** A key or an item that has its value can hold nothing more: a cursor under it stands beside it. */
function ownersOf(text: SourceText, line: number, column: number): Ancestor[] {
  const owners = ancestors(text, line, column, false);
  const first = owners[0];
  if (first === undefined) return owners;
  const { shape } = first;
  if (shape.key === undefined && shape.dashes.length > 0 && shape.text !== '') {
    return owners.filter((owner) => owner.line !== first.line || owner.column < (shape.dashes.at(-1) as number));
  }
  const filled = shape.valueStart < shape.contentEnd && shape.key?.column === first.column;
  return 'key' in first.step && filled ? owners.slice(1) : owners;
}

/** The column of the top-level keys: of the least indented line. */
function rootColumn(text: SourceText): number {
  let least = Number.POSITIVE_INFINITY;
  for (let line = 0; line < text.lineCount && line < REACH && least > 0; line++) {
    const shape = lineShape(text.lineText(line));
    if (!shape.blank) least = Math.min(least, columnOf(shape));
  }
  return Number.isFinite(least) ? least : 0;
}

/** The column of the children an owner has already; the cursor's own where there are none. */
function childIndent(text: SourceText, owner: Ancestor | undefined, column: number): number {
  if (owner === undefined) return rootColumn(text);
  if ('item' in owner.step && owner.shape.text !== '' && owner.column === owner.shape.dashes.at(-1)) {
    return owner.shape.contentColumn;
  }
  return childColumn(text, owner.line, owner.column) ?? Math.max(column, owner.column + 1);
}
