/** `schemas/pinyin.json`: how characters are spelt, without tones, ü as v. */
export interface PinyinTable {
  /** By syllable all characters that are usually spelt so. */
  readonly syllables: Readonly<Record<string, string>>;
  /** Words in which a character is spelt otherwise: 重庆, `chong qing`. */
  readonly words: Readonly<Record<string, string>>;
}

/** The letters syllables begin with, and in the order of pinyin the first character of each. */
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const FIRST = [...'阿八嚓咑妸发旮哈丌咔垃妈拿噢妑七呥仨他屲夕丫帀'];

const HAN = /\p{Script=Han}/u;

/** Spells names in pinyin, so that who types letters finds them. */
export class Pinyin {
  readonly #syllables = new Map<string, string>();
  /** By first character, longest first. */
  readonly #words = new Map<string, (readonly [word: string, syllables: readonly string[]])[]>();
  #order: Intl.Collator | undefined;

  constructor({ syllables, words }: PinyinTable) {
    for (const [syllable, characters] of Object.entries(syllables)) {
      for (const character of characters) this.#syllables.set(character, syllable);
    }
    for (const [word, spelt] of Object.entries(words).sort(([one], [other]) => other.length - one.length)) {
      const start = word.slice(0, 1);
      this.#words.set(start, [...(this.#words.get(start) ?? []), [word, spelt.split(' ')]]);
    }
  }

  /**
   * The syllables of a text. Of a character that no word of ours has, its first letter alone; Latin letters and digits
   * stay, in small letters, each by itself; other signs are left out.
   */
  syllables(text: string): string[] {
    const found: string[] = [];
    for (let at = 0; at < text.length; ) {
      const word = this.#words.get(text.charAt(at))?.find(([one]) => text.startsWith(one, at));
      if (word !== undefined) {
        found.push(...word[1]);
        at += word[0].length;
        continue;
      }
      const character = String.fromCodePoint(text.codePointAt(at) as number);
      const syllable = this.#syllables.get(character) ?? this.#otherwise(character);
      if (syllable !== '') found.push(syllable);
      at += character.length;
    }
    return found;
  }

  /** What to find a name by: its initials and its full spelling, `jns` and `jinanshi` for 济南市; none without Chinese. */
  spellings(name: string): string[] {
    if (!HAN.test(name)) return [];
    const syllables = this.syllables(name);
    return [syllables.map((syllable) => syllable.charAt(0)).join(''), syllables.join('')];
  }

  #otherwise(character: string): string {
    if (/[A-Za-z0-9]/.test(character)) return character.toLowerCase();
    return HAN.test(character) ? this.#initial(character) : '';
  }

  /** By its place in the order of pinyin; nothing on a machine that does not know that order. */
  #initial(character: string): string {
    this.#order ??= new Intl.Collator('zh-u-co-pinyin');
    const order = this.#order.compare;
    const known = FIRST.every((first, at) => at === 0 || order(FIRST[at - 1] as string, first) < 0);
    return known ? LETTERS.charAt(FIRST.findLastIndex((first) => order(first, character) <= 0)) : '';
  }
}
