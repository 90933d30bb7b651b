import { WeaklyCached } from '../incremental/weaklyCached.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type Anchor, anchorAt, type Segment } from '../text/anchor.ts';
import { detachedText } from '../text/detachedText.ts';
import { readFast } from './fastReader/fastReader.ts';
import { withoutVainGuesses } from './guessedFixes.ts';
import { MAX_DEPTH } from './limits.ts';
import type { Pair, ScalarNode, SyntaxNode } from './nodes.ts';
import type { ReadPart } from './planDocument.ts';
import type { PartKind } from './segments/segmenter.ts';
import { cellsIn } from './slips/pastedTable.ts';
import { mayHoldSlips, prescan, prescanCharacters } from './slips/prescan.ts';
import { RepairedText } from './slips/repairedText.ts';
import { yamlDocuments } from './subsetRules.ts';
import { inputTooDeep } from './syntaxRules.ts';
import { type Reading, readYaml } from './yamlReader/yamlReader.ts';

/**
 * Reads one part by itself. Never throws, whatever the text.
 *
 * @param isKey whether a text is the name of some key of the plan, in either language
 */
export function readPart(kind: PartKind, column: number, segment: Segment, isKey: (text: string) => boolean): ReadPart {
  const nothing = { kind, column, segment, pairs: [], items: [], problems: [], stray: undefined };
  if (kind === 'preamble') return { ...nothing, problems: [...directives(segment), ...prescanCharacters(segment)] };
  if (kind === 'unread') return { ...nothing, problems: secondDocument(segment) };
  if (kind === 'item') return new ItemPart(column, segment, isKey);
  // A row of a table between bars is no YAML, and each at the margin is a part of its own.
  if (kind === 'entry' && segment.text.startsWith('|') && cellsIn(segment.lines[0] as string) > 0) {
    return { ...nothing, stray: firstLine(segment) };
  }
  const { node, problems, broken: failed } = read(segment, isKey);
  if (node.kind === 'map') return { ...nothing, pairs: node.pairs, problems };
  if (failed) return { ...nothing, pairs: pairByLine(segment, node, kind === 'tail' ? column : 0), problems };
  return { ...nothing, problems, stray: node.kind === 'empty' ? undefined : firstLine(segment) };
}

/**
 * An item of a top-level list. There may be very many, so it is read when somebody asks what is in it,
 * and of what was read only the problems are kept.
 */
class ItemPart extends WeaklyCached<readonly SyntaxNode[]> implements ReadPart {
  readonly column: number;
  readonly segment: Segment;
  readonly #isKey: (text: string) => boolean;
  #problems: readonly Problem[] | undefined;

  constructor(column: number, segment: Segment, isKey: (text: string) => boolean) {
    super();
    this.column = column;
    this.segment = segment;
    this.#isKey = isKey;
  }

  get kind(): 'item' {
    return 'item';
  }

  get pairs(): readonly Pair[] {
    return NOTHING;
  }

  get stray(): undefined {
    return undefined;
  }

  get items(): readonly SyntaxNode[] {
    return this.cached();
  }

  get problems(): readonly Problem[] {
    if (this.#problems === undefined) this.cached();
    return this.#problems ?? NOTHING;
  }

  protected make(): readonly SyntaxNode[] {
    const { node, problems } = read(this.segment, this.#isKey, this.column);
    this.#problems = problems;
    return node.kind === 'list' ? node.items : [broken(this.segment)];
  }
}

const NOTHING: readonly never[] = [];

function directives(segment: Segment): Problem[] {
  const directive = /^%[^\r\n]*/m.exec(segment.text);
  if (directive === null) return [];
  const [marker] = directive;
  const place = anchorAt(segment, directive.index, directive.index + marker.length);
  return [problem(yamlDocuments, 'directive', place, { marker })];
}

function secondDocument(segment: Segment): Problem[] {
  const marker = segment.text.slice(0, 3);
  // `...` at the very end only closes the document that was read.
  const rest = segment.lines.slice(1).some((line) => /^[^\s#]|^\s+[^\s#]/.test(line));
  if (marker === '...' && !rest) return [];
  return [problem(yamlDocuments, 'second', anchorAt(segment, 0, 3), { marker })];
}

function read(segment: Segment, isKey: (text: string) => boolean, dashColumn?: number): Reading {
  const reading = readOnce(segment, isKey, dashColumn);
  if (!reading.broken) return reading;
  const reads = (mended: Segment): boolean => !readOnce(mended, isKey, dashColumn).broken;
  return { ...reading, problems: withoutVainGuesses(reading.problems, segment, isKey, reads) };
}

function readOnce(segment: Segment, isKey: (text: string) => boolean, dashColumn: number | undefined): Reading {
  const text = detachedText(segment.text);
  const slips = mayHoldSlips(text) ? prescan(segment, isKey, dashColumn) : undefined;
  // The fast reader takes plain texts only, and gives what `yaml` would; the rest, and every error, is for `yaml`.
  const fast = slips === undefined || slips.repairs.length === 0 ? readFast(segment, text) : undefined;
  if (fast !== undefined) return { node: fast, problems: slips?.problems ?? NOTHING, broken: false };
  const { repairs, problems, open, tooDeepAt } = slips ?? prescan(segment, isKey, dashColumn);
  const deep = tooDeepAt ?? deepDashes(text);
  if (deep !== undefined) {
    const found = problem(inputTooDeep, 'found', anchorAt(segment, deep, deep + 1));
    return { node: broken(segment), problems: [...problems, found], broken: true };
  }
  const bom = text.startsWith('\ufeff') ? [{ start: 0, end: 1, text: '' }] : [];
  const reading = readYaml(segment, new RepairedText(text, [...bom, ...repairs]), open);
  return problems.length === 0 ? reading : { ...reading, problems: [...problems, ...reading.problems] };
}

/** More dashes in a row than anything is nested: such a line is refused before a reader recurses into it. */
const DEEP_DASHES = new RegExp(`^([ \\t]*)(?:[-?][ \\t]+){${MAX_DEPTH + 1}}`, 'm');

function deepDashes(text: string): number | undefined {
  const match = DEEP_DASHES.exec(text);
  return match === null ? undefined : match.index + (match[1] as string).length;
}

const broken = (segment: Segment): SyntaxNode => ({
  kind: 'broken',
  segment,
  span: { start: 0, end: segment.text.length },
});

function firstLine(segment: Segment): Anchor {
  const line = segment.lines.find((text) => text.trim() !== '' && !text.trimStart().startsWith('#')) ?? '';
  const start = segment.text.indexOf(line);
  return anchorAt(segment, start, start + line.trimEnd().length);
}

/** The key of an entry that could not be read, taken from its first line, with that broken value. */
function pairByLine(segment: Segment, value: SyntaxNode, column: number): Pair[] {
  const line = segment.lines[0]?.slice(column) ?? '';
  const match = /^\ufeff?(["']?)([^\s:："'#][^:：\r\n]*?)\1\s*[:：]/.exec(line);
  if (match === null) return [];
  const text = match[2] as string;
  const start = column + match[0].indexOf(text);
  const key: ScalarNode = {
    kind: 'scalar',
    style: 'plain',
    value: text,
    segment,
    span: { start, end: start + text.length },
  };
  return [{ key, value }];
}
