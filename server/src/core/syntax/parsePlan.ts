import { sharedEnds } from '../incremental/sharedEnds.ts';
import { inputTooLarge, MAX_INPUT_BYTES, mebibytes } from '../problems/inputRules.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type Anchor, anchorAt, Segment } from '../text/anchor.ts';
import { detachedText } from '../text/detachedText.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Range } from '../text/span.ts';
import { conflictProblems } from './conflictMarks.ts';
import { PartGroup } from './partGroup.ts';
import type { PlacedPart, PlanDocument, ReadPart, TopEntry } from './planDocument.ts';
import { readPart } from './readPart.ts';
import { type DividingKeys, divide, divideAgain, type OldPart, type Part } from './segments/segmenter.ts';
import { problemsOf } from './strayParts.ts';
import { topEntries } from './topEntries.ts';

/** All that this stage knows of the schema: what it is told of keys, in either language. */
export type KnownKeys = DividingKeys;

/**
 * Characters to nodes. Never throws, whatever the text; each part of it is read by itself, so an
 * error in one leaves the others whole, and an edit reads again only the parts it touches.
 *
 * @param previous a document of any text, read with the same keys; what the two texts share is taken over from it
 */
export function parsePlan(source: SourceText, keys: KnownKeys, previous?: PlanDocument): PlanDocument {
  if (source.length > MAX_INPUT_BYTES) return refused(source);
  const read = ({ kind, column, firstLine, endLine }: Part, text: string): ReadPart =>
    readPart(kind, column, new Segment(text, endLine - firstLine), keys.isKey);
  const textOf = ({ firstLine, endLine }: Part): string => source.textOf(firstLine, endLine);
  if (!(previous instanceof Document)) {
    return new Document(source, grouped(divide(source, keys).map((part) => read(part, textOf(part)))));
  }
  // One part must not keep the whole text alive that it was cut out of.
  const readDetached = (part: Part) => read(part, detachedText(textOf(part)));
  return new Document(source, again(source, readDetached, keys, previous));
}

type Read = (part: Part) => ReadPart;

/** Says that the text is too long and reads none of it. */
function refused(source: SourceText): PlanDocument {
  const segment = new Segment(source.toString(), source.lineCount);
  const args = { size: mebibytes(source.length), limit: mebibytes(MAX_INPUT_BYTES) };
  const problems = [problem(inputTooLarge, 'found', anchorAt(segment, 0, 0), args)];
  const none = { column: 0, pairs: [], items: [], stray: undefined };
  return new Document(source, grouped([{ kind: 'unread', segment, problems, ...none }]));
}

/** Divides and reads again what an edit touched; the parts before and behind it are taken over. */
function again(source: SourceText, read: Read, keys: KnownKeys, previous: Document): readonly PartGroup[] {
  const { first: firstLine, removed, inserted } = source.editFrom(previous.source);
  if (removed === 0 && inserted === 0) return previous.groups;
  // The part before the first changed one may go on into what changed.
  const begin = previous.before(previous.placeAt(firstLine));
  const part = begin && previous.oldPart(begin);
  if (begin !== undefined && part !== undefined && part.kind !== 'preamble' && part.kind !== 'whole') {
    const shift = inserted - removed;
    const division = divideAgain(source, keys, {
      part: { ...part, firstLine: previous.lineAt(begin) },
      oldPartAt: (line) => (line < firstLine + inserted ? undefined : previous.partBeginningAt(line - shift)),
    });
    if (division !== undefined) {
      const end = division.metAt === undefined ? previous.end : previous.placeAt(division.metAt - shift);
      return replaced(previous, begin, end, source, division.parts, read);
    }
  }
  const everything = { group: 0, item: -1 };
  return replaced(previous, everything, previous.end, source, divide(source, keys), read);
}

/** The groups with the parts from `begin` up to `end` replaced by others, of which those that are as before are kept. */
function replaced(
  previous: Document,
  begin: PartPlace,
  end: PartPlace,
  source: SourceText,
  parts: readonly Part[],
  read: Read,
): readonly PartGroup[] {
  const { groups } = previous;
  const first = groups[begin.group] as PartGroup;
  // Most edits stay among the rows of one list, and then nothing else is so much as looked at.
  const to = end.group === begin.group ? end.item : end.group === begin.group + 1 && end.item < 0 ? first.end : -1;
  if (begin.item >= 0 && to >= 0 && parts.every(({ kind }) => kind === 'item' || kind === 'tail')) {
    const old = Array.from({ length: to - begin.item }, (_, index) => first.partAt(begin.item + index));
    return groups.with(begin.group, first.withParts(begin.item, to, keeping(source, parts, old, read)));
  }
  // A group whose head is the end is left alone; of one that ends in its midst the rest comes behind.
  const rest = groups.slice(end.item < 0 ? end.group : end.group + 1);
  const before = first.parts.slice(0, begin.item + 1);
  const behind = end.item < 0 ? [] : (groups[end.group] as PartGroup).parts.slice(end.item + 1);
  const touched = groups.slice(begin.group, groups.length - rest.length);
  const old = touched.flatMap((group) => group.parts);
  const own = old.slice(before.length, old.length - behind.length);
  const made = keeping(source, parts, own, read);
  return [...groups.slice(0, begin.group), ...grouped([...before, ...made, ...behind]), ...rest];
}

