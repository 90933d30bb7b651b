import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { reportIds } from '../../server/src/cli/reporters/registry.ts';
import { stackLine } from '../support/program.ts';
import { type Run, runPackage } from '../support/runCli.ts';

let cwd: string;

/** The command line as it was built, with its own policies and rules; nowhere does it show a stack trace. */
async function run(argv: readonly string[], input = ''): Promise<Run> {
  const result = await runPackage(argv, { cwd, input });
  assert.doesNotMatch(result.stdout + result.stderr, stackLine);
  return result;
}

/** Writes a plan that has findings. */
function plan(path: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), '规划格式: 1\n规划概况:\n  标题: 某市清洁生产推行实施方案\n');
}

/** The files that a check reports, with its exit code and standard error. */
async function checked(argv: readonly string[], input = '') {
  const { code, stdout, stderr } = await run(['check', '--format', 'json', '--fail-level', 'never', ...argv], input);
  const { files } = JSON.parse(stdout) as { files: { path: string; findings: unknown[] }[] };
  for (const file of files) assert.notEqual(file.findings.length, 0);
  return { code, paths: files.map(({ path }) => path), stderr };
}

describe('the command line', () => {
  before(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), '清洁 生产 [x]')));
    for (const name of ['a', '[一] 二']) plan(`规划 [2026]/甲 乙/${name}.cleanplan.yaml`);
    for (const path of ['规划 2/丙/b.cleanplan.yaml', '-草稿.yaml', 'rules']) plan(path);
  });
  after(() => rmSync(cwd, { recursive: true }));

  describe('finds plans', () => {
    const both = ['规划 [2026]/甲 乙/[一] 二.cleanplan.yaml', '规划 [2026]/甲 乙/a.cleanplan.yaml'];
    const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
      [['规划 [2026]/甲 乙/a.cleanplan.yaml'], ['规划 [2026]/甲 乙/a.cleanplan.yaml']],
      [['规划 [2026]/甲 乙/[一] 二.cleanplan.yaml'], ['规划 [2026]/甲 乙/[一] 二.cleanplan.yaml']],
      [['规划 [2026]/甲 乙'], both],
      [['规划 [2026]/甲 乙/*.cleanplan.yaml'], both],
      [['./规划 [2026]/**/*.cleanplan.{yaml,yml}'], both],
      [['规划 [2026]/甲*/a.*'], ['规划 [2026]/甲 乙/a.cleanplan.yaml']],
      [['规划*/**/*.cleanplan.yaml'], ['规划 2/丙/b.cleanplan.yaml', ...both]],
      [['规划 [0-9]/*/*.yaml'], ['规划 2/丙/b.cleanplan.yaml']],
      [['--', '-草稿.yaml'], ['-草稿.yaml']],
      [['--', 'rules'], ['rules']],
    ];
    for (const [paths, want] of cases) {
      it(`by ${paths.join(' ')}`, async () => {
        assert.deepEqual(await checked(paths), { code: 0, paths: want, stderr: '' });
      });
    }

    it('by an absolute pattern', async () => {
      const { paths } = await checked([join(cwd, '规划 [2026]/*/*.cleanplan.yaml')]);
      assert.deepEqual(
        paths,
        both.map((path) => `${cwd.replaceAll('\\', '/')}/${path}`),
      );
    });

    it('behind -- without the name of a command, where a name begins with a dash or is that of a command', async () => {
      for (const [name, line] of [
        ['-草稿.yaml', ['--', '-草稿.yaml']],
        ['rules', ['--', 'rules']],
      ] as const) {
        const { stdout, stderr } = await run(line);
        assert.equal(stderr, '');
        assert.ok(stdout.startsWith(`${name}:`), stdout);
      }
    });

    it('and says how to write a name that looks like an option', async () => {
      const { code, stderr } = await run(['-草稿.yaml']);
      assert.equal(code, 2);
      assert.match(stderr, /^cleanplan: 没有选项 -草稿\.yaml。.*写在 -- 后面\n$/);
    });
  });

  describe('names what it does not find', () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['没有', /^cleanplan: 找不到“没有”。.*\n$/],
      ['没有/下级/', /^cleanplan: 找不到“没有\/下级\/”。.*\n$/],
      ['没有/*.yaml', /^cleanplan: 没有文件符合“没有\/\*\.yaml”。.*\n$/],
      ['规划 [2026]/*.txt', /^cleanplan: 没有文件符合“规划 \[2026\]\/\*\.txt”。.*\n$/],
      ['错 [字].yaml', /^cleanplan: 没有文件符合“错 \[字\]\.yaml”。.*\n$/],
    ];
    for (const [path, says] of cases) {
      it(`${path}, and checks the good file beside it`, async () => {
        const alone = await run(['check', path]);
        assert.deepEqual([alone.code, alone.stdout], [2, '']);
        assert.match(alone.stderr, says);
        const beside = await checked([path, 'rules']);
        assert.deepEqual([beside.code, beside.paths], [2, ['rules']]);
        assert.match(beside.stderr, says);
      });
    }
  });

  it('checks standard input beside a file', async () => {
    const result = await checked(['rules', '-', '--stdin-filename', '输入.yaml'], '规划格式: 1\n');
    assert.deepEqual(result, { code: 0, paths: ['rules', '输入.yaml'], stderr: '' });
    const option = await checked(['rules', '--stdin', '--stdin-filename', '输入.yaml'], '规划格式: 1\n');
    assert.deepEqual(option.paths, ['输入.yaml', 'rules']);
    const named = await checked(['--stdin-filename', '输入.yaml'], '规划格式: 1\n');
    assert.deepEqual(named.paths, ['输入.yaml']);
    const inOrder = await checked(['rules', '-'], '规划格式: 1\n');
    assert.deepEqual(inOrder.paths, ['rules', '<stdin>']);
  });

  it('writes every report to standard output and to a file alike', async () => {
    for (const id of reportIds) {
      const piped = await run(['check', 'rules', '--format', id]);
      const filed = await run(['check', 'rules', '--format', `${id}:报 告.${id}`]);
      assert.deepEqual(filed, { code: piped.code, stdout: '', stderr: '' });
      assert.equal(readFileSync(join(cwd, `报 告.${id}`), 'utf8'), piped.stdout);
      assert.notEqual(piped.stdout, '');
    }
  });

  describe('answers', () => {
    const names = [
      'content-missing',
      'gbf-2003-100/2.1',
      'gbf-2003-100/2.1#schedule',
      'cppl-2012',
      '二（一）',
      '目标值',
    ];
    for (const argv of [['rules'], ...names.map((name) => ['explain', name])]) {
      it(`${argv.join(' ')} in every format and language`, async () => {
        for (const locale of ['zh-CN', 'en']) {
          const text = await run([...argv, '--locale', locale]);
          assert.deepEqual([text.code, text.stderr], [0, '']);
          assert.ok(text.stdout.split('\n').length > 5);
          assert.deepEqual(await run([...argv, '--locale', locale, '--format', 'text']), text);
          const json = await run([...argv, '--locale', locale, '--format', 'json']);
          assert.deepEqual([json.code, json.stderr], [0, '']);
          assert.equal((JSON.parse(json.stdout) as { version: number }).version, 1);
        }
      });
    }

    it('a key with its place, its values, what they mean, and an example in its own language', async () => {
      const { stdout } = await run(['explain', '列入依据']);
      assert.match(stdout, /^列入依据 {2}ground\n位置：重点工业企业名单 › 清洁生产审核 › 列入依据\n/);
      assert.match(stdout, /\n {2}超总量 {2}虽未超过排放标准，但超过.*总量控制指标。\n[\s\S]*\n例：列入依据: 超总量\n/);
      const english = await run(['explain', 'ground', '--locale', 'en']);
      assert.match(
        english.stdout,
        /\n {2}overTotal {2}Keeps the emission standard[\s\S]*\nExample: ground: overTotal\n/,
      );
      const { subjects } = JSON.parse((await run(['explain', '列入依据', '--format', 'json'])).stdout);
      assert.equal(subjects[0].key.pointer, '#/definitions/audit/properties/ground');
      assert.deepEqual(subjects[0].key.places[0].at(-1), { name: 'ground', zh: '列入依据' });
      assert.equal(`${subjects[0].key.values[1].zh} ${subjects[0].key.values[1].name}`, '超总量 overTotal');
    });

    it('a key as it stands in a message or a plan', async () => {
      const { stdout } = await run(['explain', '列入依据']);
      for (const written of ['“列入依据”', '列入依据：', ' 列入依据:']) {
        assert.equal((await run(['explain', written])).stdout, stdout, written);
      }
    });

    it('a key of many places once for each meaning', async () => {
      const { stdout } = await run(['explain', '备注']);
      assert.equal(stdout.match(/^备注 {2}note$/gm)?.length, 1);
      assert.match(stdout, /另有 \d+ 处/);
      assert.ok(((await run(['explain', '编号'])).stdout.match(/^编号 {2}id$/gm)?.length ?? 0) > 5);
    });

    it('what it cannot with the nearest names', async () => {
      const { code, stdout, stderr } = await run(['explain', 'content-mising', '--format', 'json']);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^cleanplan: 没有叫“content-mising”的.*content-missing/);
    });
  });

  it('ends with 2 and one sentence on wrong usage', async () => {
    for (const argv of [
      ['--formt'],
      ['--format', 'x'],
      ['rules', 'x'],
      ['lsp'],
      ['explain'],
      ['check', '--as-of', '1'],
    ]) {
      const { code, stdout, stderr } = await run(argv);
      assert.deepEqual([code, stdout, stderr.split('\n').length], [2, '', 2], stderr);
    }
  });
});
