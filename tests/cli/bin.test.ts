import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../server/package.json' with { type: 'json' };
import { loadService } from '../../server/src/host/resources.ts';
import { runCli } from '../support/runCli.ts';

const server = fileURLToPath(new URL('../../server/', import.meta.url));
const bin = join(server, 'bin/cleanplan.js');
const root = join(server, '..');

/** Runs the built program; `close` closes its standard output before anything is read. */
async function run(
  argv: readonly string[],
  input = '',
  close = false,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
  const child = spawn(process.execPath, [bin, ...argv], { cwd: root, env, stdio: 'pipe' });
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

  it('is built in ASCII, for the loader reads a byte as a character', () => {
    const dist = join(server, 'dist');
    const read = readdirSync(dist).filter((name) => /\.(cjs|json)$/.test(name));
    const other = read.filter((name) => /[^\0-\x7f]/.test(readFileSync(join(dist, name), 'utf8')));
    assert.deepEqual(other, []);
  });

  it('says so where it was not built', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'cleanplan-'));
    cpSync(dirname(bin), join(copy, 'bin'), { recursive: true });
    for (const argv of [['--version'], ['lsp', '--stdio']]) {
      const { status, stderr } = spawnSync(process.execPath, [join(copy, 'bin/cleanplan.js'), ...argv], {
        encoding: 'utf8',
      });
      assert.equal(status, 2);
      assert.match(stderr, /^cleanplan: 还没有构建.*npm run build first\n$/);
    }
    rmSync(copy, { recursive: true });
  });

  describe('and its code caches', () => {
    let copy = '';
    beforeEach(() => {
      copy = mkdtempSync(join(tmpdir(), 'cleanplan-'));
      for (const folder of ['bin', 'dist']) cpSync(join(server, folder), join(copy, folder), { recursive: true });
    });
    afterEach(() => rmSync(copy, { recursive: true }));

    const cachesIn = (folder: string): string[] =>
      readdirSync(join(folder, 'dist'))
        .filter((name) => name.endsWith(`${process.versions.v8}-${process.arch}.cache`))
        .map((name) => join(folder, 'dist', name));

    /** What a check prints, of a plan with findings of every reading stage. */
    function check(): { status: number | null; stdout: string; stderr: string } {
      const plan = '规划格式: 1\n规划概况:\n  编制阶段: 草案稿\n指导思想: &a 预防为主\n目标任务: "节能\n';
      const argv = [join(copy, 'bin/cleanplan.js'), '-', '--format', 'json'];
      const { status, stdout, stderr } = spawnSync(process.execPath, argv, { input: plan, encoding: 'utf8' });
      return { status, stdout, stderr };
    }

    it('are there for the bundles that a check and the server run, and V8 takes them', () => {
      const names = cachesIn(copy).map((path) => basename(path).split('.')[0]);
      assert.deepEqual(names.sort(), ['cli', 'json', 'languageServer', 'text', 'validators', 'yaml', 'youngHeap']);
      for (const settings of ['', "load('youngHeap.cjs').keepYoungHeapSmall();"]) {
        const load = join(copy, 'load.cjs');
        const program = `const { load, bundles } = require(${JSON.stringify(join(copy, 'bin/cleanplan.js'))});
          for (const name of ['cli.cjs', 'languageServer.cjs']) load(name);
          ${settings}
          for (const name of ['validators.cjs', 'yaml.cjs']) load(name);
          process.stdout.write([...bundles].map(([name, { script }]) => name + ' ' + script.cachedDataRejected).join());`;
        writeFileSync(load, program);
        const { stdout } = spawnSync(process.execPath, [load], { encoding: 'utf8' });
        const loaded = ['cli', 'languageServer', 'youngHeap', 'validators', 'yaml'].map((name) => `${name}.cjs false`);
        assert.deepEqual(stdout.split(',').sort(), loaded.sort());
      }
    });

    it('change nothing but the time: without them, with one cut short, and with those of another build', () => {
      const expected = check();
      assert.deepEqual([expected.status, expected.stderr], [1, '']);
      for (const path of cachesIn(copy)) truncateSync(path, 10_000);
      assert.deepEqual(check(), expected);
      const other = readFileSync(cachesIn(copy)[0] as string);
      for (const path of cachesIn(copy)) writeFileSync(path, other);
      assert.deepEqual(check(), expected);
      for (const path of cachesIn(copy)) rmSync(path);
      assert.deepEqual(check(), expected);
      assert.deepEqual(cachesIn(copy), []);
    });
  });

  it('keeps the young part of the heap small where it is told to', () => {
    const program = `const { load } = require(${JSON.stringify(bin)});
      if (process.argv[1] === 'small') load('youngHeap.cjs').keepYoungHeapSmall();
      const kept = [];
      for (let each = 0; each < 1e6; each++) kept.push({ each });
      const spaces = require('node:v8').getHeapSpaceStatistics();
      process.stdout.write(String(spaces.find((space) => space.space_name === 'new_space').space_size));`;
    const size = (how: string): number =>
      Number(spawnSync(process.execPath, ['-e', program, how], { encoding: 'utf8' }).stdout) / 2 ** 20;
    assert.ok(size('small') < 8);
    assert.ok(size('usual') > 8);
  });

  it('ends with 2 on wrong usage', async () => {
    const { code, stderr } = await run(['--nonsense']);
    assert.equal(code, 2);
    assert.match(stderr, /--nonsense/);
  });
});
