import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findPlans } from '../../server/src/host/findPlans.ts';
import { runCli } from '../support/runCli.ts';
import { asOrdinaryUser } from '../support/users.ts';

let cwd: string;

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), '标题: 好\n');
  }
}

const found = (path: string): readonly string[] => findPlans(path, cwd).files.map((f) => f.path);
const notOnWindows = process.platform === 'win32' ? () => undefined : it;

describe('patterns and folders', () => {
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'cleanplan-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  /** A pattern that means all plans, beside the folder that does. */
  const all = '**/*.cleanplan.{yaml,yml}';

  it('find the same: links, loops, dots, capitals', async () => {
    write('a.cleanplan.yaml', '.b.cleanplan.yml', '.夹/c.cleanplan.yaml', 'D.CLEANPLAN.YAML', '深/真/e.cleanplan.yaml');
    write('.cleanplan.yaml', 'node_modules/f.cleanplan.yaml', '.git/g.cleanplan.yaml', 'h.yaml');
    const outside = mkdtempSync(join(tmpdir(), 'cleanplan-'));
    writeFileSync(join(outside, 'x.cleanplan.yaml'), '');
    symlinkSync(outside, join(cwd, '外'));
    symlinkSync(join(outside, 'x.cleanplan.yaml'), join(cwd, '深/链.cleanplan.yaml'));
    for (const loop of ['环', '深/环', '深/真/又环']) symlinkSync(cwd, join(cwd, loop));
    const inFolder = found('.');
    assert.equal(inFolder.length, 7);
    assert.deepEqual(found(all), inFolder);
    assert.deepEqual(found('深*/'), found('深/'));
    rmSync(outside, { recursive: true });
  });

  it('many links among folders end soon', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `夹${at}`);
    for (const name of names) write(`${name}/甲.cleanplan.yaml`);
    for (const one of names) for (const other of names) symlinkSync(join(cwd, other), join(cwd, one, `到${other}`));
    const { stdout } = await runCli(['check', all, '--format', 'compact'], { cwd });
    assert.doesNotMatch(stdout, /\.cleanplan\.yaml/);
    assert.equal(found('*/*.cleanplan.yaml').length, names.length);
  });

  const cases: readonly (readonly [pattern: string, want: readonly string[]])[] = [
    ['规 划 */子 (甲)/*.yaml', ['规 划 1/子 (甲)/a.yaml']],
    ['规 划 */子 (*)/*.yaml', ['规 划 1/子 (甲)/a.yaml', '规 划 1/子 (乙)/b.yaml']],
    ['规 划 1/子 (甲)/*', ['规 划 1/子 (甲)/a.yaml']],
    ['*/子 @((甲)|(乙))/?.yaml', ['规 划 1/子 (甲)/a.yaml', '规 划 1/子 (乙)/b.yaml']],
    ['*/子 !(*乙*)/*', ['规 划 1/子 (甲)/a.yaml']],
    ['{规 划 1/子 (甲),规 划 2}/*.yaml', ['规 划 1/子 (甲)/a.yaml', '规 划 2/c.yaml']],
    ['**/[bc].yaml', ['规 划 1/子 (乙)/b.yaml', '规 划 2/c.yaml']],
    ['!x*', ['!x.yaml']],
    ['./规*/*.yaml', ['规 划 2/c.yaml']],
    ['规*/**', ['规 划 1/子 (甲)/a.yaml', '规 划 1/子 (乙)/b.yaml', '规 划 2/c.yaml']],
    ['*.yaml', ['!x.yaml']],
    ['.*/*.yaml', ['.隐/d.yaml']],
  ];
  for (const [pattern, want] of cases) {
    notOnWindows(`${pattern} matches ${want.join(' ')}`, async () => {
      write('规 划 1/子 (甲)/a.yaml', '规 划 1/子 (乙)/b.yaml', '规 划 2/c.yaml', '!x.yaml', '.隐/d.yaml');
      assert.deepEqual(found(pattern), [...want].sort());
    });
  }

  it('name what was read as a pattern', async () => {
    const { code, stderr } = await runCli(['check', '规划 */子 (甲)/[1].yaml'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /其中 规划 \*、\[1\]\.yaml 按通配符读/);
    assert.match((await runCli(['check', '子 (甲).yaml'], { cwd })).stderr, /找不到“子 \(甲\)\.yaml”/);
  });

  for (const path of ['.', '*/*.yaml', '锁/*.yaml', '锁']) {
    notOnWindows(`say that a folder cannot be read: ${path}`, async () => {
      write('锁/c.cleanplan.yaml', '开/d.cleanplan.yaml');
      chmodSync(cwd, 0o755);
      chmodSync(join(cwd, '锁'), 0);
      const run = await asOrdinaryUser(() => runCli(['check', path], { cwd }));
      assert.equal(run.code, 2);
      assert.equal(run.stderr, 'cleanplan: 读不了文件夹“锁”：没有权限，请让文件夹对当前用户可读、可进入\n');
    });
  }

  for (const path of ['.', all, '断.cleanplan.yaml']) {
    it(`name a link that leads nowhere: ${path}`, async () => {
      write('a.cleanplan.yaml');
      symlinkSync('没有', join(cwd, '断.cleanplan.yaml'));
      const { code, stderr } = await runCli(['check', path], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /^cleanplan: 读不了“断\.cleanplan\.yaml”：这是一个链接，它指向的文件不存在。.*\n$/);
    });
  }

  notOnWindows('take ordinary files only, and do not wait for a pipe', async () => {
    write('a.cleanplan.yaml');
    assert.equal(spawnSync('sh', ['-c', 'mkfifo p.cleanplan.yaml'], { cwd }).status, 0);
    symlinkSync('p.cleanplan.yaml', join(cwd, 'q.cleanplan.yaml'));
    for (const path of ['.', all]) assert.deepEqual(found(path), ['a.cleanplan.yaml']);
  });

  const refused: readonly (readonly [path: string, says: RegExp])[] = [
    ['', /有一个路径是空的/],
    ['a.cleanplan.yaml/', /找不到“a\.cleanplan\.yaml\/”/],
    ['x'.repeat(300), /名字太长/],
    ['圈', /链接绕成了圈/],
  ];
  for (const [path, says] of refused) {
    notOnWindows(`refuse ${path === '' ? 'an empty path' : path.slice(0, 20)}`, async () => {
      write('a.cleanplan.yaml');
      symlinkSync('圈', join(cwd, '圈'));
      const { code, stdout, stderr } = await runCli(['check', path], { cwd });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
    });
  }
});
