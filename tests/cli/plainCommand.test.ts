import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import manifest from '../../server/package.json' with { type: 'json' };
import { check } from '../../server/src/cli/check.ts';
import { chooseLocale } from '../../server/src/cli/locale.ts';
import { Output } from '../../server/src/cli/output.ts';
import { plainCheck } from '../../server/src/cli/plainCommand.ts';
import { runProgram } from '../../server/src/cli/program.ts';
import { fakeHost, type Run, runCli, Sink } from '../support/runCli.ts';

const words = [
  ...['check', 'explain', 'rules', 'lsp', 'help', '-', '--', '-h', '--help', '-V', '--nonsense', '--stdin', '--color'],
  ...['--no-color', '--format', '--fail-level', '--as-of', '--stdin-filename', '--locale', '--format=json', '--form'],
  ...['compact', 'json', 'sarif', 'never', 'warning', 'zh', 'en', '2012-07-01', '2012-02-30', 'a.yaml', 'b.yaml', 'c'],
];

describe('A plain command line', () => {
  let cwd = '';
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'cleanplan-'));
    for (const name of ['a.yaml', 'b.yaml', 'check', 'en', 'compact']) writeFileSync(join(cwd, name), '标题: 缺项\n');
  });
  after(() => rmSync(cwd, { recursive: true }));

  /** The same by the parser, which `main` leaves out where it can. */
  async function parsed(argv: readonly string[]): Promise<Run> {
    const [stdout, stderr] = [new Sink(), new Sink()];
    const stdin = (async function* () {})();
    const io = { stdout, stderr, stdin, env: {}, cwd, isTTY: false, today: '2026-03-01' };
    const [out, err] = [new Output(stdout), new Output(stderr)];
    const { version } = manifest;
    const session = { io, host: fakeHost, locale: chooseLocale(argv, io.env), version, out, err };
    const asked = await runProgram(argv, session);
    const code = typeof asked === 'number' ? asked : await check(asked, session);
    return { code, stdout: stdout.text, stderr: stderr.text };
  }

  it('is understood as the parser would', async () => {
    const line = fc.array(fc.constantFrom(...words), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(line, async (argv) => {
        fc.pre(plainCheck(argv) !== undefined);
        assert.deepEqual(await runCli(argv, { cwd }), await parsed(argv));
      }),
      { numRuns: 150 },
    );
  });

  const plain: readonly (readonly string[])[] = [
    [],
    ['a.yaml'],
    ['check', '--format', 'compact', 'a.yaml'],
    ['--locale', 'en', 'a.yaml', '--fail-level', 'never', '--as-of', '2012-07-01'],
    ['check', '-', '--stdin-filename', 'check', '--color'],
  ];
  for (const argv of plain) {
    it(`is ${['cleanplan', ...argv].join(' ')}`, async () => {
      assert.notEqual(plainCheck(argv), undefined);
      assert.deepEqual(await runCli(argv, { cwd }), await parsed(argv));
    });
  }

  const other: readonly (readonly string[])[] = [
    ['--help'],
    ['rules'],
    ['--format', 'compact', 'check', 'a.yaml'],
    ['a.yaml', '--format', 'xml'],
    ['a.yaml', '--format'],
    ['a.yaml', '--format=json'],
    ['a.yaml', '--as-of', '2012-02-30'],
    ['--', 'a.yaml'],
  ];
  for (const argv of other) {
    it(`is not ${['cleanplan', ...argv].join(' ')}`, () => assert.equal(plainCheck(argv), undefined));
  }
});
