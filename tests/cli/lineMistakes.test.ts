import assert from 'node:assert/strict';
import { divide, readLine } from '../../server/src/cli/parseLine.ts';
import { UsageError } from '../../server/src/cli/usageError.ts';

const help = { zh: '用 --help 查看用法', en: 'See --help' };
const dashes = {
  zh: '用 --help 查看全部选项；以 - 开头的文件名写在 -- 后面',
  en: 'See --help for all options; put -- before a file name that begins with -',
};

const mistakes: readonly (readonly [argv: readonly string[], zh: string, en: string])[] = [
  ...(
    [
      [['--formt', 'json'], '--formt', '--format'],
      [['--formt=json'], '--formt', '--format'],
      [['check', '--nonsense-at-all'], '--nonsense-at-all', ''],
      [['rules', '--local'], '--local', '--locale'],
      [['--hlep'], '--hlep', '--help'],
      [['-help'], '-help', '--help'],
      [['rules', '--output', 'x'], '--output', ''],
      [['check', '--stdio'], '--stdio', '--stdin'],
      [['-草稿.yaml'], '-草稿.yaml', ''],
      [['-x'], '-x', ''],
      [['-hV'], '-hV', ''],
      [['---x'], '---x', ''],
      [['--__proto__'], '--__proto__', ''],
      [['explain', '--toString'], '--toString', ''],
    ] as const
  ).map(
    ([argv, name, near]) =>
      [
        argv,
        `没有选项 ${name}${near && `（是不是 ${near}？）`}。${dashes.zh}`,
        `no option ${name}${near && ` (did you mean ${near}?)`}. ${dashes.en}`,
      ] as const,
  ),
  [['--output'], '选项 --output <file> 后面要写一个值', 'option --output <file> needs a value'],
  [['--output', '--', 'a'], '选项 --output <file> 后面要写一个值', 'option --output <file> needs a value'],
  [['rules', '--locale'], '选项 --locale <name> 后面要写一个值', 'option --locale <name> needs a value'],
  [
    ['a', '--output', '--color'],
    '选项 --output <file> 后面要写一个值，而 --color 像是另一个选项；如果就是要这个值，写成 --output=--color',
    'option --output <file> needs a value, and --color looks like another option; if it is the value, write --output=--color',
  ],
  [['--color=always'], '选项 --color 后面不写值', 'option --color takes no value'],
  [['rules', '--no-color='], '选项 --no-color 后面不写值', 'option --no-color takes no value'],
  [['lsp', '--stdio=1'], '选项 --stdio 后面不写值', 'option --stdio takes no value'],
  [['explain'], `缺少 <rule|provision|key>。${help.zh}`, `<rule|provision|key> is missing. ${help.en}`],
  [
    ['explain', '--format', 'json', '--'],
    `缺少 <rule|provision|key>。${help.zh}`,
    `<rule|provision|key> is missing. ${help.en}`,
  ],
  [['explain', 'a', 'b', 'c'], `“b”是多余的。${help.zh}`, `“b” is one argument too many. ${help.en}`],
  [['rules', 'extra'], `“extra”是多余的。${help.zh}`, `“extra” is one argument too many. ${help.en}`],
  [['rules', '--', '--color'], `“--color”是多余的。${help.zh}`, `“--color” is one argument too many. ${help.en}`],
  [
    ['--fail-level', 'fatal'],
    '--fail-level 不能是“fatal”，可以是 error、warning、information、hint、never',
    '--fail-level cannot be “fatal”; use one of error, warning, information, hint, never',
  ],
  [
    ['--format', 'text', '--format=jsn'],
    '--format 不能是“jsn”（是不是 json？），可以是 text、compact、json、sarif、github、gitlab',
    '--format cannot be “jsn” (did you mean json?); use one of text, compact, json, sarif, github, gitlab',
  ],
  [
    ['--format', 'sarif', 'rules'],
    '--format 不能是“sarif”，可以是 text、json',
    '--format cannot be “sarif”; use one of text, json',
  ],
  [
    ['lsp', '--locale', 'fr', '--stdio'],
    '--locale 不能是“fr”，可以是 zh-CN、en',
    '--locale cannot be “fr”; use one of zh-CN, en',
  ],
  [
    ['--as-of=2026-02-30'],
    '--as-of 要写真实的日期，如 2026-08-15，不能是“2026-02-30”',
    '--as-of takes a real date such as 2026-08-15, not “2026-02-30”',
  ],
];

describe('a mistaken command line', () => {
  for (const [argv, zh, en] of mistakes) {
    it(`${JSON.stringify(argv.join(' '))} is refused: ${en}`, () => {
      assert.throws(
        () => readLine(divide(argv)),
        (error) => {
          assert.ok(error instanceof UsageError);
          assert.deepEqual(error.text, { zh, en });
          return true;
        },
      );
    });
  }
});
