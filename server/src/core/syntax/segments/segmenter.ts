import type { SourceText } from '../../text/sourceText.ts';
import { withoutTerminator } from '../../text/sourceText.ts';
import { rowMarkAt } from '../slips/rowMarks.ts';
import { isWrapped } from '../slips/wrappedLines.ts';
import { type Indentation, indentationOf, isBlankOrComment, isDash } from './indentation.ts';
import { isKeyWithoutValue, keyLineAt } from './keyLine.ts';
import { isClosing, type List, listAt, type OpenMap, staysInMap } from './openCollections.ts';

/**
 * What a part holds. `entry`: one top-level key with its value; `header`: an entry up to the key of a
 * list in it, whose `item`s follow; `tail`: what of the entry stands behind that list; `preamble`: what
 * stands before the first key; `whole`: a text that cannot be divided; `unread`: what follows the end of
 * the first document.
 */
export type PartKind = 'preamble' | 'entry' | 'header' | 'item' | 'tail' | 'whole' | 'unread';

/**
 * Whether the value of a key inside an entry is a list that may be divided, by the keys that lead to it
 * from the top, as written. A list that is the value of the entry itself always is.
 */
export type HoldsRows = (path: readonly string[]) => boolean;

/** What dividing is told of keys. */
export interface DividingKeys {
  /** Whether a text is the name of some key of the plan, in either language: a line that begins with one is no text. */
  isKey(text: string): boolean;
  readonly holdsRows: HoldsRows;
}

/** A run of whole lines that is read by itself. */
export interface Part {
  readonly kind: PartKind;
  readonly firstLine: number;
  readonly endLine: number;
  /** Column of the dash for items, of its keys for a tail, of the list's key for a header; else 0. */
  readonly column: number;
}

/** What tells where a part of the old division may begin again. */
export interface OldPart extends Pick<Part, 'kind' | 'column'> {
  /** Column of the key of the list it belongs to; 0 outside of lists. */
  readonly keyColumn: number;
}

/** Where dividing may begin in the midst of a text: at a part, with what is known of the list around it. */
export interface Resume {
  readonly part: OldPart & { readonly firstLine: number };
  /** Gives a part of the old division that begins at this line, if one does. */
  oldPartAt(line: number): OldPart | undefined;
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
 * bracket of a flow collection; and a line that is plainly more of the text on the line before it is taken for a
 * slip of its indentation. Where neither reading is certain the text stays one part. The same
 * holds for the map in an entry, whose keys stand at one column.
 */
export const divide = (text: SourceText, keys: DividingKeys): readonly Part[] =>
  (new Segmenter(text, keys).run() as Division).parts;

/**
 * Divides again from an old part on, until the old division is met. That a part begins at a line, and
 * of which kind it is, depends on nothing before it but the columns of the list it stands in and of its key, and on
 * the one line before it.
 *
 * @returns undefined when it takes more than that, and the text has to be divided from its beginning
 */
export const divideAgain = (text: SourceText, keys: DividingKeys, resume: Resume): Division | undefined =>
  new Segmenter(text, keys, resume).run();

/** What the lines so far came to: `whole` and `again` end the work, `end` the document, `met` the difference. */
type Outcome = 'whole' | 'again' | 'end' | 'met' | undefined;

class Segmenter {
  readonly #text: SourceText;
  readonly #keys: DividingKeys;
  readonly #resume: Resume | undefined;
  readonly #parts: Part[] = [];
  /** Kind, first line and column of the part being gathered. */
  #kind: PartKind = 'preamble';
  #first = 0;
  #column = 0;
  /** True behind a key whose value has not begun yet. */
  #pending = false;
  /** The name of that key, if it is certain. */
  #key: string | undefined;
  #map: OpenMap | undefined;
  #list: List | undefined;
  #marked = false;

