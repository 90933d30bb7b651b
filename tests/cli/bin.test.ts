import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../server/package.json' with { type: 'json' };
import { loadService } from '../../server/src/host/resources.ts';
import { builtPath } from '../support/built.ts';
import { runCli } from '../support/runCli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the built program; `close` closes its standard output before anything is read. */
async function run(
  argv: readonly string[],
  input = '',
  close = false,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
  const child = spawn(process.execPath, [builtPath('bin/cleanplan.js'), ...argv], { cwd: root, env, stdio: 'pipe' });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  if (close) child.stdout.destroy();
  child.stdin.on('error', () => undefined).end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, stdout, stderr };
}

/** These need `npm run build`; without it they fail and say so. */
describe('the built program', () => {
  it('prints its version', async () => {
    assert.deepEqual(await run(['--version']), { code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('checks standard input', async () => {
    const { code, stdout, stderr } = await run(['-', '--format', 'json'], '规划格式: 1\n');
    assert.equal(stderr, '');
    assert.ok(code === 0 || code === 1);
    assert.equal((JSON.parse(stdout) as { version: number }).version, 1);
  });

  it('writes a long report whole into a pipe', async () => {
    const { stdout } = await run(['rules', '--format', 'json']);
    assert.doesNotThrow(() => JSON.parse(stdout));
  });

  it('ends quietly when its reader has gone', async () => {
    const { code, stderr } = await run(['rules'], '', true);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  });

  it('explains the clause that the plan rests on', async () => {
    const { code, stdout } = await run(['explain', '二（一）']);
    assert.equal(code, 0);
    assert.match(stdout.replace(/\s/g, ''), /清洁生产推行规划的内容应包括：污染状况分析/);
  });

  it('finds what the sources find in plans that break every rule and in slips of the keyboard', async () => {
    const folders = ['tests/fixtures/breaks', 'schemas/examples'];
    const slips = join(mkdtempSync(join(tmpdir(), 'cleanplan-')), 'slips.cleanplan.yaml');
    writeFileSync(
      slips,
      '规划格式：1\n规划概况:\n  标题：某市\n审查依据: [a，b]\n重点内容:\n\u3000- 名称: 节水\n附件:\n  - 编号: Ａ１\n',
    );
    for (const paths of [folders, [slips]]) {
      const argv = ['check', '--format', 'json', '--as-of', '2026-11-01', ...paths];
      const expected = await runCli(argv, { cwd: root, host: { service: async () => loadService() } });
      assert.ok(expected.stdout.includes('fullwidth-colon'));
      assert.deepEqual(await run(argv), expected);
    }
    rmSync(dirname(slips), { recursive: true });
  });

  it('says so where it was not built', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'cleanplan-'));
    cpSync(builtPath('bin'), join(copy, 'bin'), { recursive: true });
    for (const argv of [['--version'], ['lsp', '--stdio']]) {
      const { status, stderr } = spawnSync(process.execPath, [join(copy, 'bin/cleanplan.js'), ...argv], {
        encoding: 'utf8',
      });
      assert.equal(status, 2);
      assert.match(stderr, /^cleanplan: 还没有构建.*npm run build first\n$/);
    }
    rmSync(copy, { recursive: true });
  });

  it('ends with 2 on wrong usage', async () => {
    const { code, stderr } = await run(['--nonsense']);
    assert.equal(code, 2);
    assert.match(stderr, /--nonsense/);
  });
});
