import type { Analysis } from '../../planService.ts';
import type { PlanDocument, ReadPart, TopEntry } from '../../syntax/planDocument.ts';
import { type Fold, foldsOfPart, type PartFolds, type RegionMark } from './foldsOfPart.ts';

/** The folds of a part, and where they were put the last time: one look-up for each of ten thousand parts. */
interface KnownFolds {
  /** Lines counted from the part's first. */
  readonly own: PartFolds;
  /** The first line of the part in the file, and the folds there. */
  line: number;
  placed: PartFolds | undefined;
}

/** What was found in the parts of texts; whoever asks again after an edit keeps it. */
export class FoldMemory {
  readonly #known = new WeakMap<ReadPart, KnownFolds>();

  /** Lines counted from the part's first. */
  of(part: ReadPart): PartFolds {
    return this.#of(part).own;
  }

  /** Lines as they are in a file in which the part begins at a line; the same objects as before where that has not changed. */
  at(part: ReadPart, line: number): PartFolds {
    const known = this.#of(part);
    if (known.placed === undefined || known.line !== line) {
      known.placed = placed(known.own, line);
      known.line = line;
    }
    return known.placed;
  }

  #of(part: ReadPart): KnownFolds {
    let known = this.#known.get(part);
    if (known === undefined) {
      known = { own: foldsOfPart(part), line: 0, placed: undefined };
      this.#known.set(part, known);
    }
    return known;
  }
}

/**
 * What of a plan can be folded, in no certain order: entries, rows, maps and lists in either form, texts over
 * several lines, comments, and what stands between `# region` and `# endregion`. A row is read for it once,
 * and then only when it has changed.
 */
export function planFolds({ document }: Analysis, memory: FoldMemory): readonly Fold[] {
  const folds: Fold[] = [];
  const marks: RegionMark[] = [];
  let line = 0;
  for (const part of document.parts) {
    const own = memory.at(part, line);
    for (const fold of own.folds) folds.push(fold);
    for (const mark of own.marks) marks.push(mark);
    line += part.segment.lineCount;
  }
  for (const entry of document.entries) folds.push(...dividedFolds(entry, document, memory));
  folds.push(...regions(marks));
  return folds;
}

const placed = ({ folds, marks, lastLine }: PartFolds, by: number): PartFolds => ({
  folds: folds.map(({ start, end, kind }) => ({ start: start + by, end: end + by, kind })),
  marks: marks.map(({ line, opens }) => ({ line: line + by, opens })),
  lastLine: lastLine + by,
});

/** The folds of an entry whose rows were read apart from it: its own, and that of the key of its list. */
function dividedFolds(entry: TopEntry, document: PlanDocument, memory: FoldMemory): readonly Fold[] {
  const { head, parts, tail, key, frame } = entry;
  if (parts === undefined) return [];
  const lineOf = (part: ReadPart, line: number): number => document.lineOf(part.segment) + line;
  const last = parts.at(parts.length - 1) ?? head;
  const end = lineOf(last, memory.of(last).lastLine);
  const own = lineOf(head, head.segment.positionAt(key.span.start).line);
  const list = frame?.map.pairs.find(({ value }) => value === frame.place)?.key;
  const ends = [{ start: own, end: tail === undefined ? end : lineOf(tail, memory.of(tail).lastLine) }];
  if (list !== undefined) ends.push({ start: lineOf(head, head.segment.positionAt(list.span.start).line), end });
  return ends.filter((fold) => fold.end > fold.start).map((fold) => ({ ...fold, kind: 'block' }));
}

/** What stands between two marks; a mark without its other is only a comment. */
function regions(marks: readonly RegionMark[]): readonly Fold[] {
  const open: number[] = [];
  return marks.flatMap(({ line, opens }): Fold[] => {
    if (opens) open.push(line);
    const start = opens ? undefined : open.pop();
    return start === undefined ? [] : [{ start, end: line, kind: 'region' }];
  });
}
