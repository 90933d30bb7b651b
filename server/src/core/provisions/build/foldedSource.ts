import { SourceText } from '../../text/sourceText.ts';
import type { SourcePlace } from '../policyPack.ts';

/** Words without white space: the source is hard-wrapped and padded, so none of it means anything. */
export const fold = (words: string): string => words.replace(/\s+/g, '');

/**
 * A policy source with white space and page marks taken out, which still knows where each remaining
 * code unit stands in the file. Quotes are sought in `text`; places are read off the file.
 */
export class FoldedSource {
  readonly text: string;
  readonly #offsets: readonly number[];
  readonly #source: SourceText;

  /** @param pageMarks lines that are page numbers, without their padding */
  constructor(raw: string, pageMarks: readonly string[]) {
    this.#source = SourceText.of(raw);
    const offsets: number[] = [];
    let text = '';
    this.#source.lines().forEach((line, number) => {
      if (pageMarks.includes(line.trim())) return;
      for (let index = 0; index < line.length; index++) {
        const unit = line[index] as string;
        if (/\s/.test(unit)) continue;
        text += unit;
        offsets.push(this.#source.lineStart(number) + index);
      }
    });
    this.text = text;
    this.#offsets = offsets;
  }

  /** How many lines of the source are this page mark. */
  countLines(pageMark: string): number {
    return this.#source.lines().filter((line) => line.trim() === pageMark).length;
  }

  /** The place in the file of `[start, end)` of `text`; the run may not be empty. */
  place(start: number, end: number): SourcePlace {
    const from = this.#offsets[start] as number;
    const to = (this.#offsets[end - 1] as number) + 1;
    return {
      span: { start: from, end: to },
      range: { start: this.#source.positionAt(from), end: this.#source.positionAt(to) },
    };
  }
}

/** More places than these say nothing new: what is sought is to stand there once. */
const MOST_FOUND = 1000;

/** The indexes at which `words` (folded first) begin in `text`. */
function occurrences(text: string, words: string): number[] {
  const sought = fold(words);
  const found: number[] = [];
  if (sought === '') return found;
  for (let at = text.indexOf(sought); at !== -1 && found.length < MOST_FOUND; at = text.indexOf(sought, at + 1))
    found.push(at);
  return found;
}

/**
 * The one index meant by `words` in `text`, or the reason there is none: not there, or there more
 * than once and no (valid) occurrence named.
 */
export function findWords(text: string, words: string, occurrence?: number): number | 'not found' | `found ${string}` {
  const found = occurrences(text, words);
  const index = found[(occurrence ?? 1) - 1];
  if (found.length === 0) return 'not found';
  if (index === undefined || (occurrence === undefined && found.length > 1)) {
    return `found ${['once', 'twice'][found.length - 1] ?? `${found.length} times`}`;
  }
  return index;
}
