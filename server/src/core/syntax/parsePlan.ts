import { inputTooLarge, MAX_INPUT_BYTES } from '../problems/inputRules.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type Anchor, anchorAt, Segment } from '../text/anchor.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Range } from '../text/span.ts';
import type { ScalarNode, SyntaxNode } from './nodes.ts';
import type { PlanDocument, ReadPart, TopEntry } from './planDocument.ts';
import { readPart } from './readPart.ts';
import { divide, divideAgain, type Part } from './segmenter.ts';
import { ideographicSpace, yamlSyntax, yamlTabIndent } from './syntaxRules.ts';
import { duplicateKey } from './yamlReader.ts';

/**
 * Characters to nodes. Never throws, whatever the text; each part of it is read by itself, so an
 * error in one leaves the others whole, and an edit reads again only the parts it touches.
 *
 * @param isKey whether a text is the name of some key of the plan, in either language: the only thing
 *   this stage knows of the schema, needed to tell a mistyped colon from one in a text
 * @param previous a document of any text; what the two texts share is taken over from it
 */
export function parsePlan(source: SourceText, isKey: (text: string) => boolean, previous?: PlanDocument): PlanDocument {
  if (source.length > MAX_INPUT_BYTES) return refused(source);
  const known = previous instanceof Document && previous.parts.length > 0 ? previous : undefined;
  return new Document(source, known === undefined ? fresh(source, isKey) : again(source, isKey, known));
}

/** Says that the text is too long and reads none of it. */
function refused(source: SourceText): PlanDocument {
  const segment = new Segment(source.lines());
  const args = { size: mebibytes(source.length), limit: mebibytes(MAX_INPUT_BYTES) };
  const problems = [problem(inputTooLarge, 'found', anchorAt(segment, 0, 0), args)];
  const none = { column: 0, pairs: [], items: [], stray: undefined };
  return new Document(source, [{ kind: 'unread', segment, problems, ...none }]);
}

const mebibytes = (units: number): string => `${Math.round(units / 2 ** 20)} MiB`;

const reader =
  (source: SourceText, isKey: (text: string) => boolean) =>
  ({ kind, column, firstLine, endLine }: Part): ReadPart =>
    readPart(kind, column, source.lines(firstLine, endLine), isKey);

const fresh = (source: SourceText, isKey: (text: string) => boolean): readonly ReadPart[] =>
  divide(source).map(reader(source, isKey));

/** Divides and reads again what an edit touched; the parts before and behind it are taken over. */
function again(source: SourceText, isKey: (text: string) => boolean, previous: Document): readonly ReadPart[] {
  const { firstLine, removed, inserted } = source.editFrom(previous.source);
  if (removed === 0 && inserted === 0) return previous.parts;
  const old = previous.parts;
  // The part before the first changed one may go on into what changed.
  const from = previous.partAt(firstLine) - 1;
  const begin = old[from];
  const shift = inserted - removed;
  if (begin !== undefined && (begin.kind === 'entry' || begin.kind === 'header' || begin.kind === 'item')) {
    const first = previous.lineOf(begin.segment);
    const division = divideAgain(source, {
      part: { kind: begin.kind, column: begin.column, firstLine: first, endLine: first },
      oldPartAt: (line) => (line < firstLine + inserted ? undefined : previous.partBeginningAt(line - shift)),
    });
    if (division !== undefined) {
      const rest = division.metAt === undefined ? old.length : previous.partAt(division.metAt - shift);
      const same = sameLines(source, division.parts, old.slice(from, rest));
      return old.slice(0, from).concat(same(reader(source, isKey)), old.slice(rest));
    }
  }
  const parts = divide(source);
  return sameLines(source, parts, old)(reader(source, isKey)) as readonly ReadPart[];
}

/** Reads parts, taking over old ones of the same kind with the same lines at either end of the run. */
function sameLines(source: SourceText, parts: readonly Part[], old: readonly ReadPart[]) {
  const same = (part: Part | undefined, other: ReadPart | undefined): boolean => {
    if (part === undefined || other === undefined || part.kind !== other.kind || part.column !== other.column)
      return false;
    const { lines } = other.segment;
    if (lines.length !== part.endLine - part.firstLine) return false;
    return lines.every((line, index) => line === source.line(part.firstLine + index));
  };
  let prefix = 0;
  while (same(parts[prefix], old[prefix])) prefix++;
  let suffix = 0;
  const most = Math.min(parts.length, old.length) - prefix;
  while (suffix < most && same(parts[parts.length - 1 - suffix], old[old.length - 1 - suffix])) suffix++;
  return (read: (part: Part) => ReadPart): ReadPart[] => [
    ...old.slice(0, prefix),
    ...parts.slice(prefix, parts.length - suffix).map(read),
    ...(suffix === 0 ? [] : old.slice(-suffix)),
  ];
}

