import type { Analysis, PlanService } from '../../planService.ts';
import { ancestors } from '../../syntax/cursor/ancestry.ts';
import { insideBlockText, pathAbove } from '../../syntax/cursor/blockContext.ts';
import { flowContext } from '../../syntax/cursor/flowContext.ts';
import { flowShape } from '../../syntax/cursor/flowShape.ts';
import { columnOf, type LineShape, lineShape } from '../../syntax/cursor/lineShape.ts';
import { quotedEnd } from '../../syntax/cursor/quotes.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import { type SourceText, withoutTerminator } from '../../text/sourceText.ts';
import { formsOf, resolvePath } from '../position/resolve.ts';

/** Lines of one row in brackets that are looked at. */
const REACH = 200;

/** A row of a list, all of which stands between its dash and the end of a line. */
interface Row {
  readonly line: number;
  /** Column of its dash. */
  readonly column: number;
  readonly form: 'map' | 'list' | 'scalar' | 'empty';
}

/**
 * What follows the Enter that has begun an empty line: behind a row of a list the next row, with its dash at the
 * same column; behind a row with nothing in it the end of the list, in whose place the next key may be written.
 *
 * @param line the line that was begun
 */
export function nextRow({ text }: Analysis, { schema }: PlanService, line: number): readonly PlacedEdit[] {
  const blanks = text.lineText(line);
  if (line === 0 || blanks.trim() !== '') return [];
  const row = rowEndingOn(text, line - 1);
  if (row === undefined || !isKnown(row, text, schema)) return [];
  const end = { line, character: blanks.length };
  if (row.form !== 'empty') {
    const indentation = ' '.repeat(row.column);
    const begun = blanks === indentation;
    return [{ range: { start: begun ? end : { line, character: 0 }, end }, newText: `${begun ? '' : indentation}- ` }];
  }
  if (hasMoreBelow(row, text, line)) return [];
  const owner = ancestors(text, row.line, row.column, true)[0]?.column ?? 0;
  return [{ range: { start: { line: row.line, character: 0 }, end }, newText: ' '.repeat(owner) }];
}

/** The row that ends with a line; undefined where something may follow in it: further keys, or the rest of a text. */
function rowEndingOn(text: SourceText, end: number): Row | undefined {
  const line = dashLine(text, end);
  if (line === undefined) return undefined;
  const shape = lineShape(text.lineText(line));
  const [column, ...others] = shape.dashes;
  if (column === undefined || others.length > 0) return undefined;
  if (insideBlockText(text, line, shape.contentStart)) return undefined;
  if (flowContext(text, line, shape.contentStart) !== undefined) return undefined;
  const form = formOf(shape, text, line, end);
  return form && { line, column, form };
}

/** The line with the dash: the line itself, or, where that closes a bracket, one above it. */
function dashLine(text: SourceText, end: number): number | undefined {
  const last = lineShape(text.lineText(end));
  if (last.blank || last.comment !== undefined) return undefined;
  if (last.dashes.length > 0) return end;
  if (!/[\]}]$/.test(last.text)) return undefined;
  for (let line = end - 1; line >= Math.max(0, end - REACH); line--) {
    const shape = lineShape(text.lineText(line));
    if (shape.dashes.length > 0) return /^[[{]/.test(shape.text) ? line : undefined;
  }
  return undefined;
}

/** What stands in a row, if it is whole on the lines up to `end`. */
function formOf(shape: LineShape, text: SourceText, line: number, end: number): Row['form'] | undefined {
  const first = shape.text[0];
  if (first === undefined) return 'empty';
  if (first === '{' || first === '[') {
    const joined = withoutTerminator(text.textOf(line, end + 1));
    const flow = flowShape(joined, shape.contentStart);
    return flow.closed && joined.slice(flow.end + 1).trim() === '' ? flow.kind : undefined;
  }
  const content = text.lineText(line);
  // A full-width colon may be one of the text; whether it is behind a key, the schema can tell.
  if (shape.key !== undefined && /:\s?$/.test(content.slice(0, shape.key.colonEnd + 1))) return undefined;
  if ('|>&*!%@`'.includes(first)) return undefined;
  if (first !== '"' && first !== "'") return 'scalar';
  return quotedEnd(content, shape.contentStart, shape.contentEnd) === shape.contentEnd ? 'scalar' : undefined;
}

/** Whether such a row may stand there. */
function isKnown({ line, form }: Row, text: SourceText, { root }: PlanService['schema']): boolean {
  const places = resolvePath(root, pathAbove(text, line, lineShape(text.lineText(line)), false));
  return places.some(
    (place) => form === 'empty' || formsOf(place.schema, []).some(({ schema }) => schema.kind === form),
  );
}

/** Whether what the dash was written for stands below the line that was begun. */
function hasMoreBelow({ column }: Row, text: SourceText, line: number): boolean {
  for (let below = line + 1; below < text.lineCount; below++) {
    const shape = lineShape(text.lineText(below));
    if (!shape.blank) return columnOf(shape) > column;
  }
  return false;
}
