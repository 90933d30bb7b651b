import { type Span, span } from '../../text/span.ts';
import { documentNumbersIn, masked, type Quoted, titlesIn, withoutFolds } from './proseText.ts';

/** Part of a sentence between ，and ：. */
export interface Clause {
  readonly text: string;
  /** Where it begins in the sentence's text. */
  readonly start: number;
}

/**
 * One sentence as rules about wording see it: no blanks inside Chinese text, and titles and document numbers
 * covered by `MASK` characters, one for each of theirs.
 */
export interface Sentence {
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** 《titles》 with what is inside, at their places in `text`. */
  readonly titles: readonly Quoted[];
  /** 发文字号, likewise. */
  readonly documentNumbers: readonly Quoted[];
  /** Where a piece of `text` stands in the text that was divided. */
  spanOf(start: number, end: number): Span;
}

export interface SentenceOptions {
  /** The text is of a `|` block, in which line breaks end sentences. Empty lines always do. */
  readonly lineBreaks?: boolean;
}

/** Divides prose into sentences (rule book, 0.8): they end at 。；！？ and at an empty line. */
export function sentencesOf(text: string, { lineBreaks = false }: SentenceOptions = {}): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(lineBreaks ? /\r?\n\s*/g : /\r?\n[ \t\u3000]*\r?\n\s*/g)) {
    sentences.push(...blockSentences(text, start, index));
    start = index + gap.length;
  }
  return [...sentences, ...blockSentences(text, start, text.length)];
}

const SENTENCE = /[^。；！？]*[。；！？]+[”’）]*|[^。；！？]+$/g;

function blockSentences(original: string, from: number, to: number): Sentence[] {
  const { text, places } = withoutFolds(original, from, to);
  const titles = titlesIn(text);
  const numbers = documentNumbersIn(masked(text, titles));
  const covered = masked(text, [...titles, ...numbers]);
  return [...covered.matchAll(SENTENCE)].map(({ 0: found, index }) => {
    const end = index + found.length;
    const within = (quoted: readonly Quoted[]) =>
      quoted
        .filter((one) => one.start >= index && one.end <= end)
        .map((one) => ({ text: one.text, start: one.start - index, end: one.end - index }));
    const placeOf = (at: number): number => places[at] ?? to;
    return {
      text: found,
      clauses: clausesOf(found),
      titles: within(titles),
      documentNumbers: within(numbers),
      spanOf: (start, stop) =>
        span(placeOf(index + start), stop > start ? placeOf(index + stop - 1) + 1 : placeOf(index + start)),
    };
  });
}

function clausesOf(sentence: string): Clause[] {
  return [...sentence.matchAll(/[^，：]+/g)].map(({ 0: text, index }) => ({ text, start: index }));
}
