import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { customPinyin, pinyin } from 'pinyin-pro';
import { Pinyin, type PinyinTable } from '../core/codes/pinyin.ts';

/** Where the table is written, from the repository root. */
export const pinyinFile = 'schemas/pinyin.json';

/** What the dictionary divides or reads wrongly: words of ours, and names of places with a reading of their own. */
const corrected: Readonly<Record<string, string>> = {
  推行: 'tuī xíng',
  行政: 'xíng zhèng',
  浚县: 'xùn xiàn',
  洪洞: 'hóng tóng',
  乐亭: 'lào tíng',
  乐陵: 'lào líng',
  乐清: 'yuè qīng',
  民乐: 'mín lè',
  单县: 'shàn xiàn',
  大埔: 'dà bù',
  蔚县: 'yù xiàn',
  涡阳: 'guō yáng',
  泌阳: 'bì yáng',
  筠连: 'jūn lián',
  什邡: 'shí fāng',
  珲春: 'hún chūn',
  歙县: 'shè xiàn',
  繁峙: 'fán shì',
  尉犁: 'yù lí',
  六合: 'lù hé',
};

/**
 * How the characters of our own words are spelt: of the schema and of the lists of codes. The spelling of a
 * character is the one it has most often; words in which it has another are listed.
 *
 * @param root the repository root
 * @returns the generated file's path, from the root, and its content
 * @throws Error that names a text that the table would not spell as the dictionary does
 */
export function generatePinyin(root: string): Map<string, string> {
  customPinyin(corrected);
  const texts = vocabulary(root);
  const spelt = new Map(texts.map((text) => [text, spellingOf(text)]));
  const usual = usualSpellings(spelt);
  const table = { syllables: bySyllable(usual), words: wordsApart(spelt, usual) };
  const reader = new Pinyin(table);
  const wrong = texts.find((text) => reader.syllables(text).join(' ') !== spelt.get(text)?.join(' '));
  if (wrong !== undefined) throw new Error(`${pinyinFile}: ${wrong} is spelt ${spelt.get(wrong)?.join(' ')}`);
  return new Map([[pinyinFile, `${JSON.stringify(table, null, 2)}\n`]]);
}

/** One syllable for each character, without tones, ü as v. */
const spellingOf = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });

/** Every run of Chinese characters in the schema and in the code lists, each once. */
function vocabulary(root: string): string[] {
  const folder = join(root, 'schemas/codes');
  const tables = readdirSync(folder, { encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const files = [join(root, 'schemas/plan.schema.json'), ...tables.sort().map((name) => join(folder, name))];
  const runs = files.flatMap((file) => readFileSync(file, 'utf8').match(/\p{Script=Han}+/gu) ?? []);
  return [...new Set(runs)];
}

/** The spelling each character has most often. */
function usualSpellings(spelt: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [text, syllables] of spelt) {
    for (const [at, character] of [...text].entries()) {
      const syllable = syllables[at] ?? '';
      const own = counts.get(character) ?? new Map<string, number>();
      counts.set(character, own.set(syllable, (own.get(syllable) ?? 0) + 1));
    }
  }
  const most = ([, one]: [string, number], [, other]: [string, number]) => other - one;
  return new Map([...counts].map(([character, own]) => [character, [...own].sort(most)[0]?.[0] ?? '']));
}

function bySyllable(usual: ReadonlyMap<string, string>): PinyinTable['syllables'] {
  const characters = new Map<string, string>();
  for (const [character, syllable] of [...usual].sort()) {
    characters.set(syllable, (characters.get(syllable) ?? '') + character);
  }
  return Object.fromEntries([...characters].sort());
}

/** The most usual words in which a character is not spelt as usual, and that are spelt so wherever they stand. */
function wordsApart(
  spelt: ReadonlyMap<string, readonly string[]>,
  usual: ReadonlyMap<string, string>,
): Record<string, string> {
  const words: Record<string, string> = {};
  const texts = [...spelt.keys()];
  const holds = (word: string, spelling: string): boolean =>
    [...spelt].every(([text, syllables]) =>
      placesOf(word, text).every((at) => syllables.slice(at, at + word.length).join(' ') === spelling),
    );
  const howOften = (word: string): number => texts.filter((text) => text.includes(word)).length;
  for (const [text, syllables] of spelt) {
    for (let at = 0; at < text.length; at++) {
      const isApart = usual.get(text.charAt(at)) !== syllables[at];
      if (!isApart || Object.keys(words).some((word) => covers(word, text, at))) continue;
      const [word, spelling] = around(text, at)
        .map(([begin, end]) => [text.slice(begin, end), syllables.slice(begin, end).join(' ')] as const)
        .filter(([one, spelling]) => holds(one, spelling))
        .sort(([one], [other]) => howOften(other) - howOften(one))[0] ?? [text, syllables.join(' ')];
      words[word] = spelling;
    }
  }
  return words;
}

/** The stretches of two characters and of three that hold one. */
const around = (text: string, at: number): [begin: number, end: number][] =>
  (
    [
      [at - 1, at + 1],
      [at, at + 2],
      [at - 1, at + 2],
    ] as [number, number][]
  ).filter(([begin, end]) => begin >= 0 && end <= text.length);

function placesOf(word: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

const covers = (word: string, text: string, at: number): boolean =>
  placesOf(word, text).some((begin) => begin <= at && at < begin + word.length);
