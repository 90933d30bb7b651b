import { MAX_DEPTH } from '../limits.ts';
import { type Indentation, indentationOf, isBlankOrComment, isDash } from '../segments/indentation.ts';
import { endOfQuoted, type FlowSlip, scanFlow } from './flowScan.ts';

/** A line whose indentation holds something other than spaces, and the columns it stands for. */
export interface OddIndentation {
  readonly kind: 'tab' | 'wide';
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/** What a walk over the lines of a part found. Offsets are relative to the part. */
export interface BlockScan {
  readonly slips: readonly FlowSlip[];
  readonly indentations: readonly OddIndentation[];
  readonly open: { readonly at: number; readonly mark: string } | undefined;
  /** The bracket at which nesting becomes deeper than is read. */
  readonly tooDeepAt: number | undefined;
}

/**
 * Walks the lines of a part with just enough of YAML's block structure to tell keys from text: which
 * lines belong to block scalars, quoted and plain texts, and at which columns maps stand. A colon
 * typed wrong is reported only where a key must stand: beside other keys of a map, or where the next
 * line shows that a map has begun. In a value, a list of texts or a block text it is just text.
 */
export function scanBlock(lines: readonly string[], isKey: (text: string) => boolean): BlockScan {
  return new BlockScanner(lines, isKey).run();
}

/** What the lines after this one may continue, if they stand further right than `parent`. */
type Open =
  | { readonly kind: 'none' }
  | { readonly kind: 'pending' | 'plain'; readonly parent: number }
  | { readonly kind: 'block'; readonly parent: number; content: number | undefined };

interface Frame {
  readonly column: number;
  readonly kind: 'map' | 'list';
}

class BlockScanner {
  readonly #slips: FlowSlip[] = [];
  readonly #indentations: OddIndentation[] = [];
  readonly #text: string;
  readonly #seen = new Set<number>();
  #frames: Frame[] = [];
  #open: Open = { kind: 'none' };
  #unclosed: BlockScan['open'];
  #skipUntil = 0;
  #tooDeepAt: number | undefined;

  constructor(
    readonly lines: readonly string[],
    readonly isKey: (text: string) => boolean,
  ) {
    this.#text = lines.join('');
  }

