import type { Unit } from './unit.ts';

const words: ReadonlyMap<number, string> = new Map([
  [1, ''],
  [1e4, '万'],
  [1e8, '亿'],
]);

/** A unit with 万 or 亿 put in, taken out or exchanged, so that it is `times` as much; undefined where no word does that. */
export function rescaled({ text, scale }: Unit, times: number): string | undefined {
  const power = [...words].find(([, word]) => word === scale)?.[0];
  const word = power === undefined ? undefined : words.get(power * times);
  return word === undefined ? undefined : word + text.slice(scale.length);
}

/** A power of ten in words, as messages have it: 1000, 1万, 1亿. */
export function powerInWords(power: number): string {
  const [unit, word] = power >= 1e8 ? [1e8, '亿'] : power >= 1e4 ? [1e4, '万'] : [1, ''];
  return `${power / (unit as number)}${word}`;
}
