import { inputTooLarge, MAX_INPUT_BYTES } from '../problems/inputRules.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type Anchor, anchorAt, Segment } from '../text/anchor.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Range } from '../text/span.ts';
import { MAX_DEPTH } from './limits.ts';
import { MendedText } from './mend.ts';
import type { Pair, ScalarNode, SyntaxNode } from './nodes.ts';
import type { PlanDocument } from './planDocument.ts';
import { prescan } from './prescan.ts';
import { type Part, segment } from './segmenter.ts';
import { ideographicSpace, inputTooDeep, yamlDocuments, yamlSyntax, yamlTabIndent } from './syntaxRules.ts';
import { duplicateKey, type Reading, readYaml } from './yamlReader.ts';

/**
 * Characters to nodes. Never throws, whatever the text; each part of it is read by itself, so an
 * error in one leaves the others whole.
 *
 * @param isKey whether a text is the name of some key of the plan, in either language: the only thing
 *   this stage knows of the schema, needed to tell a mistyped colon from one in a text
 */
export function parsePlan(source: SourceText, isKey: (text: string) => boolean): PlanDocument {
  return new PlanParser(source, isKey).run();
}

class PlanParser {
  readonly #segments: Segment[] = [];
  readonly #startLines: number[] = [];
  readonly #problems: Problem[] = [];
  readonly #entries: Pair[] = [];
  readonly #keys = new Map<string, ScalarNode>();

  constructor(
    readonly source: SourceText,
    readonly isKey: (text: string) => boolean,
  ) {}

  run(): PlanDocument {
    if (this.source.length > MAX_INPUT_BYTES) this.#refuse();
    else this.#readAll(segment(this.source.lines));
    return new Document(this.source, this.#segments, this.#startLines, this.#entries, this.#problems);
  }

  /** Says that the text is too long and reads none of it. */
  #refuse(): void {
    const whole = this.#segment({ kind: 'unread', firstLine: 0, endLine: this.source.lines.length });
    this.#problems.push(
      problem(inputTooLarge, 'found', anchorAt(whole, 0, 0), {
        size: mebibytes(this.source.length),
        limit: mebibytes(MAX_INPUT_BYTES),
      }),
    );
  }

  #readAll(parts: readonly Part[]): void {
    const content = parts.filter(({ kind }) => kind !== 'preamble' && kind !== 'unread').length;
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index] as Part;
      const own = this.#segment(part);
      if (part.kind === 'preamble') this.#preamble(own);
      else if (part.kind === 'unread') this.#unread(own);
      else if (part.kind !== 'header') this.#root(this.#read(own), content);
      else {
        const items: Segment[] = [];
        while (parts[index + 1]?.kind === 'item') items.push(this.#segment(parts[++index] as Part));
        this.#list(own, items);
      }
    }
  }

  #segment(part: Part): Segment {
    const made = new Segment(this.source.lines.slice(part.firstLine, part.endLine));
    this.#segments.push(made);
    this.#startLines.push(part.firstLine);
    return made;
  }

  #preamble(own: Segment): void {
    const directive = /^%[^\r\n]*/m.exec(own.text);
    if (directive === null) return;
    const [marker] = directive;
    const place = anchorAt(own, directive.index, directive.index + marker.length);
    this.#problems.push(problem(yamlDocuments, 'directive', place, { marker }));
  }

  #unread(own: Segment): void {
    const marker = own.text.slice(0, 3);
    // `...` at the very end only closes the document that was read.
    const rest = own.lines.slice(1).some((line) => /^[^\s#]|^\s+[^\s#]/.test(line));
    if (marker === '...' && !rest) return;
    this.#problems.push(problem(yamlDocuments, 'second', anchorAt(own, 0, 3), { marker }));
  }

  #read(own: Segment): Reading {
    const { repairs, problems, open, tooDeepAt } = prescan(own, this.isKey);
    const bom = own.text.startsWith('\ufeff') ? [{ start: 0, end: 1, text: '' }] : [];
    this.#problems.push(...problems);
    const deep = tooDeepAt ?? deepDashes(own.text);
    if (deep !== undefined) {
      this.#problems.push(problem(inputTooDeep, 'found', anchorAt(own, deep, deep + 1)));
      return { node: broken(own), problems: [], broken: true };
    }
    const reading = readYaml(own, new MendedText(own.text, [...bom, ...repairs]), open);
    this.#problems.push(...reading.problems);
    return reading;
  }

  /** An entry, or a whole text that could not be divided: the pairs of its map. */
  #root({ node, broken: failed }: Reading, parts: number): void {
    if (node.kind === 'map') for (const pair of node.pairs) this.#entry(pair);
    else if (failed) {
      const key = keyByLine(node.segment);
      if (key !== undefined) this.#entry({ key, value: node });
    } else if (node.kind !== 'empty') {
      // One line among entries lacks its colon; a whole text without keys is something else altogether.
      const message = parts > 1 ? 'notAnEntry' : 'rootNotMap';
      this.#problems.push(problem(yamlSyntax, message, firstLine(node.segment)));
    }
  }

  #list(header: Segment, items: readonly Segment[]): void {
    const { node } = this.#read(header);
    const pair = node.kind === 'map' ? node.pairs[0] : undefined;
    const key = pair?.key ?? keyByLine(header);
    const before = this.#problems.length;
    const values = items.flatMap((item) => this.#item(item));
    for (const each of onePerCause(this.#problems.splice(before))) this.#problems.push(each);
    if (key === undefined) return;
    const span = { start: header.text.length, end: header.text.length };
    this.#entry({ key, value: { kind: 'list', flow: false, items: values, segment: header, span } });
  }

  #item(own: Segment): readonly SyntaxNode[] {
    const { node } = this.#read(own);
    return node.kind === 'list' ? node.items : [broken(own)];
  }

  #entry(pair: Pair): void {
    const first = this.#keys.get(pair.key.value);
    if (first !== undefined) {
      this.#problems.push(duplicateKey(pair.key, first));
      return;
    }
    this.#keys.set(pair.key.value, pair.key);
    this.#entries.push(pair);
  }
}

