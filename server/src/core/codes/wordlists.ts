import type { WordlistName, WordlistsTable } from './tables.ts';

/** Lists of words that carry a meaning, for look-ups. */
export class Wordlists {
  readonly #lists: ReadonlyMap<WordlistName, ReadonlySet<string>>;
  readonly #noBody: RegExp;

  constructor({ lists, patterns }: WordlistsTable) {
    const names = Object.keys(lists) as WordlistName[];
    this.#lists = new Map(names.map((name) => [name, new Set(lists[name].words)]));
    this.#noBody = new RegExp(patterns.noBody.pattern);
  }

  /** All words of a list. */
  words(list: WordlistName): ReadonlySet<string> {
    return this.#lists.get(list) ?? new Set();
  }

  /** Whether the whole text, its ends trimmed, is a word of the list. */
  is(list: WordlistName, text: string): boolean {
    return this.words(list).has(text.trim());
  }

  /** Whether the text ends with a word of the list. */
  isEndOf(list: WordlistName, text: string): boolean {
    for (const word of this.words(list)) if (text.endsWith(word)) return true;
    return false;
  }

  /** The first word of the list that the text contains. */
  firstIn(list: WordlistName, text: string): string | undefined {
    for (const word of this.words(list)) if (text.includes(word)) return word;
    return undefined;
  }

  /** Whether a lead names no particular body: 有关部门, 各级单位. */
  namesNoBody(text: string): boolean {
    return this.#noBody.test(text.trim());
  }
}
