import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPath } from '../support/built.ts';
import { ended, runProgram, start } from '../support/program.ts';

let cwd: string;
const folder = '规划 [2026]/甲 乙';
const good = `${folder}/a.cleanplan.yaml`;

describe('the built program, started,', () => {
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
      const named = run.stdout
        .split('\n')
        .slice(0, -1)
        .map((row) => row.slice(0, row.indexOf(':')));
      assert.deepEqual([run.code, [...new Set(named)]], [code, files]);
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