  constructor(text: SourceText, keys: DividingKeys, resume?: Resume) {
    this.#text = text;
    this.#keys = keys;
    this.#resume = resume;
    if (resume === undefined) return;
    const { kind, column, keyColumn, firstLine } = resume.part;
    this.#first = firstLine;
    this.#kind = kind;
    this.#column = column;
    if (kind === 'item' || kind === 'tail') this.#list = listAt(column, keyColumn, undefined);
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
    const indentation = indentationOf(line, this.#fits, this.#pending ? 2 : undefined);
    if (isBlankOrComment(line, indentation.length)) return undefined;
    // Characters without width may stand before what begins at the margin.
    return indentation.width === 0
      ? this.#topLine(index, line.slice(indentation.length))
      : this.#innerLine(index, line, indentation);
  }

  /** Rows stand at the column of their list, what is in them further right; without a list, everything at the margin. */
  readonly #fits = (column: number, dash: boolean): boolean => {
    const list = this.#list?.column;
    if (list === undefined) return column === 0;
    return dash ? column === list : column > list || (this.#kind === 'tail' && column === list);
  };

  /** Most lines stand further right than anything a part can begin at, which is seen without measuring them. */
  #isInside(line: string): boolean {
    if (this.#pending || this.#map?.opens || this.#kind === 'preamble') return false;
    for (let column = this.#list?.column ?? this.#map?.column ?? 0; column >= 0; column--) {
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
    // Behind the preamble anything begins an entry, and so it does where dividing begins again at that entry.
    const goesOn = this.#kind !== 'preamble' && index !== this.#first;
    if (goesOn && ']}'.includes(begin)) return undefined;
    // A bullet stands for a dash, or for nothing: never for the beginning of a part.
    if (goesOn && rowMarkAt(line, 0)?.kind === 'bullet') return undefined;
    // Nor does more of the text on the line before it, broken there by what it was pasted from.
    if (goesOn && isWrapped(this.#text.lineText(index - 1), line, this.#keys.isKey)) return undefined;
    if (/^[?:](?=\s|$)/.test(line) || '[{'.includes(begin)) return 'whole';
    if (this.#meets(index, 'entry', 0)) return 'met';
    this.#start('entry', index, 0);
    this.#list = undefined;
    this.#map = undefined;
    this.#pending = isKeyWithoutValue(line);
    this.#key = keyLineAt(line, 0)?.name;
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

  #innerLine(index: number, line: string, indentation: Indentation): Outcome {
    if (this.#kind === 'preamble') return 'whole';
    const { length, width } = indentation;
    if (this.#pending) {
      if (isDash(line, length)) return this.#item(index, width);
      this.#pending = false;
      this.#map = this.#key === undefined ? undefined : { column: width, opens: false };
    }
    if (this.#list !== undefined) return this.#listLine(index, line, indentation, this.#list);
    return this.#map && this.#mapLine(index, line, indentation, this.#map);
  }

  /** A line of an entry that is a map, as long as a list that is divided may still come in it. */
  #mapLine(index: number, line: string, { length, width, tabs, odd }: Indentation, map: OpenMap): Outcome {
    const certain = !tabs && odd === undefined;
    if (map.opens && certain && width >= map.column && isDash(line, length)) return this.#item(index, width);
    map.opens = false;
    if (certain && width > map.column) return undefined;
    const beside = certain && width === map.column;
    const key = beside ? keyLineAt(line, length) : undefined;
    if (key !== undefined) map.opens = key.bare && this.#keys.holdsRows([this.#key as string, key.name]);
    else if (!beside || !staysInMap(line, length)) this.#map = undefined;
    return undefined;
  }

  #listLine(index: number, line: string, { length, width, tabs, odd }: Indentation, list: List): Outcome {
    if (this.#kind === 'tail') return width < list.column ? this.#mergeList() : undefined;
    if (width > list.column) return undefined;
    if (width === list.column && isDash(line, length)) return this.#item(index, width);
    const beside = width === list.keyColumn && !tabs && odd === undefined;
    if (beside && keyLineAt(line, length) !== undefined) return this.#tail(index, list);
    return width === list.column && isClosing(line, length) ? undefined : this.#mergeList();
  }

  /** Begins an item; the first one turns the entry so far into the list's header. */
  #item(index: number, column: number): Outcome {
    if (this.#list === undefined || this.#pending) {
      this.#kind = 'header';
      this.#column = this.#map?.column ?? 0;
      this.#list = listAt(column, this.#column, this.#parts.length);
      this.#map = undefined;
      this.#pending = false;
    } else if (this.#meets(index, 'item', column)) return 'met';
    this.#start('item', index, column);
    return undefined;
  }

  /** Begins what stands behind a list in an entry. */
  #tail(index: number, { keyColumn, header }: List): Outcome {
    if (this.#meets(index, 'tail', keyColumn)) return 'met';
    this.#start('tail', index, keyColumn);
    this.#list = listAt(keyColumn, keyColumn, header);
    return undefined;
  }

  /** Has the old division a part of the same kind at this line? Then all that follows is as it was. */
  #meets(index: number, kind: 'entry' | 'item' | 'tail', column: number): boolean {
    if (this.#resume === undefined || index === this.#resume.part.firstLine) return false;
    const old = this.#resume.oldPartAt(index);
    const same =
      kind === 'entry'
        ? old?.kind === 'entry' || old?.kind === 'header'
        : old?.kind === kind && old.column === column && old.keyColumn === this.#list?.keyColumn;
    if (same) this.#close(index);
    return same;
  }

  /** A line fits neither the list nor its items nor what may stand behind them: leave the whole entry to the reader. */
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

const SPACE = 0x20;

/** Lines that are looked at together. */
const STRETCH = 512;
