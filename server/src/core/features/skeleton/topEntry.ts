import type { BoundField } from '../../bind/boundDocument.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import type { ReadPart } from '../../syntax/planDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Position } from '../../text/span.ts';

/** A top-level entry, by its canonical name and its lines. */
interface TopLines {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Text that is put in at a place. */
export interface Insertion {
  readonly at: Position;
  readonly newText: string;
}

/** Lines of a top-level entry, before the next entry that there is in the policy's order. */
export const insertion = (
  name: string,
  lines: readonly string[],
  analysis: Analysis,
  service: PlanService,
): Insertion => linesAt([{ name, lines }], placeOf(name, analysis, service), analysis);

/** The lines of several, each in its place; what goes to the same place is put in together. */
export function insertions(
  entries: readonly TopLines[],
  analysis: Analysis,
  service: PlanService,
): readonly Insertion[] {
  const groups: { readonly at: Position; readonly entries: TopLines[] }[] = [];
  for (const entry of entries) {
    const at = placeOf(entry.name, analysis, service);
    const same = groups.find((group) => group.at.line === at.line);
    if (same === undefined) groups.push({ at, entries: [entry] });
    else same.entries.push(entry);
  }
  return groups.map((group) => linesAt(group.entries, group.at, analysis));
}

function linesAt(entries: readonly TopLines[], at: Position, analysis: Analysis): Insertion {
  const spaced = spacedAt(
    entries.map(({ lines }) => setIn(lines, analysis)),
    at,
    analysis,
  );
  return { at, newText: asLines(spaced.map((line) => `${line}\n`).join(''), analysis.text, at) };
}

/** The lines of top-level entries that go in at a place, with an empty line beside each where their neighbours have one. */
export function spacedAt(entries: readonly (readonly string[])[], at: Position, analysis: Analysis): readonly string[] {
  const { text } = analysis;
  const isBlank = (line: number): boolean => text.lineText(line).trim() === '';
  const behindText = at.character > headOf(at.line, text).character;
  const next = startsOfEntries(analysis).find((line) => line >= (behindText ? at.line + 1 : at.line));
  // Behind all others it is the last of them that shows how they stand.
  const shown = next === undefined || at.line === 0 ? startsOfEntries(analysis).findLast((line) => line > 0) : next;
  if (shown === undefined || !isBlank(shown - 1)) return entries.flat();
  const isBehind = next === undefined;
  const above = behindText ? at.line : at.line - 1;
  return entries.flatMap((lines, index) => {
    if (!isBehind) return [...lines, ''];
    return index === 0 && isBlank(above) ? lines : ['', ...lines];
  });
}

/** The lines that top-level entries begin on, with the comments above them. */
const startsOfEntries = ({ document, text }: Analysis): readonly number[] =>
  document.entries.map(({ key }) => aboveComments(document.rangeOf(anchorOf(key)).start, text));

/** Lines of a top-level entry, at the column of those there are: a plan that was copied may be set in as a whole. */
export function setIn(lines: readonly string[], { document, text }: Analysis): readonly string[] {
  const [first] = document.entries;
  if (first === undefined) return lines;
  const { line, character } = document.rangeOf(anchorOf(first.key)).start;
  const before = /^\uFEFF?( *)$/.exec(text.lineText(line).slice(0, character))?.[1] ?? '';
  return before === '' ? lines : lines.map((each) => (each === '' ? each : before + each));
}

function placeOf(name: string, analysis: Analysis, { schema: { root } }: PlanService): Position {
  const later = root.properties.slice(root.properties.findIndex((property) => property.name === name) + 1);
  const { fields } = analysis.bound;
  return beforeEntry(
    later.map((property) => fields.get(property.name)).find((field) => field !== undefined),
    analysis,
  );
}

/** The line above an entry and the comments that belong to it; the end of the plan where there is no entry. */
function beforeEntry(entry: BoundField | undefined, { document, text }: Analysis): Position {
  if (entry === undefined) return endOfPlan(document.parts, text) ?? text.positionAt(text.length);
  return headOf(aboveComments(document.rangeOf(anchorOf(entry.key)).start, text), text);
}

/** Where a line begins: at the head of a file behind its byte order mark, which stays there. */
const headOf = (line: number, text: SourceText): Position => ({
  line,
  character: line === 0 && text.lineText(0).startsWith('\uFEFF') ? 1 : 0,
});

function aboveComments(key: Position, text: SourceText): number {
  let { line } = key;
  while (line > 0 && isCommentAt(text.lineText(line - 1), key.character)) line--;
  return line;
}

const isCommentAt = (line: string, column: number): boolean => /^\uFEFF?(\s*)#/.exec(line)?.[1]?.length === column;

/** Where a mark ends the plan, behind which nothing is read. */
function endOfPlan(parts: readonly ReadPart[], text: SourceText): Position | undefined {
  let line = 0;
  for (const { kind, segment } of parts) {
    if (kind === 'unread') return headOf(line, text);
    line += segment.lineCount;
  }
  return undefined;
}

/** Lines with the ends of line of the text, beginning on a line of their own. */
export function asLines(lines: string, text: SourceText, { line, character }: Position): string {
  const before = character > 0 ? text.lineText(line).slice(0, character) : text.line(line - 1);
  const begun = before !== '' && !/[\r\n\uFEFF]$/.test(before);
  const whole = begun ? `\n${lines}` : lines;
  return whole.replaceAll('\n', text.lineEndAt(character > 0 ? line : line - 1));
}

/** Whether a plan stands in brackets as a whole: there whole lines have no place. */
export function isInBrackets({ text }: Analysis): boolean {
  const lines = text.lines(0, 200);
  const first = lines.find((line) => !/^\uFEFF?\s*(?:#|$|---\s*$)/.test(line)) ?? '';
  return /^\uFEFF?\s*[{[]/.test(first) || lines.some((line) => /^[{[]/.test(line));
}
