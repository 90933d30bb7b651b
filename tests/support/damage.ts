import type { Random } from './random.ts';

/** What a hand, another program or another input method leaves in a text. */
const MARKS =
  '\' " \\ : - # , [ ] { } & * ! | > ? % @ ` ~ = < . 0 a 甲 ： ， 、 “ ” 《 𠮷 😀 \t \n \r\n \r \0 \x07 \x7f \u3000 \u00a0 \u2028 \u0085 \ufeff'
    .split(' ')
    .concat(
      ' ',
      '  ',
      ': ',
      ' #',
      '- ',
      '\n  ',
      '\n- ',
      '\n\n',
      "''",
      '\\\n',
      '---',
      '...',
      '<<: ',
      ' # 注',
      '|\n',
      '>-\n',
      '""',
    );

const LINES = [
  '',
  '  ',
  '\t',
  '# 注',
  '    # 注',
  '---',
  '...',
  '- 甲',
  '  - 乙',
  '键: 值',
  '  键:',
  '    值',
  '  "a": |',
  '}',
  ' ]',
];

type Damage = (lines: string[], random: Random) => void;

const inLine =
  (change: (line: string, random: Random) => string): Damage =>
  (lines, random) => {
    const at = random.below(lines.length);
    lines[at] = change(lines[at] as string, random);
  };

const DAMAGES: readonly Damage[] = [
  (lines, random) => lines.splice(random.below(lines.length + 1), 0, random.pick(LINES)),
  (lines, random) => lines.splice(random.below(lines.length), 1 + random.below(2)),
  (lines, random) => lines.splice(random.below(lines.length), 1, random.pick(LINES)),
  (lines, random) => {
    const at = random.below(lines.length);
    lines.splice(at, 0, lines[at] as string);
  },
  (lines, random) => {
    const [from, to] = [random.below(lines.length), random.below(lines.length)];
    const [one, other] = [lines[from] as string, lines[to] as string];
    lines[from] = other;
    lines[to] = one;
  },
  inLine((line, random) => ' '.repeat(random.below(7)) + line.trimStart()),
  inLine((line, random) => (random.oneIn(4) ? `\t${line}` : ` ${line}`)),
  inLine((line) => line.replace(/^ /, '')),
  (lines, random) => {
    const at = random.below(lines.length);
    for (let line = at; line < Math.min(lines.length, at + 4); line++) lines[line] = `  ${lines[line]}`;
  },
  inLine((line, random) => {
    const at = random.below(line.length + 1);
    return line.slice(0, at) + random.pick(MARKS) + line.slice(at);
  }),
  inLine((line, random) => {
    const at = random.below(line.length + 1);
    return line.slice(0, at) + line.slice(at + 1 + random.below(3));
  }),
  inLine((line, random) =>
    line.replace(/: (.*)$/, random.pick([':\n  $1', ": '$1'", ': "$1"', ': [$1]', ': |\n  $1', ': {$1: }'])),
  ),
  inLine((line, random) => line + random.pick([' # 注', '# 注', ' ', '  ', '\t', ':', ',', '\r', '\u3000'])),
  (lines, random) => {
    const at = random.below(lines.length);
    lines[at] += `\n${lines[random.below(lines.length)]}`;
  },
  (lines, random) => {
    if (random.oneIn(3))
      for (let at = 0; at < lines.length; at++) lines[at] = `${(lines[at] as string).replace(/\r$/, '')}\r`;
  },
];

/** A copy of a few lines of a text that belong together, changed in a few places. */
export const damaged = (text: string, random: Random): string =>
  damagedLines(excerpt(text.split('\n'), random), random);

/** A copy of a whole text, changed in a few places. */
export const damagedWhole = (text: string, random: Random): string => damagedLines(text.split('\n'), random);

function damagedLines(lines: string[], random: Random): string {
  for (let times = random.pick([1, 1, 1, 2, 2, 3]); times > 0; times--) {
    if (lines.length === 0) lines.push('');
    random.pick(DAMAGES)(lines, random);
  }
  return lines.join('\n') + (random.oneIn(3) ? '' : '\n');
}

/** Lines from some line on that are indented no less than it, moved to the left as far as they can be. */
function excerpt(lines: readonly string[], random: Random): string[] {
  const from = random.below(lines.length);
  const column = (lines[from] as string).search(/[^ ]|$/);
  const most = lines.slice(from, from + 3 + random.below(40));
  const end = most.findIndex((line) => line.search(/[^ ]|$/) < column && line.trim() !== '');
  return most.slice(0, end === -1 ? most.length : end).map((line) => line.slice(column));
}
