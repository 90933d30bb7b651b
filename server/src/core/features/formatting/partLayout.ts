import type { Pair, ScalarNode, SyntaxNode } from '../../syntax/nodes.ts';
import type { ReadPart } from '../../syntax/planDocument.ts';
import { type Move, STEP } from './columns.ts';
import { CommentColumns, type Place } from './commentColumns.ts';
import { behindBlanks, endsLine, PartLines } from './partLines.ts';
import { scalarsIn, spaceColon, spaceFlow } from './spacing.ts';
import type { TextChange } from './textChange.ts';

/** Lines inside a value, which go with it; none further left than `least`, closing brackets than `closing`. */
interface Carried {
  readonly by: number;
  readonly least: number;
  readonly closing: number;
}

/**
 * What of the blanks of a part is to be another: its keys and dashes go to their columns, and lines inside values,
 * such as those of a `|` text, go along, so that they stand to each other as they were written.
 *
 * @param move the column that what the part holds begins at
 * @param next the column of what follows the part; comments at its end belong there
 */
export function layOut(part: ReadPart, move: Move, next: Move | undefined): readonly TextChange[] {
  const layout = new PartLayout(part);
  if (part.kind === 'item') layout.items(part.items, move);
  else layout.map(part.pairs, move.to);
  return layout.finished(next);
}

class PartLayout {
  readonly #lines: PartLines;
  readonly #part: ReadPart;
  readonly #changes: TextChange[] = [];
  readonly #places: Place[] = [];
  readonly #carried = new Map<number, Carried>();
  /** Lines that begin inside a text. */
  readonly #inTexts = new Set<number>();

  constructor(part: ReadPart) {
    this.#part = part;
    this.#lines = new PartLines(part.segment);
  }

  items(items: readonly SyntaxNode[], { from, to }: Move): void {
    this.#dashes(0, this.#lines.count - 1, from, to);
    for (const item of items) this.#value(item, { from, to });
  }

