import type { Sentence } from './sentences.ts';

/** A title in a text, at its place there, without 《》. */
export interface CitedTitle {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** The title with the brackets behind it, which may hold its edition. */
  readonly citation: string;
  /** Where 第…条 belongs. */
  readonly after: number;
  /** The brackets right behind it: its edition or number, or a remark. */
  readonly brackets: string;
  /** True where an article or a number is told of it behind its brackets, and so of no other. */
  readonly detailed: boolean;
}

/** The title that an entry of a list of documents begins with, or has in 《》. */
export function titleOf(text: string): CitedTitle {
  const quoted = /《([^《》]*(?:《[^《》]*》[^《》]*)*)》/.exec(text);
  if (quoted !== null) return cited(text, quoted[1] as string, quoted.index + 1, quoted.index + quoted[0].length);
  const title = /^[^（(，,；;\s]*?(?=第[\d一二三四五六七八九十百千]+条|[（(，,；;\s]|$)/.exec(text)?.[0] ?? '';
  return cited(text, title, 0, title.length);
}

/** What may stand between two titles of a run. */
const BETWEEN = /^(?:[（(][^（）()]*[）)]|\ufffc|[、和及与]|以及|第[\d一二三四五六七八九十百千]+条)*$/;

/** The titles that a sentence rests on: the run of 《》 right behind a word of citing. */
export function citedTitles({ text, titles }: Sentence, words: Iterable<string>): CitedTitle[] {
  const citing = [...words];
  let end = -1;
  return titles.flatMap((quoted) => {
    const runsOn = end >= 0 && BETWEEN.test(text.slice(end, quoted.start));
    if (!runsOn && !citing.some((word) => text.endsWith(word, quoted.start))) return [];
    end = quoted.end;
    const found = cited(text, quoted.text, quoted.start + 1, quoted.end);
    // Another title tells nothing of this one.
    const runs = titles.some(({ start }) => start === found.after + found.brackets.length);
    return [runs ? { ...found, detailed: false } : found];
  });
}

function cited(text: string, title: string, start: number, after: number): CitedTitle {
  const behind = /^\s*(?:[（(][^（）()]*[）)])*/.exec(text.slice(after))?.[0] ?? '';
  return {
    title,
    start,
    end: start + title.length,
    citation: `《${title}》${behind}`,
    after,
    brackets: behind,
    detailed: /^\s*(?:第|\ufffc)/.test(text.slice(after + behind.length)),
  };
}
