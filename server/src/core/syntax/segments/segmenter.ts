import type { SourceText } from '../../text/sourceText.ts';
import { withoutTerminator } from '../../text/sourceText.ts';
import { BLANKS, trimmedOfBlanks } from '../slips/characters.ts';
import { COLON } from '../slips/colons.ts';
import { rowMarkAt } from '../slips/rowMarks.ts';
import { indentationOf, isBlankOrComment, isDash } from './indentation.ts';

/**
 * What a part holds. `entry`: one top-level key with its value; `header`: the key of a top-level list,
 * whose `item`s follow; `preamble`: what stands before the first key; `whole`: a text that cannot be
 * divided; `unread`: what follows the end of the first document.
 */
export type PartKind = 'preamble' | 'entry' | 'header' | 'item' | 'whole' | 'unread';

/** A run of whole lines that is read by itself. */
export interface Part {
  readonly kind: PartKind;
  readonly firstLine: number;
  readonly endLine: number;
  /** Column of the dash; for items only. */
  readonly column: number;
}

/** Where dividing may begin in the midst of a text: at a part, with what is known of the list around it. */
export interface Resume {
  readonly part: Part;
  /** Gives a part of the old division that begins at this line, if one does. */
  oldPartAt(line: number): Pick<Part, 'kind' | 'column'> | undefined;
}

/** The parts of a run of lines, and whether dividing has met the old division again at its end. */
export interface Division {
  readonly parts: readonly Part[];
  readonly metAt: number | undefined;
}

/**
 * Divides a text into parts that can be read by themselves, from the column of each line alone.
 *
 * That is safe because YAML wants everything inside a top-level entry (continuation lines of plain
 * and quoted scalars, block scalars, flow collections) indented by at least one column, with two
 * exceptions that are provided for: a list under its key at the key's own column, and the closing
 * bracket of a flow collection. Where neither reading is certain the text stays one part.
 */
export const divide = (text: SourceText): readonly Part[] => (new Segmenter(text).run() as Division).parts;

/**
 * Divides again from an old part on, until the old division is met. That a part begins at a line, and
 * of which kind it is, depends on nothing before it but the column of the list it stands in.
 *
 * @returns undefined when it takes more than that, and the text has to be divided from its beginning
 */
export const divideAgain = (text: SourceText, resume: Resume): Division | undefined =>
  new Segmenter(text, resume).run();

/** What the lines so far came to: `whole` and `again` end the work, `end` the document, `met` the difference. */
type Outcome = 'whole' | 'again' | 'end' | 'met' | undefined;

class Segmenter {
  readonly #text: SourceText;
  readonly #resume: Resume | undefined;
  readonly #parts: Part[] = [];
  /** Kind, first line and column of the part being gathered. */
  #kind: PartKind = 'preamble';
  #first = 0;
  #column = 0;
  /** True behind a key whose value has not begun yet. */
  #pending = false;
  #list: List | undefined;
  #marked = false;

  constructor(text: SourceText, resume?: Resume) {
    this.#text = text;
    this.#resume = resume;
    if (resume === undefined) return;
    const { kind, column, firstLine } = resume.part;
    this.#first = firstLine;
    this.#kind = kind;
    this.#column = column;
    if (kind === 'item') this.#list = listAt(column, undefined);
  }

