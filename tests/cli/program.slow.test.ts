import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../server/package.json' with { type: 'json' };
import { builtPath } from '../support/built.ts';
import { packageService } from '../support/packageService.ts';
import { root } from '../support/plan.ts';
import { ended, runProgram, start } from '../support/program.ts';
import { runCli } from '../support/runCli.ts';

let cwd: string;
const folder = '规划 [2026]/甲 乙';
const good = `${folder}/a.cleanplan.yaml`;

describe('the program, started,', () => {
  before(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), '清洁 生产 [x]')));
    mkdirSync(join(cwd, folder), { recursive: true });
    writeFileSync(join(cwd, good), '规划格式: 1\n');
    writeFileSync(join(cwd, '-草稿.yaml'), '规划格式: 1\n');
  });
  after(() => rmSync(cwd, { recursive: true }));

  const cases: readonly {
    readonly argv: readonly string[];
    readonly says?: RegExp;
    readonly files: readonly string[];
    readonly code: number;
  }[] = [
    { argv: [`${folder}/*.cleanplan.yaml`], files: [good], code: 0 },
    { argv: [good, '没有/*.yaml'], files: [good], says: /^cleanplan: 没有文件符合“没有\/\*\.yaml”。.*\n$/, code: 2 },
    { argv: ['没有'], files: [], says: /^cleanplan: 找不到“没有”。.*\n$/, code: 2 },
    { argv: [good, '-', '--', '-草稿.yaml'], files: [good, '<stdin>', '-草稿.yaml'], code: 0 },
  ];
  for (const { argv, files, says = /^$/, code } of cases) {
    it(`checks ${argv.join(' ')} and ends with ${code}`, async () => {
      const line = ['--format', 'compact', '--fail-level', 'never', ...argv];
      const run = await runProgram(line, cwd, '规划格式: 1\n');
      assert.match(run.stderr, says);
      const rows = run.stdout.split('\n').slice(0, -1);
      // The last line says for which days, where anything was checked.
      const days = rows.pop() ?? '';
      assert.equal(days.startsWith('规划日期'), files.length > 0, days);
      const named = rows.map((row) => row.slice(0, row.indexOf(':')));
      assert.deepEqual([run.code, [...new Set(named)]], [code, files]);
    });
  }

  it('prints its version', async () => {
    assert.deepEqual(await runProgram(['--version'], cwd), { code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('finds what the sources find in plans that break every rule and in slips of the keyboard', async () => {
    const slips = join(cwd, '笔误.yaml');
    writeFileSync(
      slips,
      '规划格式：1\n规划概况:\n  标题：某市\n审查依据: [a，b]\n重点内容:\n\u3000- 名称: 节水\n附件:\n  - 编号: Ａ１\n',
    );
    for (const paths of [['tests/fixtures/breaks', 'schemas/examples'], [slips]]) {
      const argv = ['check', '--format', 'json', '--as-of', '2026-11-01', ...paths];
      const expected = await runCli(argv, { cwd: root, data: { service: async () => packageService } });
      assert.ok(expected.stdout.includes('fullwidth-colon'));
      assert.deepEqual(await runProgram(argv, root), expected);
    }
  });

  const broken: readonly (readonly [what: string, bundle: string | undefined, says: RegExp])[] = [
    ['was not built', undefined, /^cleanplan: 还没有构建.*npm run build first\n$/],
    [
      'lacks a file',
      "require('./lost.cjs')",
      /^cleanplan: .*the program did not run: Error: Cannot find module '\.\/lost\.cjs'\n$/,
    ],
    ['fails', 'exports.main = async () => { throw new Error("boom") }', /^cleanplan: .*: Error: boom\n$/],
    ['fails at once', 'exports.main = () => { throw undefined }', /^cleanplan: .*: undefined\n$/],
  ];
  for (const [what, bundle, says] of broken) {
    it(`ends with 2 and says why where it ${what}`, () => {
      const copy = mkdtempSync(join(cwd, '坏'));
      cpSync(builtPath('bin'), join(copy, 'bin'), { recursive: true });
      mkdirSync(join(copy, 'dist'));
      if (bundle !== undefined) writeFileSync(join(copy, 'dist/cli.cjs'), bundle);
      const { status, stderr } = spawnSync(process.execPath, [join(copy, 'bin/cleanplan.js')], { encoding: 'utf8' });
      assert.equal(status, 2);
      assert.match(stderr, says);
    });
  }

  it('ends with 2 and one sentence on wrong usage', async () => {
    const { code, stdout, stderr } = await runProgram(['--formt'], cwd);
    assert.deepEqual([code, stdout, stderr.split('\n').length], [2, '', 2], stderr);
  });

  it('ends quietly when the reader of its report has gone', async () => {
    for (const argv of [['rules'], ['check', good, '--fail-level', 'never'], ['explain', 'gbf-2003-100/2.1']]) {
      const child = start(argv, cwd);
      child.stdout.destroy();
      child.stdin.end();
      const { code, stderr } = await ended(child);
      assert.deepEqual([code, stderr], [0, ''], argv.join(' '));
    }
  });

  it('ends quietly before head', async () => {
    const line = '"$0" "$1" rules --format json | head -n 1';
    const shell = spawn('sh', ['-c', line, process.execPath, builtPath('bin/cleanplan.js')], { cwd });
    shell.stdin.end();
    const { code, stdout, stderr } = await ended(shell);
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '{\n', stderr: '' });
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`ends at ${signal} while it waits for standard input`, async () => {
      const child = start(['check', '-'], cwd);
      const end = ended(child);
      // More than a pipe holds: it has been taken when the program reads.
      await new Promise((taken) => child.stdin.write('#'.repeat(1_000_000), taken));
      child.kill(signal);
      assert.deepEqual(await end, { code: null, signal, stdout: '', stderr: '' });
    });
  }

  it('ends at SIGTERM while it serves an editor', async () => {
    const child = start(['lsp', '--stdio'], cwd);
    const end = ended(child);
    const request = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    child.stdin.write(`Content-Length: ${request.length}\r\n\r\n${request}`);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    const { signal, stderr } = await end;
    assert.deepEqual([signal, stderr], ['SIGTERM', '']);
  });
});
