import { withoutFoldBlanks } from '../foldedText.ts';
import type { ScalarNode } from '../nodes.ts';
import type { Cursor } from './fastCursor.ts';
import { NEWLINE, RETURN, SPACE, TAB } from './fastUnits.ts';

/** What `|2-` says; `indent` is 0 where the first line tells it. */
interface Header {
  readonly folded: boolean;
  readonly indent: number;
  readonly chomp: 'clip' | 'strip' | 'keep';
}

/**
 * A literal or folded text, from its `|` or `>` to the next content.
 *
 * @param parent the column of the collection it stands in
 */
export function blockText(cursor: Cursor, parent: number): ScalarNode | undefined {
  const start = cursor.pos;
  const header = readHeader(cursor);
  if (header === undefined) return undefined;
  const body = cursor.pos;
  const extent = findExtent(cursor, parent, header);
  if (extent === undefined) return undefined;
  const value = new BlockText(cursor.text, body, extent, header).value(parent);
  if (value === undefined) return undefined;
  cursor.pos = extent;
  cursor.extent = cursor.trimmed(extent);
  if (!cursor.nextContent()) return undefined;
  if (!header.folded) return cursor.scalar('literal', value, start, extent);
  return cursor.scalar('folded', withoutFoldBlanks(value, cursor.text.substring(start, extent)), start, extent);
}

/** Reads the line of the mark; `pos` goes to the line after it. */
function readHeader(cursor: Cursor): Header | undefined {
  const { text } = cursor;
  const folded = text[cursor.pos] === '>';
  let indent = 0;
  let chomp: Header['chomp'] = 'clip';
  let at = cursor.pos + 1;
  for (; ; at++) {
    const mark = text[at] ?? '';
    if ((mark === '-' || mark === '+') && chomp === 'clip') chomp = mark === '-' ? 'strip' : 'keep';
    else if (mark >= '1' && mark <= '9' && indent === 0) indent = Number(mark);
    else break;
  }
  const rest = cursor.skipSpaces(at);
  if (!cursor.endsLine(rest) || (rest === at && text[at] === '#')) return undefined;
  const newline = text.indexOf('\n', rest);
  if (text.charCodeAt(rest) === RETURN && newline !== rest + 1) return undefined;
  cursor.pos = newline === -1 ? cursor.length : newline + 1;
  return { folded, indent, chomp };
}

/** Where the text ends: behind its last line, blank lines that only separate it from what follows left out. */
function findExtent(cursor: Cursor, parent: number, header: Header): number | undefined {
  const { text, length, pos: body } = cursor;
  const first = firstContent(cursor, body);
  let end = first.line;
  if (first.indent > parent) {
    const indent = header.indent === 0 ? first.indent : parent + header.indent;
    for (;;) {
      const content = cursor.skipSpaces(end);
      const blank = cursor.isNewline(content);
      if (!blank && content - end < indent) break;
      const newline = text.indexOf('\n', content);
      if (newline === -1) {
        end = length + 1;
        break;
      }
      end = newline + 1;
    }
  }
  if (text.charCodeAt(cursor.skipSpaces(end)) === TAB) return undefined;
  return Math.min(header.chomp === 'keep' ? end : withoutBlankLines(text, body, end, first.indent), length);
}

/** The first line with content (or the last, when there is none) and its indentation. */
function firstContent(cursor: Cursor, body: number): { readonly line: number; readonly indent: number } {
  let line = body;
  for (;;) {
    const content = cursor.skipSpaces(line);
    if (!cursor.isNewline(content)) return { line, indent: content - line };
    line = cursor.text.indexOf('\n', content) + 1;
  }
}

/** Drops blank lines at the end, unless they are indented further than the text. */
function withoutBlankLines(text: string, body: number, end: number, indent: number): number {
  let kept = end;
  for (;;) {
    let at = kept - 2;
    if (text.charCodeAt(at) === RETURN) at--;
    const last = at;
    while (text.charCodeAt(at) === SPACE) at--;
    if (text.charCodeAt(at) !== NEWLINE || at < body || last - at > indent) return kept;
    kept = at + 1;
  }
}

