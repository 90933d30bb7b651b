import assert from 'node:assert/strict';
import type { Options } from '../../server/src/cli/command.ts';
import { parseLine } from '../../server/src/cli/parseLine.ts';

type Run = readonly [argv: readonly string[], command: string, args: readonly string[], options?: Options];

const json = { format: [{ id: 'json', file: undefined }] };

const runs: readonly Run[] = [
  // Which command it is.
  [[], 'check', []],
  [['a.yaml', 'b.yaml'], 'check', ['a.yaml', 'b.yaml']],
  [['check'], 'check', []],
  [['check', 'a.yaml'], 'check', ['a.yaml']],
  [['check', 'rules'], 'check', ['rules']],
  [['a.yaml', 'rules'], 'check', ['a.yaml', 'rules']],
  [['rules'], 'rules', []],
  [['explain', 'content-missing'], 'explain', ['content-missing']],
  [['explain', 'rules'], 'explain', ['rules']],
  [['lsp', '--stdio'], 'lsp', [], { stdio: true }],
  [['Rules'], 'check', ['Rules']],
  [[''], 'check', ['']],
  [['-'], 'check', ['-']],
  [['check', 'a.yaml', '-'], 'check', ['a.yaml', '-']],
  // Options before and behind the command, global ones and its own.
  [['--locale', 'en', 'rules'], 'rules', []],
  [['rules', '--locale=en'], 'rules', []],
  [['--color', 'rules'], 'rules', [], { color: true }],
  [['--format', 'json', 'rules'], 'rules', [], { answerFormat: 'json' }],
  [['rules', '--format', 'json'], 'rules', [], { answerFormat: 'json' }],
  [['explain', '--format=text', 'x'], 'explain', ['x'], { answerFormat: 'text' }],
  [['--as-of', '2026-08-15', 'check', 'a'], 'check', ['a'], { asOf: '2026-08-15' }],
  [['a', '--fail-level', 'never', 'b'], 'check', ['a', 'b'], { failLevel: 'never' }],
  [['--color', '--no-color'], 'check', [], { color: false }],
  [['--no-color', '--color'], 'check', [], { color: true }],
  [['--stdin', '--stdin-filename', '规划.yaml'], 'check', [], { stdin: true, stdinFilename: '规划.yaml' }],
  // Values.
  [['--output', '-', 'a'], 'check', ['a'], { output: '-' }],
  [['--output=-x', 'a'], 'check', ['a'], { output: '-x' }],
  [['--output=--', 'a'], 'check', ['a'], { output: '--' }],
  [['--output=a=b'], 'check', [], { output: 'a=b' }],
  [['--output', 'rules', 'a'], 'check', ['a'], { output: 'rules' }],
  [['--output', ''], 'check', [], { output: '' }],
  [['--format', 'json'], 'check', [], json],
  [
    ['--format', 'text', '--format=sarif:出 口.sarif', '--format', 'json:-'],
    'check',
    [],
    {
      format: [
        { id: 'text', file: undefined },
        { id: 'sarif', file: '出 口.sarif' },
        { id: 'json', file: undefined },
      ],
    },
  ],
  // Behind -- there are neither commands nor options.
  [['--'], 'check', []],
  [['--', 'rules'], 'check', ['rules']],
  [['--color', '--', 'rules'], 'check', ['rules'], { color: true }],
  [['--format', 'json', '--', 'check', '--help'], 'check', ['check', '--help'], json],
  [['--', '-草稿.yaml', '--', '-'], 'check', ['-草稿.yaml', '--', '-']],
  [['check', '--', 'check', '--format'], 'check', ['check', '--format']],
  [['explain', '--', '--color'], 'explain', ['--color']],
  [['a', '--', 'rules'], 'check', ['a', 'rules']],
  // Editors say more to the server than it knows.
  [['lsp', '--stdio', '--clientProcessId=7', '--node-ipc', '-x'], 'lsp', [], { stdio: true }],
  [['lsp', '--clientProcessId', '7', '--stdio', 'more'], 'lsp', ['7', 'more'], { stdio: true }],
  [['lsp', '-abc', '--stdio', '--output', 'x'], 'lsp', [], { stdio: true }],
];

/** What is asked for besides runs: `help` with the command, or `version`. */
const asked: readonly (readonly [argv: readonly string[], what: string])[] = [
  [['--help'], 'help of the program'],
  [['-h'], 'help of the program'],
  [['a.yaml', '-h'], 'help of the program'],
  [['check', '--help'], 'help of check'],
  [['--help', 'explain'], 'help of explain'],
  [['lsp', '-h'], 'help of lsp'],
  [['rules', 'too', 'many', '--nonsense', '--help'], 'help of rules'],
  [['--format', 'xml', '-h'], 'help of the program'],
  [['-V'], 'version'],
  [['rules', '--version'], 'version'],
  [['-V', '-h'], 'help of the program'],
];

const shown = (argv: readonly string[]): string => JSON.stringify(argv.join(' '));

describe('a command line', () => {
  for (const [argv, command, args, options = {}] of runs) {
    it(`${shown(argv)} runs ${command} ${args.join(' ')}`, () => {
      const line = parseLine(argv);
      assert.ok(line.kind === 'run');
      assert.deepEqual([line.command.name, line.args, line.options], [command, args, options]);
    });
  }

  for (const [argv, what] of asked) {
    it(`${shown(argv)} gives the ${what}`, () => {
      const line = parseLine(argv);
      const of = line.kind === 'help' ? ` of ${line.command?.name ?? 'the program'}` : '';
      assert.equal(`${line.kind}${of}`, what);
    });
  }
});
