import type { SourceText } from '../../text/sourceText.ts';
import { indentationOf } from '../segments/indentation.ts';
import type { ContextStep, LineContext } from './cursorContext.ts';
import { columnOf, type LineShape, lineShape } from './lineShape.ts';

/** One line that the place hangs on, with the column below which its children stand. */
export interface Ancestor {
  readonly line: number;
  readonly column: number;
  readonly step: ContextStep;
  readonly shape: LineShape;
}

/**
 * The keys and items a place at `column` hangs on, innermost first, told from the lines above it.
 *
 * @param below the line under which the search ends, exclusive
 * @param item true when the place is a list item at that column: its key may stand at the same column
 */
export function ancestors(text: SourceText, below: number, column: number, item: boolean): Ancestor[] {
  const found: Ancestor[] = [];
  let limit = column;
  let ofItem = item;
  const above = (line: number) => (limit > 0 || ofItem ? text.shallowLine(line, -1, limit) : undefined);
  for (let line = above(below); line !== undefined; line = above(line)) {
    const shape = shapeAbove(text.lineText(line), limit, ofItem);
    if (shape === undefined) continue;
    for (const hit of ancestorsOnLine(shape, limit, ofItem)) {
      found.push({ line, shape, ...hit });
      limit = hit.column;
      ofItem = 'item' in hit.step;
    }
  }
  return found;
}

/** The steps of one line's key and dashes that stand below `limit`, innermost first. */
export function ancestorsOnLine(
  shape: LineShape,
  limit: number,
  ofItem: boolean,
): { readonly column: number; readonly step: ContextStep }[] {
  const hits: { column: number; step: ContextStep }[] = [];
  let bound = limit;
  const column = shape.contentColumn;
  const owns = column < bound || (ofItem && column === bound);
  const name = keyText(shape);
  if (owns && name !== undefined) {
    hits.push({ column, step: { key: name } });
    bound = column;
  }
  for (const dash of [...shape.dashes].reverse()) {
    if (dash >= bound) continue;
    hits.push({ column: dash, step: { item: true } });
    bound = dash;
  }
  return hits;
}

/** The key of a line with lines below it; a text without its colon was meant as one. */
function keyText(shape: LineShape): string | undefined {
  if (shape.key !== undefined) return shape.key.text;
  if (shape.text === '' || shape.block || '[{'.includes(shape.text[0] as string)) return undefined;
  return shape.text;
}

/** The shape of a line that may own a place at `limit`; deeper lines are passed over unread, for long lists. */
function shapeAbove(line: string, limit: number, ofItem: boolean): LineShape | undefined {
  const indentation = indentationOf(line);
  if (indentation.length >= line.length || indentation.width > limit) return undefined;
  if (indentation.width === limit && (!ofItem || line[indentation.length] === '-')) return undefined;
  const shape = lineShape(line);
  return shape.blank ? undefined : shape;
}

/** Keys of the map whose keys stand at `column`, from the lines around `line`, that line left out. */
export function siblingKeys(
  text: SourceText,
  line: number,
  column: number,
  startsItem: boolean,
): Pick<LineContext, 'siblings' | 'siblingsBefore'> {
  const above: string[] = [];
  if (!startsItem) walk(text, line, -1, column, above);
  const below: string[] = [];
  walk(text, line, 1, column, below);
  return { siblings: [...above.reverse(), ...below], siblingsBefore: above.length };
}

/** The keys of the map whose first key, or whose row's, stands on a line at `column`; none where no key stands there. */
export function keysAt(text: SourceText, line: number, column: number): string[] {
  const { key } = lineShape(text.lineText(line));
  return key === undefined ? [] : [key.text, ...siblingKeys(text, line, column, true).siblings];
}

function walk(text: SourceText, from: number, step: 1 | -1, column: number, keys: string[]): void {
  const next = (line: number) => text.shallowLine(line, step, column);
  for (let line = next(from); line !== undefined; line = next(line)) {
    const content = text.lineText(line);
    const indentation = indentationOf(content);
    if (indentation.length >= content.length || indentation.width > column) continue;
    const shape = lineShape(content);
    if (shape.blank) continue;
    const inside = indentation.width === column;
    // A list may stand at the column of its own key: its items are no end of the map.
    if (inside && shape.dashes.length > 0) continue;
    const here = inside || (step === -1 && shape.contentColumn === column);
    if (here && shape.key !== undefined) keys.push(shape.key.text);
    if (!inside) return;
  }
}

/** True when the nearest lines at `column`, above or below, begin with a list dash. */
export function dashesBeside(text: SourceText, line: number, column: number): boolean {
  return [-1, 1].some((step) => {
    for (let at = line + step; at >= 0 && at < text.lineCount; at += step) {
      const shape = lineShape(text.lineText(at));
      if (!shape.blank && columnOf(shape) <= column) return shape.dashes[0] === column;
    }
    return false;
  });
}

/** Column of the first line below the owner's line that is deeper than it, up to where the owner ends. */
export function childColumn(text: SourceText, owner: number, column: number): number | undefined {
  for (let line = owner + 1; line < text.lineCount; line++) {
    const shape = lineShape(text.lineText(line));
    if (shape.blank) continue;
    return columnOf(shape) > column ? columnOf(shape) : undefined;
  }
  return undefined;
}

/** True when the lines below hold the value of a key at `column`: deeper lines, or a list at its own column. */
export function valueStandsBelow(text: SourceText, keyLine: number, column: number): boolean {
  for (let line = keyLine + 1; line < text.lineCount; line++) {
    const shape = lineShape(text.lineText(line));
    if (shape.blank) continue;
    return columnOf(shape) > column || shape.dashes[0] === column;
  }
  return false;
}