/** Parts in order with their lines; positions are computed when asked for. */
class Document implements PlanDocument {
  readonly #starts: Int32Array;
  readonly entries: readonly TopEntry[];
  readonly problems: readonly Problem[];

  constructor(
    readonly source: SourceText,
    readonly parts: readonly ReadPart[],
  ) {
    this.#starts = new Int32Array(parts.length);
    let line = 0;
    for (let index = 0; index < parts.length; index++) {
      this.#starts[index] = line;
      line += (parts[index] as ReadPart).segment.lines.length;
    }
    const { entries, problems } = assemble(parts);
    this.entries = entries;
    this.problems = problems;
  }

  /** Index of the part a line belongs to; the last part for lines behind the text. */
  partAt(line: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  partBeginningAt(line: number): ReadPart | undefined {
    const index = this.partAt(line);
    return this.#starts[index] === line ? this.parts[index] : undefined;
  }

  segmentAt(line: number) {
    const index = this.partAt(line);
    const part = this.parts[index];
    return part && { segment: part.segment, firstLine: this.#starts[index] as number };
  }

  lineOf(segment: Segment): number {
    const index = this.#indexOf(segment);
    return index === -1 ? 0 : (this.#starts[index] as number);
  }

  /** Looks first where the segment stood when it was last asked for; then, since edits shift parts alike, near there. */
  #indexOf(segment: Segment): number {
    const is = (index: number): boolean => this.parts[index]?.segment === segment;
    let index = segment.place;
    for (let step = 1; !is(index) && step <= 2 * NEAR; step++) {
      // 1 before, 1 behind, 2 before, …
      index = segment.place + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    }
    if (!is(index)) index = this.parts.findIndex((part) => part.segment === segment);
    if (index !== -1) segment.place = index;
    return index;
  }

  rangeOf({ segment, span }: Anchor): Range {
    const line = this.lineOf(segment);
    const start = segment.positionAt(span.start);
    const end = segment.positionAt(span.end);
    return { start: { ...start, line: start.line + line }, end: { ...end, line: end.line + line } };
  }
}

/** How many parts to either side of its last place a segment is looked for before all are searched. */
const NEAR = 8;

function assemble(parts: readonly ReadPart[]): Pick<PlanDocument, 'entries' | 'problems'> {
  const entries: TopEntry[] = [];
  const problems: Problem[] = [];
  const keys = new Map<string, ScalarNode>();
  const enter = (entry: TopEntry): void => {
    const first = keys.get(entry.key.value);
    if (first !== undefined) problems.push(duplicateKey(entry.key, first));
    else {
      keys.set(entry.key.value, entry.key);
      entries.push(entry);
    }
  };
  const several = parts.filter(({ kind }) => kind === 'entry' || kind === 'header').length > 1;
  for (let index = 0; index < parts.length; index++) {
    const head = parts[index] as ReadPart;
    for (const each of head.problems) problems.push(each);
    if (head.stray !== undefined) problems.push(problem(yamlSyntax, several ? 'notAnEntry' : 'rootNotMap', head.stray));
    if (head.kind !== 'header') {
      for (const { key, value } of head.pairs) enter({ key, value, parts: undefined, head });
      continue;
    }
    let end = index + 1;
    while (parts[end]?.kind === 'item') end++;
    const items = parts.slice(index + 1, end);
    for (const each of itemProblems(items)) problems.push(each);
    const pair = head.pairs[0];
    if (pair !== undefined) enter({ key: pair.key, value: listOf(head, items), parts: items, head });
    index = end - 1;
  }
  return { entries, problems };
}

/** The node of a list whose items were read part by part; it stands behind its key and has no span of its own. */
function listOf({ segment }: ReadPart, items: readonly ReadPart[]): SyntaxNode {
  const end = segment.text.length;
  let nodes: readonly SyntaxNode[] | undefined;
  return {
    kind: 'list',
    flow: false,
    segment,
    span: { start: end, end },
    get items() {
      nodes ??= items.flatMap((part) => part.items);
      return nodes;
    },
  };
}

function itemProblems(items: readonly ReadPart[]): readonly Problem[] {
  const found: Problem[] = [];
  for (const item of items) if (item.problems.length > 0) found.push(...item.problems);
  return found.length === 0 ? found : onePerCause(found);
}

/** A whole list indented with the wrong characters is one slip, though each item was read by itself. */
function onePerCause(problems: readonly Problem[]): readonly Problem[] {
  const merged: Problem[] = problems.filter(({ rule }) => rule !== yamlTabIndent && rule !== ideographicSpace);
  for (const rule of [yamlTabIndent, ideographicSpace]) {
    const same = problems.filter((each) => each.rule === rule);
    const [first] = same;
    if (first === undefined) continue;
    const count = same.reduce((sum, { args }) => sum + Number(args.count), 0);
    const edits = same.flatMap(({ fix }) => fix?.edits ?? []);
    merged.push({ ...first, args: { count }, fix: { title: rule.messages.fix, edits } });
  }
  return merged;
}