/** The lines of a block text: where each begins, where its content begins behind spaces, and where it ends. */
class BlockText {
  readonly #starts: number[] = [];
  readonly #contents: number[] = [];
  readonly #ends: number[] = [];
  readonly #text: string;
  readonly #header: Header;

  constructor(text: string, from: number, to: number, header: Header) {
    this.#text = text;
    this.#header = header;
    if (from === to) return;
    for (let start = from; ; ) {
      const newline = text.indexOf('\n', start);
      const last = newline === -1 || newline >= to;
      const end = last ? to : newline;
      let content = start;
      while (content < end && text.charCodeAt(content) === SPACE) content++;
      this.#starts.push(start);
      this.#contents.push(content);
      this.#ends.push(end > content && text.charCodeAt(end - 1) === RETURN ? end - 1 : end);
      if (last) return;
      start = newline + 1;
    }
  }

  /** The value, or nothing when the lines are not indented as they must be. */
  value(parent: number): string | undefined {
    const { chomp } = this.#header;
    const count = this.#starts.length;
    let end = count;
    while (end > 0 && this.#isEmpty(end - 1)) end--;
    if (end === 0) return chomp === 'keep' && count > 0 ? '\n'.repeat(Math.max(1, count - 1)) : '';
    let first = 0;
    while (this.#isEmpty(first)) first++;
    const indent = this.#indentOf(first, parent);
    if (indent === undefined) return undefined;
    // Blank lines indented further than the text are part of it.
    for (let line = count - 1; line >= end; line--) if (this.#indent(line) > indent) end = line + 1;
    let value = '';
    for (let line = 0; line < first; line++) value += `${this.#rest(line, indent)}\n`;
    value += this.#header.folded ? this.#folded(first, end, indent) : this.#literal(first, end, indent);
    if (chomp === 'clip') return `${value}\n`;
    if (chomp === 'strip') return value;
    for (let line = end; line < count; line++) value += `\n${this.#rest(line, indent)}`;
    return value.endsWith('\n') ? value : `${value}\n`;
  }

  /** How far the text is indented; nothing when a line before or in it contradicts that. */
  #indentOf(first: number, parent: number): number | undefined {
    const indent = this.#indent(first);
    if (this.#header.indent > 0) {
      const wanted = parent + this.#header.indent;
      return indent < wanted ? undefined : wanted;
    }
    for (let line = 0; line < first; line++) if (this.#indent(line) > indent) return undefined;
    return indent;
  }

  #isEmpty(line: number): boolean {
    return this.#contents[line] === this.#ends[line];
  }

  #indent(line: number): number {
    return (this.#contents[line] as number) - (this.#starts[line] as number);
  }

  /** A line without the indentation of the text. */
  #rest(line: number, indent: number): string {
    const start = (this.#starts[line] as number) + Math.min(indent, this.#indent(line));
    return this.#text.substring(start, this.#ends[line]);
  }

  #literal(first: number, end: number, indent: number): string {
    let value = this.#rest(first, indent);
    for (let line = first + 1; line < end; line++) value += `\n${this.#rest(line, indent)}`;
    return value;
  }

  /** Lines joined by spaces, save around blank lines and lines indented further. */
  #folded(first: number, end: number, indent: number): string {
    let value = '';
    let separator = '';
    let further = false;
    for (let line = first; line < end; line++) {
      const rest = this.#rest(line, indent);
      if (this.#indent(line) > indent || rest.startsWith('\t')) {
        if (separator === ' ') separator = '\n';
        else if (!further && separator === '\n') separator = '\n\n';
        value += separator + rest;
        separator = '\n';
        further = true;
      } else if (rest === '') {
        if (separator === '\n') value += '\n';
        else separator = '\n';
      } else {
        value += separator + rest;
        separator = ' ';
        further = false;
      }
    }
    return value;
  }
}