const mebibytes = (units: number): string => `${Math.round(units / 2 ** 20)} MiB`;

/** More dashes in a row than anything is nested: such a line is refused before a reader recurses into it. */
const DEEP_DASHES = new RegExp(`^([ \\t]*)(?:[-?][ \\t]+){${MAX_DEPTH + 1}}`, 'm');

function deepDashes(text: string): number | undefined {
  const match = DEEP_DASHES.exec(text);
  return match === null ? undefined : match.index + (match[1] as string).length;
}

const broken = (own: Segment): SyntaxNode => ({
  kind: 'broken',
  segment: own,
  span: { start: 0, end: own.text.length },
});

function firstLine(own: Segment): Anchor {
  const line = own.lines.find((text) => text.trim() !== '' && !text.trimStart().startsWith('#')) ?? '';
  const start = own.text.indexOf(line);
  return anchorAt(own, start, start + line.trimEnd().length);
}

/** A whole list indented with the wrong characters is one slip, though each item was read by itself. */
function onePerCause(problems: readonly Problem[]): Problem[] {
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

/** The key of an entry that could not be read, taken from its first line. */
function keyByLine(own: Segment): ScalarNode | undefined {
  const match = /^\ufeff?(["']?)([^\s:："'#][^:：\r\n]*?)\1\s*[:：]/.exec(own.lines[0] ?? '');
  if (match === null) return undefined;
  const value = match[2] as string;
  const start = (match[0] as string).indexOf(value);
  return { kind: 'scalar', style: 'plain', value, segment: own, span: { start, end: start + value.length } };
}

/** Segments in order with their start lines; positions are computed when asked for. */
class Document implements PlanDocument {
  #lineOf: Map<Segment, number> | undefined;

  constructor(
    readonly source: SourceText,
    readonly segments: readonly Segment[],
    readonly startLines: readonly number[],
    readonly entries: readonly Pair[],
    readonly problems: readonly Problem[],
  ) {}

  rangeOf({ segment: own, span }: Anchor): Range {
    this.#lineOf ??= new Map(this.segments.map((each, index) => [each, this.startLines[index] as number]));
    const line = this.#lineOf.get(own) ?? 0;
    const start = own.positionAt(span.start);
    const end = own.positionAt(span.end);
    return { start: { ...start, line: start.line + line }, end: { ...end, line: end.line + line } };
  }
}
