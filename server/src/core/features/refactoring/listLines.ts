import type { BoundNode } from '../../bind/boundDocument.ts';
import type { PlanDocument } from '../../syntax/planDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { dashBefore, lineStart } from './blockListAt.ts';

/** The lines of one row with the comments that are about it. */
export interface RowLines {
  /** Where the comments right above it begin, or its dash stands. */
  readonly first: number;
  /** Behind its last line. */
  readonly end: number;
}

/** A line that cannot be told to belong to a row. */
export interface Astray {
  readonly astray: number;
}

/**
 * Which lines move with which row. A comment goes with the row right below it, one that stands further right than
 * the dashes with the row above. Above the first row comments are the list's own, unless other rows have theirs above
 * them as well. Empty lines between rows stay where they are.
 */
export function linesOfRows(
  items: readonly BoundNode[],
  document: PlanDocument,
  text: SourceText,
): readonly RowLines[] | Astray {
  const rows: { dash: number; column: number; end: number }[] = [];
  for (const item of items) {
    const { segment, span } = item.node;
    const line = document.lineOf(segment);
    const dash = dashBefore(item);
    if (dash === undefined || segment.text.slice(lineStart(segment, dash), dash).trim() !== '')
      return { astray: line + segment.positionAt(span.start).line };
    // The last break of a text below a | belongs to it.
    const last = segment.text[span.end - 1] === '\n' ? span.end - 1 : span.end;
    const at = segment.positionAt(dash);
    rows.push({ dash: line + at.line, column: at.character, end: line + segment.positionAt(last).line + 1 });
  }
  const found: { first: number; end: number; commented: boolean }[] = [];
  for (const [index, { dash, column, end }] of rows.entries()) {
    const own = behindComments(text, end, rows[index + 1]?.dash ?? text.lineCount, column);
    const before = found.at(-1)?.end;
    const first = aboveComments(text, before ?? 0, dash, column);
    const astray = before === undefined ? undefined : notBlank(text, before, first);
    if (astray !== undefined) return { astray };
    found.push({ first, end: own, commented: first < dash });
  }
  const [head] = found;
  const keep = head !== undefined && !found.slice(1).some(({ commented }) => commented);
  return keep ? [{ first: (rows[0] as { dash: number }).dash, end: head.end }, ...found.slice(1)] : found;
}

const comment = (line: string): number | undefined => {
  const at = line.search(/\S/);
  return at >= 0 && line[at] === '#' ? at : undefined;
};

/** The end of a row with the comments right below it that stand inside of it. */
function behindComments(text: SourceText, end: number, next: number, column: number): number {
  let line = end;
  while (line < next && (comment(text.lineText(line)) ?? -1) > column) line++;
  return line;
}

/** The first of the comments right above a row that stand no further right than its dash. */
function aboveComments(text: SourceText, from: number, dash: number, column: number): number {
  let line = dash;
  while (line > from && (comment(text.lineText(line - 1)) ?? column + 1) <= column) line--;
  return line;
}

function notBlank(text: SourceText, from: number, end: number): number | undefined {
  for (let line = from; line < end; line++) if (text.lineText(line).trim() !== '') return line;
  return undefined;
}
