import type { Analysis, PlanService } from '../../planService.ts';
import { type KnownKeys, parsePlan } from '../../syntax/parsePlan.ts';
import type { PlanDocument, ReadPart } from '../../syntax/planDocument.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import { SourceText } from '../../text/sourceText.ts';
import { type Chosen, formatGroup, formatStill, type Group, type PartChanges } from './formatGroup.ts';
import { isReadable } from './formatPart.ts';
import { samePairs, sameProblems } from './sameReading.ts';
import { changed, inOrder } from './textChange.ts';

/** Lines `[first, end)`. */
export interface Lines {
  readonly first: number;
  readonly end: number;
}

/**
 * How a plan would be laid out: two columns a level, one blank behind colons, no blanks at the ends of lines. Flow
 * stays flow and block stays block; comments, empty lines and quotes stay; only blanks are ever changed. What cannot
 * be read is left alone, and so is everything that would say something else afterwards.
 *
 * A part is looked at by itself, and read again only if something in it changes.
 *
 * @param lines what is to be formatted; everything if left out
 */
export function formatPlan(
  { document }: Analysis,
  { keys }: Pick<PlanService, 'keys'>,
  lines?: Lines,
): readonly PlacedEdit[] {
  const found: PlacedChanges[] = [];
  let line = 0;
  for (const group of groupsOf(document)) {
    const first = line;
    const starts = new Map<ReadPart, number>();
    for (const part of [group.head, ...group.behind]) {
      starts.set(part, line);
      line += part.segment.lineCount;
    }
    const own = { first, end: line };
    if (lines !== undefined && !overlap(lines, own)) continue;
    const chosen = lines === undefined ? EVERYTHING : chosenLines(lines, own, starts);
    for (const each of formatGroup(group, chosen, keys)) found.push({ ...each, line: starts.get(each.part) as number });
  }
  const moved = found.some(({ changes }) => changes.some(({ indents }) => indents));
  // No other case is known; should one come up, lines stay at their columns.
  const kept = !moved || dividesAlike(document, found, keys) ? found : found.map(insideLines);
  return kept.flatMap(editsOf);
}

/** The same for one line that has just been written, which stays at its column. */
export function formatLine(
  { document }: Analysis,
  { keys }: Pick<PlanService, 'keys'>,
  line: number,
): readonly PlacedEdit[] {
  const placed = document.partAt(line);
  if (placed === undefined || !isReadable(placed.part)) return [];
  const { part, firstLine: first } = placed;
  const changes = formatStill(part, (change) => !change.indents && change.line === line - first, keys);
  return editsOf({ part, changes, line: first });
}

/** The changes of a part that begins at a line. */
interface PlacedChanges extends PartChanges {
  readonly line: number;
}

const EVERYTHING: Chosen = { whole: true, wantedIn: () => () => true };

/** Heads with the rows behind them. */
function groupsOf({ parts }: PlanDocument): readonly Group[] {
  const groups: { head: ReadPart; behind: ReadPart[] }[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last !== undefined && (part.kind === 'item' || part.kind === 'tail')) last.behind.push(part);
    else groups.push({ head: part, behind: [] });
  }
  return groups;
}

const overlap = (one: Lines, other: Lines): boolean => one.first < other.end && other.first < one.end;

const chosenLines = (lines: Lines, group: Lines, starts: ReadonlyMap<ReadPart, number>): Chosen => ({
  whole: lines.first <= group.first && group.end <= lines.end,
  wantedIn(part) {
    const first = starts.get(part) as number;
    if (!overlap(lines, { first, end: first + part.segment.lineCount })) return undefined;
    return ({ line }) => lines.first <= first + line && first + line < lines.end;
  },
});

const insideLines = ({ part, changes, line }: PlacedChanges): PlacedChanges => ({
  part,
  changes: changes.filter(({ indents }) => !indents),
  line,
});

/** Whether a text with changes falls into the same parts, so that what each of them says by itself is what the plan says. */
function dividesAlike(document: PlanDocument, found: readonly PlacedChanges[], keys: KnownKeys): boolean {
  const texts = new Map(found.map(({ part, changes }) => [part, changed(part.segment.text, changes)]));
  const text = document.parts.map((part) => texts.get(part) ?? part.segment.text).join('');
  const after = parsePlan(SourceText.of(text), keys);
  const whole = document.parts.find(({ kind }) => kind === 'whole');
  // A text that begins to the right of the margin is divided once it stands there.
  if (whole !== undefined)
    return samePairs(whole.pairs, after.entries) && sameProblems(document.problems, after.problems);
  const { parts } = document;
  return (
    after.parts.length === parts.length &&
    after.parts.every(({ kind, segment }, index) => {
      const part = parts[index] as ReadPart;
      return kind === part.kind && segment.lineCount === part.segment.lineCount;
    })
  );
}

const editsOf = ({ part: { segment }, changes, line }: PlacedChanges): readonly PlacedEdit[] =>
  inOrder(changes).map(({ start, end, newText }) => {
    const from = segment.positionAt(start);
    const at = { line: line + from.line, character: from.character };
    return { range: { start: at, end: { line: at.line, character: at.character + end - start } }, newText };
  });
