import type { Pair, SyntaxNode } from '../../syntax/nodes.ts';
import type { ReadPart } from '../../syntax/planDocument.ts';
import type { Segment } from '../../text/anchor.ts';

/** Lines that can be folded into the first of them, zero-based, the last one included. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: 'block' | 'comment' | 'region';
}

/** A line `# region` or `# endregion`. */
export interface RegionMark {
  readonly line: number;
  readonly opens: boolean;
}

/** What can be folded in one part of a text; lines are counted from its first. */
export interface PartFolds {
  readonly folds: readonly Fold[];
  readonly marks: readonly RegionMark[];
  /** The last line with anything on it but a comment. */
  readonly lastLine: number;
}

/** Finds what can be folded in a part by itself. Most rows stand on one line, and those are not read. */
export function foldsOfPart(part: ReadPart): PartFolds {
  const { segment } = part;
  if (segment.lineCount === 1 && !segment.text.includes('#')) return ONE_LINE;
  const nodes = new NodeFolds(segment);
  for (const { key, value } of pairsOf(part)) nodes.add(value, key.span.start);
  for (const item of part.items) nodes.add(item, item.span.start);
  const { lines } = segment;
  const comments = commentLines(lines, nodes.inTexts);
  const marks = [...comments].flatMap((line) => markAt(line, lines[line] as string) ?? []);
  const runs = runsOf([...comments].filter((line) => markAt(line, lines[line] as string) === undefined));
  return {
    folds: [...nodes.found(), ...runs.map((run): Fold => ({ ...run, kind: 'comment' }))],
    marks,
    lastLine: lastLineOf(lines, comments),
  };
}

const ONE_LINE: PartFolds = { folds: [], marks: [], lastLine: 0 };

/** The pairs of a part. What an entry comes to with its rows, its header does not know, only what is beside them. */
const pairsOf = ({ kind, pairs }: ReadPart): readonly Pair[] =>
  kind === 'header' ? pairs.flatMap(({ value }) => (value.kind === 'map' ? value.pairs : [])) : pairs;

/** The folds of nodes, one for a line: the widest that begins there. */
class NodeFolds {
  /** Lines inside texts, where `#` is no comment. */
  readonly inTexts = new Set<number>();
  readonly #segment: Segment;
  readonly #ends = new Map<number, number>();

  constructor(segment: Segment) {
    this.#segment = segment;
  }

  /** @param begin where what belongs to the node begins: its key, or the item itself */
  add(node: SyntaxNode, begin: number): void {
    // What was left out of a map to be read by itself stands in another segment.
    if (node.segment !== this.#segment || node.kind === 'empty') return;
    const start = this.#lineAt(begin);
    const end = this.#lineAt(begin + this.#segment.text.slice(begin, node.span.end).trimEnd().length);
    if (end === start) return;
    this.#ends.set(start, Math.max(end, this.#ends.get(start) ?? 0));
    if (node.kind === 'map') for (const { key, value } of node.pairs) this.add(value, key.span.start);
    else if (node.kind === 'list') for (const item of node.items) this.add(item, item.span.start);
    else for (let line = this.#lineAt(node.span.start) + 1; line <= end; line++) this.inTexts.add(line);
  }

  found(): Fold[] {
    return [...this.#ends].map(([start, end]) => ({ start, end, kind: 'block' }));
  }

  #lineAt(offset: number): number {
    return this.#segment.positionAt(offset).line;
  }
}

function commentLines(lines: readonly string[], inTexts: ReadonlySet<number>): ReadonlySet<number> {
  return new Set(lines.flatMap((text, line) => (/^\s*#/.test(text) && !inTexts.has(line) ? [line] : [])));
}

function markAt(line: number, text: string): RegionMark | undefined {
  const word = /^\s*#\s*(region|endregion)\b/.exec(text)?.[1];
  return word === undefined ? undefined : { line, opens: word === 'region' };
}

/** Runs of at least two lines that follow each other. */
function runsOf(lines: readonly number[]): { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && last.end === line - 1) last.end = line;
    else runs.push({ start: line, end: line });
  }
  return runs.filter(({ start, end }) => end > start);
}

const lastLineOf = (lines: readonly string[], comments: ReadonlySet<number>): number =>
  Math.max(
    0,
    lines.findLastIndex((text, line) => text.trim() !== '' && !comments.has(line)),
  );
