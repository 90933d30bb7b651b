import type { PlanDocument, TopEntry } from '../syntax/planDocument.ts';

/** Lines `[from, to)` of a document that stand, part for part, in a later one too, `shift` lines farther down. */
export interface SharedRun {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/** What two documents share of the entries that both have, in the order of the previous one. */
export function sharedRuns(document: PlanDocument, previous: PlanDocument): readonly SharedRun[] {
  const known = new Map(previous.entries.map((entry) => [entry.key.value, entry]));
  const runs = document.entries.flatMap((entry) => {
    const before = known.get(entry.key.value);
    return before === undefined ? [] : runsIn(placed(entry, document), placed(before, previous));
  });
  return joined(runs.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from));
}

/** Runs that follow each other and moved alike as one: after most edits there are two. */
function joined(runs: readonly SharedRun[]): readonly SharedRun[] {
  const long: SharedRun[] = [];
  for (const run of runs) {
    const last = long.at(-1);
    if (last?.to === run.from && last.shift === run.shift) long[long.length - 1] = { ...last, to: run.to };
    else long.push(run);
  }
  return long;
}

interface PlacedEntry extends Pick<TopEntry, 'head' | 'parts'> {
  readonly line: number;
  /** First line of the rows of a list. */
  readonly rows: number;
}

function placed({ head, parts }: TopEntry, document: PlanDocument): PlacedEntry {
  const line = document.lineOf(head.segment);
  return { head, parts, line, rows: line + head.segment.lines.length };
}

function runsIn(now: PlacedEntry, before: PlacedEntry): SharedRun[] {
  const head = now.head === before.head ? [{ from: before.line, to: before.rows, shift: now.line - before.line }] : [];
  if (now.parts === undefined || before.parts === undefined) return head;
  const { first, removed, inserted } = now.parts.differenceFrom(before.parts);
  const from = before.rows + before.parts.totalBefore(first + removed);
  return [
    ...head,
    { from: before.rows, to: before.rows + before.parts.totalBefore(first), shift: now.rows - before.rows },
    {
      from,
      to: before.rows + before.parts.total,
      shift: now.rows + now.parts.totalBefore(first + inserted) - from,
    },
  ];
}