/** Reads parts, taking over old ones of the same kind with the same lines at either end of the run. */
function keeping(source: SourceText, parts: readonly Part[], old: readonly ReadPart[], read: Read): ReadPart[] {
  const { prefix, suffix } = sharedEnds(parts, old, (part, other) => {
    const { text, lineCount } = other.segment;
    const alike = part.kind === other.kind && part.column === other.column;
    return alike && lineCount === part.endLine - part.firstLine && text === source.textOf(part.firstLine, part.endLine);
  });
  const middle = parts.slice(prefix, parts.length - suffix).map(read);
  return [...old.slice(0, prefix), ...middle, ...old.slice(old.length - suffix)];
}

/** Heads with the items and the tail behind them. */
function grouped(parts: readonly ReadPart[]): PartGroup[] {
  const groups: PartGroup[] = [];
  for (let index = 0; index < parts.length; ) {
    let end = index + 1;
    while (parts[end]?.kind === 'item' || parts[end]?.kind === 'tail') end++;
    groups.push(PartGroup.of(parts[index] as ReadPart, parts.slice(index + 1, end)));
    index = end;
  }
  return groups;
}

/** A part by its group and its number in it; see `PartGroup.withParts`. */
interface PartPlace {
  readonly group: number;
  readonly item: number;
}

/** A segment is looked for near its last place in every group before it is looked for farther away in any. */
const REACHES = [4, 128, Number.POSITIVE_INFINITY];

/** Groups in order; positions are computed when asked for. */
class Document implements PlanDocument {
  readonly entries: readonly TopEntry[];
  readonly #duplicates: readonly Problem[];
  #problems: readonly Problem[] | undefined;
  /** First line of each group. */
  readonly #starts: readonly number[];

  constructor(
    readonly source: SourceText,
    readonly groups: readonly PartGroup[],
  ) {
    let line = 0;
    this.#starts = groups.map(({ lines }) => {
      const start = line;
      line += lines;
      return start;
    });
    const { entries, duplicates } = topEntries(groups);
    this.entries = entries;
    this.#duplicates = duplicates;
  }

  /** Gathered when asked for: binding reads each item anyway, and by then its problems are known. */
  get problems(): readonly Problem[] {
    if (this.#problems === undefined) {
      const conflicts = conflictProblems(this.groups);
      this.#problems = conflicts.length > 0 ? conflicts : [...problemsOf(this.groups), ...this.#duplicates];
    }
    return this.#problems;
  }

  get parts(): readonly ReadPart[] {
    return this.groups.flatMap(({ parts }) => parts);
  }

  /** The place behind the last part. */
  get end(): PartPlace {
    return { group: this.groups.length, item: -1 };
  }

  /** The part a line belongs to; the last part for lines behind the text. */
  placeAt(line: number): PartPlace {
    let group = this.groups.length - 1;
    while (group > 0 && (this.#starts[group] as number) > line) group--;
    return { group, item: (this.groups[group] as PartGroup).itemAt(line - (this.#starts[group] as number)) };
  }

  before({ group, item }: PartPlace): PartPlace | undefined {
    if (item >= 0) return { group, item: item - 1 };
    return group === 0 ? undefined : { group: group - 1, item: (this.groups[group - 1] as PartGroup).end - 1 };
  }

  part({ group, item }: PartPlace): ReadPart {
    return (this.groups[group] as PartGroup).partAt(item);
  }

  lineAt({ group, item }: PartPlace): number {
    return (this.#starts[group] as number) + (this.groups[group] as PartGroup).startOf(item);
  }

  oldPart(place: PartPlace): OldPart {
    const { kind, column } = this.part(place);
    return { kind, column, keyColumn: (this.groups[place.group] as PartGroup).head.column };
  }

  partBeginningAt(line: number): OldPart | undefined {
    const place = this.placeAt(line);
    return this.lineAt(place) === line ? this.oldPart(place) : undefined;
  }

  partAt(line: number): PlacedPart {
    const place = this.placeAt(line);
    return { part: this.part(place), firstLine: this.lineAt(place), item: place.item };
  }

  lineOf(segment: Segment): number {
    for (const reach of REACHES) {
      for (let index = 0; index < this.groups.length; index++) {
        const line = (this.groups[index] as PartGroup).lineOf(segment, reach);
        if (line !== undefined) return line + (this.#starts[index] as number);
      }
    }
    return 0;
  }

  rangeOf({ segment, span }: Anchor): Range {
    const line = this.lineOf(segment);
    const start = segment.positionAt(span.start);
    const end = segment.positionAt(span.end);
    return { start: { ...start, line: start.line + line }, end: { ...end, line: end.line + line } };
  }
}
