import type { Random } from './random.ts';

/** One way in which a hand or another program spoils a text. */
export type HandSlip = (text: string, random: Random) => string;

const KEYBOARD: readonly (readonly [string, string])[] = [
  [': ', '：'],
  [': ', ':'],
  [': ', '∶'],
  [', ', '，'],
  [', ', '、'],
  ['{', '｛'],
  ['}', '｝'],
  ['[', '［'],
  ['- ', '• '],
  ['- ', '-\t'],
  ['2', '２'],
  [': ', '；'],
  [': ', '꞉ '],
  [', ', '; '],
  [', ', ',, '],
  ['}', ']'],
  [']', '}'],
  ['}', '},'],
  ['- ', '-'],
  ['M', 'М'],
];

const BLANKS = ['\u3000', '\u00a0', '\u2009', '\u200b', '\u00ad', '\u200e', '\t'];

/** The places of a text where a part of it stands. */
function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

function replacedOnce(text: string, part: string, by: string, random: Random): string {
  const places = placesOf(text, part);
  if (places.length === 0) return text;
  const at = random.pick(places);
  return text.slice(0, at) + by + text.slice(at + part.length);
}

/** A place that is no remark's. */
function somewhere(text: string, random: Random): number {
  for (;;) {
    const at = random.below(text.length - 1);
    if (!text.slice(text.lastIndexOf('\n', at) + 1, at + 1).includes('#')) return at;
  }
}

/** The ways, each by its name. */
export const handSlips: Readonly<Record<string, HandSlip>> = {
  'a character deleted': (text, random) => {
    const at = somewhere(text, random);
    return text.slice(0, at) + text.slice(at + 1);
  },
  'a character doubled': (text, random) => {
    const at = somewhere(text, random);
    return text.slice(0, at + 1) + text.slice(at);
  },
  'two characters swapped': (text, random) => {
    const at = somewhere(text, random);
    return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  },
  'a slip of the keyboard': (text, random) => {
    const [part, by] = random.pick(KEYBOARD);
    return replacedOnce(text, part, by, random);
  },
  'a row at another depth': (text, random) => {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    lines[at] = ' '.repeat(random.below(7)) + (lines[at] as string).trimStart();
    return lines.join('\n');
  },
  'the end cut off': (text, random) => text.slice(0, somewhere(text, random)),
  'another blank': (text, random) => replacedOnce(text, ' ', random.pick(BLANKS), random),
};
