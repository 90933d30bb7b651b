import type { Random } from './random.ts';

const pieces = (text: string): readonly string[] => text.split('·');

const VALUES = pieces(
  '甲·甲 乙·12·-5·-·- ·2030年·a:b·a#b·a #b·"x"·\'x\'·""·\'\'·"a: b"·[]·{}·[a, b]·[a, [b, {c: d}]]·{a: 1, b: }·{a, "b":c}·[ ]·{ }' +
    "·[a,]·{a: 1,}·|·>·|-·>+·|2·>1-·| # 注·>-#·[a: b]·甲\u3000·\"a\\n\\u4e00\"·'it''s'·it's·a\tb·𠮷·[1 , \"2\" ]·http://x.y/z·~·<<·=",
);
const OPENINGS = pieces('"a·\'b·[a,·{a: b,·{a:·[·{·[[a],·{a: [·{"a"·[a·{a: b');
const CLOSINGS = pieces('"·c"·\'·c\'·]·}·]]·}]·c]·d: e}·,·, ]');
const KEYS = pieces('a·b·c·甲·键 名·"q"·\'r\'·""·x:y·a#b·-k·<<·k\u3000');

/** Lines put together from what lines are made of, at columns that often fit. */
export function lineSoup(random: Random): string {
  let column = 0;
  return random.some(1, 5, () => {
    const step = random.below(8);
    if (step === 0) column = Math.max(0, column - 2);
    else if (step === 1) column = Math.max(0, column - 4);
    else if (step < 4) column += 2;
    else if (step === 4 && random.oneIn(3)) column = random.below(6);
    return `${' '.repeat(column)}${line(random)}${random.oneIn(12) ? ' # 注' : ''}${random.oneIn(10) ? '\r\n' : '\n'}`;
  });
}

function line(random: Random): string {
  const dashes = random.oneIn(3) ? random.some(1, 2, () => '- ') : '';
  switch (random.below(9)) {
    case 0:
      return random.pick(['', '# 注', '#注', dashes]);
    case 1:
    case 2:
      return `${dashes}${random.pick(VALUES)}`;
    case 3:
      return `${dashes}${random.pick(KEYS)}:${' '.repeat(random.below(3))}`;
    case 4:
      return `${dashes}${random.pick(KEYS)}: ${random.pick(OPENINGS)}`;
    case 5:
      return random.pick(CLOSINGS);
    default:
      return `${dashes}${random.pick(KEYS)}: ${random.pick(VALUES)}`;
  }
}

const IN_TEXT = pieces(
  "a·b·甲· ·  ·\n·\n\n·\n  ·\n    ·\r\n·\r\n  ·\t·\\n·\\·\\\\·\\\"·\\\n·\\x41·\\u4e00·\\U0001F600·\\z·\\ ·#· #·''·:·: ·-·- ·,·\u3000·𠮷·---·|·>·&·*·!",
);
const IN_FLOW = pieces(
  'a·b·甲·-1· ·  ·\n·\n  ·\n    ·\r\n  ·,·, ·,·, ·:·: ·: ·"c"·\'d\'·[·]·{·}·[·]·#· # 注\n·?·- ·"e":·f: ·{g: h}·[i]·&·*·!·\\·|·\u3000',
);
const IN_BLOCK = pieces('a·b· c·- d·e: f· ·  ·\n·\n·\n  ·\n   ·\n    ·\n     ·\n\n·\r\n·\r\n  ·\t·#· # 注·甲·\n\t');

/** One value of random characters, behind a key, in a list or in brackets, with something behind it. */
export function valueSoup(random: Random): string {
  const before = random.pick([
    'a: ',
    '- ',
    '- a: ',
    'a:\n  ',
    'a:\n  b: ',
    '  - ',
    'a:\n- ',
    'x: 1\na:\n  - - ',
    'a:\n#注\n  ',
    '-\n\n  ',
    '- a:\n \n  #\n     ',
    '- a:\r\n\r\n    ',
  ]);
  const indent = ' '.repeat(random.below(4));
  const body = (from: readonly string[]) => random.some(0, 14, () => random.pick(from));
  const after = random.pick([
    '',
    '\n',
    '\nz: 1\n',
    '\n# 注\n',
    '\n#注\n- 乙\n',
    '\n  # 注\nz: 1\n',
    '\n    # 注\n',
    ' # 注\n',
    '\n- 乙\n',
    '\n\n',
  ]);
  const values = [
    () => `"${body(IN_TEXT)}"`,
    () => `'${body(IN_TEXT)}'`,
    () => `${random.pick(['甲', 'a', '-b'])}${body(IN_TEXT)}`,
    () => `[${body(IN_FLOW)}]`,
    () => `{${body(IN_FLOW)}}`,
    () => `{a: ${body(IN_FLOW)}, b: [${body(IN_FLOW)}]}`,
    () =>
      `${random.pick(['|', '>'])}${random.pick(['', '', '', '-', '+', '2', '1-', '+3', '4'])}${random.pick(['', ' ', ' # 注'])}\n${indent}${body(IN_BLOCK)}`,
  ];
  const text = random.pick(values)();
  // At the root too, where brackets may begin a text.
  return (random.oneIn(12) ? text : before + text) + after;
}
