import type { BoundField } from '../../bind/boundDocument.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import type { ReadPart } from '../../syntax/planDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Position } from '../../text/span.ts';

/** Lines of a top-level entry, before the next entry that there is in the policy's order. */
export function insertion(
  name: string,
  lines: readonly string[],
  analysis: Analysis,
  { schema: { root } }: PlanService,
) {
  const { text, bound } = analysis;
  const later = root.properties.slice(root.properties.findIndex((property) => property.name === name) + 1);
  const next = later.map((property) => bound.fields.get(property.name)).find((field) => field !== undefined);
  const at = beforeEntry(next, analysis);
  return { at, newText: asLines(`${lines.join('\n')}\n`, text, text.offsetAt(at)) };
}

/** The line above an entry and the comments that belong to it; the end of the plan where there is no entry. */
function beforeEntry(entry: BoundField | undefined, { document, text }: Analysis): Position {
  if (entry === undefined) return endOfPlan(document.parts) ?? text.positionAt(text.length);
  let { line } = document.rangeOf(anchorOf(entry.key)).start;
  while (line > 0 && /^#/.test(text.lineText(line - 1))) line--;
  return { line, character: 0 };
}

/** Where a mark ends the plan, behind which nothing is read. */
function endOfPlan(parts: readonly ReadPart[]): Position | undefined {
  let line = 0;
  for (const { kind, segment } of parts) {
    if (kind === 'unread') return { line, character: 0 };
    line += segment.lineCount;
  }
  return undefined;
}

/** Lines with the ends of line of the text, beginning on a line of their own. */
export function asLines(lines: string, text: SourceText, offset: number): string {
  const before = text.toString().slice(Math.max(0, offset - 2), offset);
  const crlf = text.line(0).endsWith('\r\n') || before.endsWith('\r\n');
  const begun = offset > 0 && !/[\r\n\uFEFF]$/.test(before);
  const whole = begun ? `\n${lines}` : lines;
  return crlf ? whole.replaceAll('\n', '\r\n') : whole;
}

/** Whether a plan stands in brackets as a whole: there whole lines have no place. */
export const isInBrackets = ({ text }: Analysis): boolean =>
  text.lines(0, 200).some((line) => /^\uFEFF?[{[]/.test(line));
