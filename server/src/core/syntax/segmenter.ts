import { withoutTerminator } from '../text/sourceText.ts';
import { indentationOf, isBlankOrComment, isDash } from './indentation.ts';

/**
 * A run of whole lines with what it holds. `entry`: one top-level key with its value; `header`: the
 * key of a top-level list, whose `item`s follow; `preamble`: what stands before the first key;
 * `whole`: a text that cannot be divided; `unread`: what follows the end of the first document.
 */
export interface Part {
  readonly kind: 'preamble' | 'entry' | 'header' | 'item' | 'whole' | 'unread';
  readonly firstLine: number;
  readonly endLine: number;
}

/**
 * Divides a text into parts that can be read by themselves, from the column of each line alone.
 *
 * That is safe because YAML wants everything inside a top-level entry (continuation lines of plain
 * and quoted scalars, block scalars, flow collections) indented by at least one column, with two
 * exceptions that are provided for: a list under its key at the key's own column, and the closing
 * bracket of a flow collection. Where neither reading is certain the text stays one part.
 */
export function segment(lines: readonly string[]): Part[] {
  return new Segmenter(lines).run();
}

class Segmenter {
  readonly #lines: readonly string[];
  readonly #parts: Part[] = [];
  /** Kind and first line of the part being gathered. */
  #kind: Part['kind'] = 'preamble';
  #first = 0;
  /** Line of a key whose value has not begun yet. */
  #pending = false;
  /** Column of the dashes of the top-level list being gathered, and the index of its header. */
  #list: { readonly column: number; readonly header: number } | undefined;
  #seen = new Set<number>();

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  run(): Part[] {
    for (let index = 0; index < this.#lines.length; index++) {
      const line = this.#lineFrom(index);
      const indentation = indentationOf(line, this.#seen, this.#pending ? 2 : undefined);
      if (isBlankOrComment(line, indentation.length)) continue;
      const outcome =
        indentation.width === 0
          ? this.#topLine(index, line)
          : this.#innerLine(index, line, indentation.length, indentation.width);
      if (outcome === 'whole') return [{ kind: 'whole', firstLine: 0, endLine: this.#lines.length }];
      if (outcome === 'end') break;
    }
    this.#close(this.#lines.length);
    return this.#parts;
  }

  #lineFrom(index: number): string {
    const line = this.#lines[index] as string;
    return index === 0 && line.startsWith('\ufeff') ? line.slice(1) : line;
  }

  #topLine(index: number, line: string): 'whole' | 'end' | undefined {
    const marker = /^(---|\.\.\.)(?=\s|$)/.exec(line);
    if (marker !== null) return this.#marker(index, line);
    if (line.startsWith('%') && this.#kind === 'preamble') return undefined;
    if (isDash(line, 0)) {
      if (!this.#pending && this.#list?.column !== 0) return 'whole';
      this.#item(index, 0);
      return undefined;
    }
    const begin = line[0] as string;
    if (']}'.includes(begin) && this.#kind !== 'preamble') return undefined;
    if (/^[?:](?=\s|$)/.test(line) || '[{'.includes(begin)) return 'whole';
    this.#start('entry', index);
    this.#list = undefined;
    this.#seen = new Set([0]);
    this.#pending = isKeyWithoutValue(line);
    return undefined;
  }

  #marker(index: number, line: string): 'whole' | 'end' | undefined {
    if (
      line.startsWith('---') &&
      this.#kind === 'preamble' &&
      !this.#lines.slice(0, index).some((l) => l.startsWith('---'))
    ) {
      return /^---\s*(#.*)?$/.test(withoutTerminator(line)) ? undefined : 'whole';
    }
    this.#start('unread', index);
    return 'end';
  }

  #innerLine(index: number, line: string, length: number, width: number): 'whole' | undefined {
    this.#seen.add(width);
    if (this.#kind === 'preamble') return 'whole';
    if (this.#pending) {
      if (isDash(line, length)) this.#item(index, width);
      this.#pending = false;
      return undefined;
    }
    if (this.#list === undefined || width > this.#list.column) return undefined;
    if (width === this.#list.column && isDash(line, length)) this.#item(index, width);
    else if (!(width === this.#list.column && ']}'.includes(line[length] as string))) this.#mergeList();
    return undefined;
  }

  /** Begins an item; the first one turns the entry so far into the list's header. */
  #item(index: number, column: number): void {
    if (this.#pending || this.#list === undefined) {
      this.#kind = 'header';
      this.#list = { column, header: this.#parts.length };
      this.#pending = false;
    }
    this.#start('item', index);
  }

  /** A line fits neither the list nor its items: leave the whole entry to the reader. */
  #mergeList(): void {
    const header = this.#list?.header ?? 0;
    this.#first = (this.#parts[header] as Part).firstLine;
    this.#parts.length = header;
    this.#kind = 'entry';
    this.#list = undefined;
  }

  #start(kind: Part['kind'], index: number): void {
    this.#close(index);
    this.#kind = kind;
    this.#first = index;
  }

  #close(endLine: number): void {
    if (endLine > this.#first) this.#parts.push({ kind: this.#kind, firstLine: this.#first, endLine });
  }
}

/** True for a line that is a key, its colon (an input slip included) and nothing else but a comment. */
function isKeyWithoutValue(line: string): boolean {
  const comment = /[ \t]#/.exec(line);
  const text = (comment === null ? line : line.slice(0, comment.index)).trimEnd();
  if (!/[:：]$/.test(text)) return false;
  const key = text.slice(0, -1).trimEnd();
  const quote = key[0];
  if (quote === '"' || quote === "'") return key.length > 1 && key.indexOf(quote, 1) === key.length - 1;
  return key !== '' && !/[:：][ \t]|^[&*!|>@`[{]/.test(key);
}