  run(): BlockScan {
    let start = 0;
    this.lines.forEach((line, index) => {
      if (start >= this.#skipUntil) this.#line(line, index, start);
      start += line.length;
    });
    return { slips: this.#slips, indentations: this.#indentations, open: this.#unclosed, tooDeepAt: this.#tooDeepAt };
  }

  #line(line: string, index: number, start: number): void {
    const bom = start === 0 && line.startsWith('\ufeff') ? 1 : 0;
    const body = bom === 1 ? line.slice(1) : line;
    const expected = this.#open.kind === 'pending' ? this.#open.parent + 2 : undefined;
    const indentation = this.#continued(indentationOf(body, this.#seen, expected), body);
    const { length, width } = indentation;
    if (this.#inBlockScalar(body, start, indentation)) return;
    if (isBlankOrComment(body, length)) return;
    const spaces = /^ */.exec(body)?.[0].length ?? 0;
    const odd = indentation.tabs ? 'tab' : indentation.wide ? 'wide' : undefined;
    if (this.#open.kind === 'plain' && width > this.#open.parent) {
      // White space after enough spaces belongs to the text that goes on here.
      if (odd !== undefined && spaces <= this.#open.parent) this.#oddIndentation(odd, start, length, width);
      return;
    }
    if (odd !== undefined) this.#oddIndentation(odd, start + bom, length, width);
    this.#seen.add(width);
    this.#frames = this.#frames.filter((frame) => frame.column <= width);
    this.#content(body, index, start + bom, length, width);
  }

  /** Odd white space before more of a plain text means that the text goes on, whatever columns it stands for. */
  #continued(indentation: Indentation, body: string): Indentation {
    const odd = indentation.tabs || indentation.wide;
    if (!odd || this.#open.kind !== 'plain' || indentation.width > this.#open.parent) return indentation;
    if (isDash(body, indentation.length) || /[:：]/.test(body)) return indentation;
    return { ...indentation, width: this.#open.parent + 2 };
  }

  #inBlockScalar(body: string, start: number, { length, width, wide, tabs }: Indentation): boolean {
    const open = this.#open;
    if (open.kind !== 'block') return false;
    const blank = length >= body.length || '\r\n'.includes(body[length] as string);
    const spaces = /^ */.exec(body)?.[0].length ?? 0;
    if (blank || spaces > open.parent) {
      if (!blank) open.content ??= spaces;
      return true;
    }
    if ((wide || tabs) && width > open.parent) {
      this.#oddIndentation(tabs ? 'tab' : 'wide', start, length, open.content ?? width);
      return true;
    }
    this.#open = { kind: 'none' };
    return false;
  }

  #oddIndentation(kind: 'tab' | 'wide', start: number, length: number, width: number): void {
    this.#indentations.push({ kind, start, end: start + length, width });
  }

  /** A line that begins something: dashes, then a key or a text. */
  #content(body: string, index: number, start: number, length: number, width: number): void {
    let at = length;
    let column = width;
    const first = this.#open.kind === 'pending' && width > this.#open.parent;
    let parent = first && this.#open.kind === 'pending' ? this.#open.parent : width - 1;
    const dashes = isDash(body, at);
    while (isDash(body, at)) {
      this.#push({ column, kind: 'list' });
      parent = column;
      const next = skipBlanks(body, at + 1);
      column += next - at;
      at = next;
      // The keys of this item stand behind the dash.
      this.#seen.add(column);
    }
    if (atEnd(body, at)) {
      this.#open = { kind: 'pending', parent };
      return;
    }
    const key = this.#rightKeyEnd(body, at) ?? this.#wrongKeyEnd(body, at, index, start, column, { dashes, first });
    if (key === undefined) this.#value(body, at, start, parent);
    else {
      this.#push({ column, kind: 'map' });
      this.#value(body, key, start, column);
    }
  }

  #push(frame: Frame): void {
    // Past the depth that is read anyway, a hostile line must not cost the square of its length.
    if (this.#frames.length > MAX_DEPTH) return;
    const known = this.#frames.some(({ column, kind }) => column === frame.column && kind === frame.kind);
    if (!known) this.#frames.push(frame);
  }

  /** A key with its colon, unless a known key and a mistyped colon stand before: `附件：{编号: 附件1}`. */
  #rightKeyEnd(body: string, at: number): number | undefined {
    const end = rightKeyEnd(body, at);
    const colon = end === undefined ? undefined : wrongColon(body, at);
    const earlier = colon !== undefined && end !== undefined && colon < end - 1;
    return earlier && this.isKey(body.slice(at, colon).trim()) ? undefined : end;
  }