  map(pairs: readonly Pair[], to: number): void {
    for (const pair of pairs) {
      const { key, value } = pair;
      this.#place(key.span.start, to);
      spaceColon(this.#lines.text, pair, this.#replace);
      // What is read by itself stands in parts of its own.
      if (value.segment === this.#part.segment) this.#value(value, { from: this.#lines.column(key.span.start), to });
    }
  }

  finished(next: Move | undefined): readonly TextChange[] {
    const comments = new CommentColumns(this.#places, next);
    for (let line = 0; line < this.#lines.count; line++) this.#line(line, comments);
    return this.#changes;
  }

  /** @param owner the column of the key or dash that the value belongs to */
  #value(node: SyntaxNode, owner: Move): void {
    if (node.kind === 'empty' || node.kind === 'broken') return;
    if (node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded')) this.#blockText(node, owner);
    else if (node.kind === 'scalar' || node.flow) this.#inline(node, owner);
    else if (node.kind === 'map') this.map(node.pairs, owner.to + STEP);
    else {
      const [from, to] = [this.#lines.column(node.span.start), owner.to + STEP];
      this.#place(node.span.start, to);
      this.#spaceDash(node.span.start);
      this.#dashes(this.#lines.lineOf(node.span.start) + 1, this.#lastLine(node), from, to);
      for (const item of node.items) this.#value(item, { from, to });
    }
  }

  /** The dashes of a list are in no node; all that is in its items stands further right than they do. */
  #dashes(first: number, last: number, from: number, to: number): void {
    const { text } = this.#lines;
    for (let line = first; line <= last; line++) {
      const at = this.#lines.start(line) + from;
      if (text[at] !== '-' || this.#lines.indent(line) !== from) continue;
      if (behindBlanks(text, at + 1) === at + 1 && !endsLine(text, at + 1)) continue;
      this.#place(at, to);
      this.#spaceDash(at);
    }
  }

  #spaceDash(at: number): void {
    const { text } = this.#lines;
    const end = behindBlanks(text, at + 1);
    if (!endsLine(text, end) && text[end] !== '#') this.#replace(at + 1, end, ' ');
  }

  /** A text without a head line, or a collection in brackets. */
  #inline(node: Exclude<SyntaxNode, { kind: 'empty' | 'broken' }>, { from, to }: Move): void {
    const lines = this.#lines;
    const { start } = node.span;
    const begins = lines.beginsLine(start);
    if (begins) this.#place(start, to + STEP);
    const behindDash = lines.text[this.#before(start)] === '-';
    const by = begins || behindDash ? to + STEP - lines.column(start) : to - from;
    const [first, last] = [lines.lineOf(start), this.#lastLine(node)];
    for (let line = first + 1; line <= last; line++) this.#carried.set(line, { by, least: to + STEP, closing: to });
    if (last > first) for (const scalar of scalarsIn(node)) this.#markText(scalar);
    if (node.kind !== 'scalar') spaceFlow(lines.text, node, this.#replace);
  }

  #before(offset: number): number {
    let at = offset - 1;
    while (this.#lines.text[at] === ' ' || this.#lines.text[at] === '\t') at--;
    return at;
  }

  #markText(node: ScalarNode): void {
    const last = this.#lastLine(node);
    for (let line = this.#lines.lineOf(node.span.start) + 1; line <= last; line++) this.#inTexts.add(line);
  }

  /** A text below a `|` or `>`: all its lines move alike, so that they stay what they are. */
  #blockText(node: ScalarNode, owner: Move): void {
    const lines = this.#lines;
    const { to } = owner;
    const { start } = node.span;
    if (lines.beginsLine(start)) this.#place(start, to + STEP);
    const [first, last] = [lines.lineOf(start) + 1, this.#lastLine(node)];
    this.#markText(node);
    let told = first;
    while (told <= last && lines.isBlank(told)) told++;
    if (told > last) return;
    const said = /^[|>][+-]?([1-9])/.exec(lines.text.slice(start, start + 3))?.[1];
    // What the head line says counts from the column of the key or the dash.
    const from = said === undefined ? lines.indent(told) : owner.from + Number(said);
    const column = said === undefined ? to + STEP : to + Number(said);
    for (let line = first; line <= last; line++) {
      // Blanks beyond the column of the text are part of it.
      const empty = lines.isBlank(line) && lines.lineText(line).length <= from;
      if (empty) this.#replace(lines.start(line), lines.end(line), '');
      else this.#indent(line, lines.indent(line) + column - from);
    }
    this.#places.push({ line: last, from: 0, to: 0, most: to });
  }

  #lastLine({ span }: SyntaxNode): number {
    const { text } = this.#lines;
    return this.#lines.lineOf(text[span.end - 1] === '\n' ? span.end - 1 : span.end);
  }

  #place(offset: number, to: number): void {
    const line = this.#lines.lineOf(offset);
    this.#places.push({ line, from: this.#lines.column(offset), to, most: undefined });
    if (this.#lines.beginsLine(offset)) this.#indent(line, to);
  }

  /** What is no key, no dash and no text of its own line: comments, blank lines, further lines of values. */
  #line(line: number, comments: CommentColumns): void {
    const lines = this.#lines;
    const [start, end] = [lines.start(line), lines.end(line)];
    const indent = lines.indent(line);
    const carried = this.#carried.get(line);
    const first = lines.text[start + indent];
    if (start + indent < end && first !== '\t') {
      const closes = first === ']' || first === '}';
      if (carried) this.#indent(line, Math.max(closes ? carried.closing : carried.least, indent + carried.by));
      else if (first === '#' && !this.#inTexts.has(line)) this.#indent(line, comments.columnOf(line, indent));
    }
    if (!this.#inTexts.has(line) && !this.#inTexts.has(line + 1)) this.#trim(start, end);
  }

  /** Blanks at the end of a line, but those of a comment, which stays as it is. */
  #trim(start: number, end: number): void {
    const { text } = this.#lines;
    let from = end;
    while (from > start && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
    if (from < end && !text.slice(start, end).includes('#')) this.#replace(from, end, '');
  }

  #indent(line: number, to: number): void {
    const start = this.#lines.start(line);
    const more = to - this.#lines.indent(line);
    if (more > 0) this.#changes.push({ start, end: start, newText: ' '.repeat(more), line, indents: true });
    if (more < 0) this.#changes.push({ start, end: start - more, newText: '', line, indents: true });
  }

  readonly #replace = (start: number, end: number, newText: string): void => {
    if (this.#lines.text.slice(start, end) === newText) return;
    this.#changes.push({ start, end, newText, line: this.#lines.lineOf(start), indents: false });
  };
}