  run(): Division | undefined {
    const from = this.#first;
    // The list of lines is asked for a stretch at a time, because that is how the text holds them.
    for (let start = from; start < this.#text.lineCount; start += STRETCH) {
      const lines = this.#text.lines(start, start + STRETCH);
      for (let index = 0; index < lines.length; index++) {
        const outcome = this.#line(lines[index] as string, start + index);
        if (outcome === 'again') return undefined;
        if (outcome === 'whole') return this.#whole();
        if (outcome === 'met') return { parts: this.#parts, metAt: start + index };
        if (outcome === 'end') return this.#ended();
      }
    }
    return this.#ended();
  }

  #ended(): Division {
    this.#close(this.#text.lineCount);
    return { parts: this.#parts, metAt: undefined };
  }

  #whole(): Division | undefined {
    if (this.#resume !== undefined) return undefined;
    const part: Part = { kind: 'whole', firstLine: 0, endLine: this.#text.lineCount, column: 0 };
    return { parts: [part], metAt: undefined };
  }

  #line(raw: string, index: number): Outcome {
    if (this.#isInside(raw)) return undefined;
    const line = index === 0 && raw.startsWith('\ufeff') ? raw.slice(1) : raw;
    const { length, width } = indentationOf(line, this.#fits, this.#pending ? 2 : undefined);
    if (isBlankOrComment(line, length)) return undefined;
    // Characters without width may stand before what begins at the margin.
    return width === 0 ? this.#topLine(index, line.slice(length)) : this.#innerLine(index, line, length, width);
  }

  /** Rows stand at the column of their list, what is in them further right; without a list, everything at the margin. */
  readonly #fits = (column: number, dash: boolean): boolean => {
    const list = this.#list?.column;
    if (list === undefined) return column === 0;
    return dash ? column === list : column > list;
  };

  /** Most lines stand further right than anything a part can begin at, which is seen without measuring them. */
  #isInside(line: string): boolean {
    if (this.#pending || this.#kind === 'preamble') return false;
    for (let column = this.#list?.column ?? 0; column >= 0; column--) {
      if (line.charCodeAt(column) !== SPACE) return false;
    }
    return true;
  }

  #topLine(index: number, line: string): Outcome {
    if (/^(---|\.\.\.)(?=\s|$)/.test(line)) return this.#marker(index, line);
    if (line.startsWith('%') && this.#kind === 'preamble') return undefined;
    if (isDash(line, 0)) {
      if (!this.#pending && this.#list?.column !== 0) return 'whole';
      return this.#item(index, 0);
    }
    const begin = line[0] as string;
    if (']}'.includes(begin) && this.#kind !== 'preamble') return undefined;
    // A bullet stands for a dash, or for nothing: never for the beginning of a part.
    if (this.#kind !== 'preamble' && rowMarkAt(line, 0)?.kind === 'bullet') return undefined;
    if (/^[?:](?=\s|$)/.test(line) || '[{'.includes(begin)) return 'whole';
    if (this.#meets(index, 'entry', 0)) return 'met';
    this.#start('entry', index, 0);
    this.#list = undefined;
    this.#pending = isKeyWithoutValue(line);
    return undefined;
  }

  #marker(index: number, line: string): Outcome {
    if (line.startsWith('---') && this.#kind === 'preamble' && !this.#marked) {
      this.#marked = true;
      return /^---\s*(#.*)?$/.test(withoutTerminator(line)) ? undefined : 'whole';
    }
    this.#start('unread', index, 0);
    return 'end';
  }

  #innerLine(index: number, line: string, length: number, width: number): Outcome {
    if (this.#kind === 'preamble') return 'whole';
    if (this.#pending) {
      this.#pending = false;
      if (!isDash(line, length)) return undefined;
      this.#pending = true;
      return this.#item(index, width);
    }
    if (this.#list === undefined || width > this.#list.column) return undefined;
    if (width === this.#list.column && isDash(line, length)) return this.#item(index, width);
    const closes = width === this.#list.column && ']}'.includes(line[length] as string);
    return closes ? undefined : this.#mergeList();
  }

  /** Begins an item; the first one turns the entry so far into the list's header. */
  #item(index: number, column: number): Outcome {
    if (this.#pending || this.#list === undefined) {
      this.#kind = 'header';
      this.#list = listAt(column, this.#parts.length);
      this.#pending = false;
    } else if (this.#meets(index, 'item', column)) return 'met';
    this.#start('item', index, column);
    return undefined;
  }

  /** Has the old division a part of the same kind at this line? Then all that follows is as it was. */
  #meets(index: number, kind: 'entry' | 'item', column: number): boolean {
    if (this.#resume === undefined || index === this.#resume.part.firstLine) return false;
    const old = this.#resume.oldPartAt(index);
    const same =
      kind === 'item' ? old?.kind === 'item' && old.column === column : old?.kind === 'entry' || old?.kind === 'header';
    if (same) this.#close(index);
    return same;
  }

  /** A line fits neither the list nor its items: leave the whole entry to the reader. */
  #mergeList(): Outcome {
    const header = this.#list?.header;
    if (header === undefined) return 'again';
    // The header is closed by its first item, so it is among the parts by now.
    this.#first = (this.#parts[header] as Part).firstLine;
    this.#parts.length = header;
    this.#kind = 'entry';
    this.#column = 0;
    this.#list = undefined;
    return undefined;
  }

  #start(kind: PartKind, index: number, column: number): void {
    this.#close(index);
    this.#kind = kind;
    this.#first = index;
    this.#column = column;
  }

  #close(endLine: number): void {
    if (endLine <= this.#first) return;
    this.#parts.push({ kind: this.#kind, firstLine: this.#first, endLine, column: this.#column });
  }
}

/** The top-level list being gathered. */
interface List {
  /** Column of its dashes. */
  readonly column: number;
  /** The index of its header, if that is among the parts. */
  readonly header: number | undefined;
}

const listAt = (column: number, header: number | undefined): List => ({ column, header });

const SPACE = 0x20;

/** Lines that are looked at together. */
const STRETCH = 512;

const REMARK = new RegExp(`[${BLANKS}]#`);

/** True for a line that is a key, its colon (an input slip included) and nothing else but a comment. */
function isKeyWithoutValue(line: string): boolean {
  const comment = REMARK.exec(line);
  const text = trimmedOfBlanks(comment === null ? line : line.slice(0, comment.index));
  if (!COLON.test(text.at(-1) ?? '')) return false;
  const key = text.slice(0, -1).trimEnd();
  const quote = key[0];
  if (quote === '"' || quote === "'") return key.length > 1 && key.indexOf(quote, 1) === key.length - 1;
  return key !== '' && !/[:：][ \t]|^[&*!|>@`[{]/.test(key);
}