  /** Reports a colon typed wrong where a key must stand; gives the offset behind it. */
  #wrongKeyEnd(
    body: string,
    at: number,
    index: number,
    start: number,
    column: number,
    { dashes, first }: { readonly dashes: boolean; readonly first: boolean },
  ): number | undefined {
    const colon = wrongColon(body, at);
    if (colon === undefined) return undefined;
    const key = body.slice(at, colon).trim();
    const beside =
      !dashes && !first && (column === 0 || this.#frames.some((f) => f.kind === 'map' && f.column === column));
    const known = this.isKey(key);
    const opens = known && atEnd(body, colon + 1) && this.#deeperFollows(index, column);
    if (!beside && !opens && !this.#mapFollows(index, column, known)) return undefined;
    this.#slips.push({ kind: body[colon] === '：' ? 'colon' : 'colonSpace', at: [start + colon], key });
    return colon + 1;
  }

  /** Does the next line stand at `column` as a key of the same map? */
  #mapFollows(index: number, column: number, known: boolean): boolean {
    for (let next = index + 1; next < this.lines.length; next++) {
      const line = this.lines[next] as string;
      const { length, width } = indentationOf(line, this.#seen);
      if (isBlankOrComment(line, length)) continue;
      if (width !== column || isDash(line, length)) return false;
      if (rightKeyEnd(line, length) !== undefined) return true;
      const colon = wrongColon(line, length);
      return known && colon !== undefined && this.isKey(line.slice(length, colon).trim());
    }
    return false;
  }

  /** Does the next line stand further right, as the value of a key at `column` does? */
  #deeperFollows(index: number, column: number): boolean {
    const next = this.lines.slice(index + 1, index + 50).find((line) => line.trim() !== '');
    return next !== undefined && indentationOf(next, this.#seen).width > column;
  }

  /** What stands behind a key or a dash, and what the following lines may continue. */
  #value(body: string, from: number, start: number, parent: number): void {
    let at = skipBlanks(body, from);
    while (/[!&]/.test(body[at] ?? '')) at = skipBlanks(body, at + (/^\S+/.exec(body.slice(at))?.[0].length ?? 1));
    this.#open = { kind: 'plain', parent };
    const char = body[at] ?? '';
    if (atEnd(body, at)) this.#open = { kind: 'pending', parent };
    else if (/^[|>][-+0-9]*[ \t]*(#.*)?[\r\n]*$/.test(body.slice(at, at + 200))) {
      this.#open = { kind: 'block', parent, content: undefined };
    } else if (char === '"' || char === "'") this.#quoted(start + at, char);
    else if (char === '[' || char === '{') this.#flow(start + at);
  }

  #quoted(at: number, mark: string): void {
    const end = endOfQuoted(this.#text, at);
    this.#open = { kind: 'none' };
    this.#skipUntil = end === -1 ? this.#text.length : end;
    if (end === -1) this.#unclosed ??= { at, mark };
  }

  #flow(at: number): void {
    const flow = scanFlow(this.#text, at, this.isKey);
    this.#open = { kind: 'none' };
    for (const slip of flow.slips) this.#slips.push(slip);
    this.#unclosed ??= flow.open;
    this.#skipUntil = flow.end;
    this.#tooDeepAt ??= flow.tooDeepAt;
  }
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}

/** Nothing but a comment or the line end from `at` on. */
const atEnd = (line: string, at: number): boolean =>
  at >= line.length || '\r\n'.includes(line[at] as string) || (line[at] === '#' && /\s/.test(line[at - 1] ?? ' '));

/** Offset behind the colon of a key written right, that is `: ` or a colon at the end of the line. */
function rightKeyEnd(line: string, at: number): number | undefined {
  const char = line[at] as string;
  if (char === '"' || char === "'") {
    const end = endOfQuoted(line, at);
    const colon = end === -1 ? -1 : skipBlanks(line, end);
    return colon !== -1 && line[colon] === ':' ? colon + 1 : undefined;
  }
  if ('[{|>#%@`'.includes(char)) return undefined;
  for (let colon = line.indexOf(':', at); colon !== -1; colon = line.indexOf(':', colon + 1)) {
    if (!/\s/.test(line[colon + 1] ?? '\n') || line[colon + 1] === '\u3000') continue;
    const comment = line.slice(at, colon).search(/\s#/);
    return comment === -1 ? colon + 1 : undefined;
  }
  return undefined;
}

/** Offset of a colon that is full-width or lacks its space, with some text before it. */
function wrongColon(line: string, at: number): number | undefined {
  if (/["'[{|>#%@`&*!]/.test(line[at] as string)) return undefined;
  const colon = line.slice(at).search(/[:：]/);
  if (colon <= 0) return undefined;
  const comment = line.slice(at, at + colon).search(/\s#/);
  return comment === -1 ? at + colon : undefined;
}
