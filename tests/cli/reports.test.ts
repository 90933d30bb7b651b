import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckedFile, ReportedFinding } from '../../server/src/cli/report.ts';
import { loadReporter, reportIds } from '../../server/src/cli/reporters/registry.ts';
import { formatOption } from '../../server/src/cli/reportTargets.ts';
import { type Run, runCli } from '../support/runCli.ts';
import { checkedFile, reportedFinding, written } from '../support/smallReport.ts';

let cwd: string;
const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');
const check = (...argv: string[]): Promise<Run> => runCli(['check', '规划.yaml', ...argv], { cwd });

describe('reports', () => {
  beforeEach(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'cleanplan-')));
    writeFileSync(join(cwd, '规划.yaml'), '缺项\n');
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  it('are called in the registry as they call themselves', async () => {
    for (const id of reportIds) {
      assert.equal((await loadReporter(id)).id, id);
      assert.match(id, /^[a-z]+$/);
    }
  });

  it('end with a line end, whatever they have to say', async () => {
    for (const id of reportIds) {
      const reporter = await loadReporter(id);
      for (const files of [[], [checkedFile('a.yaml', [reportedFinding('content-missing')])]])
        assert.match(await written(reporter, files), /^$|\n$/);
    }
  });

  it('tell the blanks of a draft in a line where there are many, and one by one where there are few', async () => {
    const reporter = await loadReporter('text');
    const blank = (line: number): ReportedFinding => ({
      ...reportedFinding('value-empty'),
      severity: 'hint',
      blank: true,
      range: { start: { line, character: 0 }, end: { line, character: 1 } },
    });
    const many = await written(reporter, [checkedFile('a', [reportedFinding('b'), ...[3, 4, 4, 5, 8].map(blank)])]);
    assert.match(many, /^a：还有 5 处待填，在第 4—6、9 行$/m);
    assert.equal(many.match(/value-empty/g), null);
    assert.match(many, /必须修改 1 处，提示 5 处/);
    const few = await written(reporter, [checkedFile('a', [3, 4, 5, 8].map(blank))]);
    assert.equal(few.match(/value-empty/g)?.length, 4);
    // For review each is told with what is to be done.
    const review = [3, 4, 5, 6, 8].map((line) => ({ ...blank(line), severity: 'information' as const }));
    assert.equal((await written(reporter, [checkedFile('a', review)])).match(/value-empty/g)?.length, 5);
  });

  describe('of several plans', () => {
    const light: ReportedFinding = { ...reportedFinding('b'), severity: 'hint' };
    const waived: ReportedFinding = {
      ...reportedFinding('c'),
      waived: { reason: '甲', confirmedBy: null, expires: null },
    };
    const text = async (files: readonly CheckedFile[]): Promise<string> => written(await loadReporter('text'), files);

    it('end with a table of those that are to be looked at, and none of the others', async () => {
      const files = [
        checkedFile('规划/甲县.yaml', [reportedFinding('a'), reportedFinding('a'), light, waived]),
        checkedFile('规划/乙县.yaml', []),
        checkedFile('规划/丙县.yaml', [waived]),
        { ...checkedFile('规划/丁县.yaml', [reportedFinding('a')]), complete: false },
      ];
      const lines = (await text(files)).split('\n');
      const at = lines.findIndex((line) => line.includes('建议修改  提示  文件'));
      assert.deepEqual(lines.slice(at - 1, at + 4), [
        '',
        '  必须修改  建议修改  提示  文件',
        '         2         ·     1  规划/甲县.yaml',
        '         1         ·     ·  规划/丁县.yaml（没有检查完）',
        '',
      ]);
      assert.match(lines[at + 4] ?? '', /^共检查 4 个文件：必须修改 3 处，提示 1 处，另有 2 处已写例外说明，/);
    });

    it('have no table where one plan alone is to be looked at', async () => {
      const one = await text([checkedFile('甲', [reportedFinding('a')]), checkedFile('乙', [])]);
      assert.doesNotMatch(one, /文件$/m);
    });

    it('tell many days of plans by the first and the last', async () => {
      const of = (...days: readonly string[]) =>
        text(days.map((planDay) => ({ ...checkedFile(planDay, []), planDay })));
      assert.match(await of('2003', '2026-01', '2014-11-12', '2008'), /^规划日期 2003 至 2026-01（各份不同）；/m);
      assert.match(await of('2014', '2003', '2003', '2026-01'), /^规划日期 2003、2014、2026-01；/m);
      const undated = { ...checkedFile('e', []), dated: false };
      const files = ['2003', '2004', '2005', '2006'].map((planDay) => ({ ...checkedFile(planDay, []), planDay }));
      assert.match(await text([undated, ...files]), /^规划日期 2003 至 2006（各份不同）、未写，按审查日期；/m);
    });
  });

  it('are several at once, each what it is alone', async () => {
    const run = await check('--format', 'sarif:出 口.sarif', '--format=text', '--format', 'json:out.json');
    assert.deepEqual(run, await check());
    assert.equal(read('出 口.sarif'), (await check('--format', 'sarif')).stdout);
    assert.equal(read('out.json'), (await check('--format', 'json')).stdout);
    assert.deepEqual(readdirSync(cwd).sort(), ['out.json', '出 口.sarif', '规划.yaml'].sort());
  });

  it('leave standard output empty when all go to files', async () => {
    assert.deepEqual(await check('--format', 'json:out.json'), { code: 1, stdout: '', stderr: '' });
  });

  it('go to --output, whatever stands before or behind', async () => {
    const { stdout } = await check('--format', 'compact');
    await check('--output', 'a.txt', '--format', 'compact');
    assert.equal(read('a.txt'), stdout);
    assert.deepEqual(await check('--output', 'b.txt'), { code: 1, stdout: '', stderr: '' });
    assert.equal(read('b.txt'), (await check()).stdout);
  });

  it('go to standard output under the name -', async () => {
    const { stdout } = await check('--format', 'json');
    assert.equal((await check('--format', 'json:-')).stdout, stdout);
    assert.equal((await check('--format', 'json', '--output', '-')).stdout, stdout);
  });

  it('have colors in a file only where they are asked for', async () => {
    const terminal = { cwd, isTTY: true, env: { FORCE_COLOR: '1' } };
    await runCli(['规划.yaml', '--output', 'plain.txt'], terminal);
    await runCli(['规划.yaml', '--output', 'colored.txt', '--color'], terminal);
    assert.deepEqual([read('plain.txt').includes('\u001b'), read('colored.txt').includes('\u001b')], [false, true]);
  });

  it('replace a file whole, behind a link too', async () => {
    writeFileSync(join(cwd, 'old.json'), 'x'.repeat(100_000));
    symlinkSync('old.json', join(cwd, 'link.json'));
    await check('--output', 'link.json', '--format', 'json');
    assert.equal(read('old.json'), (await check('--format', 'json')).stdout);
    assert.equal(realpathSync(join(cwd, 'link.json')), join(cwd, 'old.json'));
  });

  it('go through a link that leads to nothing yet, and two of them are one file with what it leads to', async () => {
    mkdirSync(join(cwd, '真'));
    symlinkSync('真', join(cwd, '夹'));
    symlinkSync('../新.json', join(cwd, '夹/链.json'));
    symlinkSync('圈', join(cwd, '圈'));
    const both = await check('--format', 'json:新.json', '--format', 'sarif:夹/链.json');
    assert.deepEqual([both.code, both.stdout], [2, '']);
    assert.match(both.stderr, /要写进同一个文件/);
    assert.deepEqual(await check('--output', '夹/链.json', '--format', 'json'), { code: 1, stdout: '', stderr: '' });
    assert.equal(read('新.json'), (await check('--format', 'json')).stdout);
    assert.equal(realpathSync(join(cwd, '夹/链.json')), join(cwd, '新.json'));
    assert.match((await check('--output', '圈')).stderr, /写不了报告“圈”：链接绕成了圈/);
  });

  it('write into what is no file, and leave it what it is', async () => {
    assert.deepEqual(await check('--output', devNull), { code: 1, stdout: '', stderr: '' });
    assert.equal(statSync(devNull).isFile(), false);
  });

  it('know a path with a drive', () => {
    assert.deepEqual(formatOption('json:C:\\x.json'), [{ id: 'json', file: 'C:\\x.json' }]);
  });

  describe('that cannot be', () => {
    const cases: readonly (readonly [readonly string[], RegExp, RegExp])[] = [
      [
        ['--format', 'jsn'],
        /--format 不能是“jsn”（是不是 json？），可以是 text、/,
        /“jsn” \(did you mean json\?\); use one/,
      ],
      [['--format', 'C:\\x.json'], /--format 不能是“C”，可以是/, /--format cannot be “C”; use one of text, /],
      [['--format', 'json:'], /--format json: 后面要写文件名/, /--format json: needs the name of a file/],
      [['--format', 'json: '], /--format json: {2}后面要写文件名/, /needs the name of a file/],
      [['--output', ' '], /--output 后面要写文件名/, /--output needs the name/],
      [['--output', 'a', '--output', 'b'], /--output 只能写一次/, /--output may be given only once/],
      [['--output', ''], /--output 后面要写文件名/, /--output needs the name/],
      [['--output'], /--output <file> 后面要写一个值/, /--output <file> needs a value/],
      [
        ['--format', 'text', '--format', 'json'],
        /标准输出只能有一种格式.*text.*json/,
        /takes one format, not both text and json/,
      ],
      [['--format', 'json:a', '--format', 'text', '--format', 'compact'], /text.*compact/, /text and compact/],
      [['--format', 'json:a', '--format', 'sarif:./b/../a'], /json 和 sarif 要写进同一个文件“.*a”/, /same file “/],
      [['--format', 'json', '--format', 'sarif', '--output', 'a'], /--output 只配一种/, /--output goes with one/],
      [['--format', 'json:a', '--output', 'b'], /--output 只配一种/, /--output goes with one/],
      [['-', '--stdin-filename', 'x.yaml', '--output', './x.yaml'], /盖掉.*“.\/x.yaml”/, /would replace the plan/],
      [['--output', '规划.yaml'], /盖掉要检查的规划“规划.yaml”/, /would replace the plan “规划.yaml”/],
    ];
    for (const [argv, zh, en] of cases) {
      it(`are refused: ${argv.join(' ')}`, async () => {
        const first = await check(...argv);
        assert.deepEqual([first.code, first.stdout], [2, '']);
        assert.match(first.stderr, zh);
        const second = await runCli(['--locale', 'en', 'check', '规划.yaml', ...argv], { cwd });
        assert.deepEqual([second.code, second.stdout], [2, '']);
        assert.match(second.stderr, en);
        assert.deepEqual(readdirSync(cwd), ['规划.yaml']);
      });
    }
  });

  describe('that cannot be written', () => {
    const cases: readonly (readonly [string, RegExp, RegExp])[] = [
      [
        '没有/a.json',
        /^cleanplan: 写不了报告“没有\/a.json”：没有这个文件夹/,
        /the report “没有\/a.json”: there is no such/,
      ],
      ['规划.yaml/a.json', /有一段是文件，不是文件夹/, /a part of the path is a file/],
      ['没有/', /没有这个文件夹/, /there is no such folder/],
      ['夹/', /这是一个文件夹/, /that is a folder/],
      ['夹', /写不了报告“夹”：这是一个文件夹/, /that is a folder/],
    ];
    for (const [path, zh, en] of cases) {
      it(`are named, and the others are written: ${path}`, async () => {
        mkdirSync(join(cwd, '夹'));
        const argv = ['--format', `json:${path}`, '--format', 'compact', '--format', 'sarif:ok.sarif'];
        const run = await check(...argv);
        assert.deepEqual([run.code, run.stdout], [2, (await check('--format', 'compact')).stdout]);
        assert.match(run.stderr, zh);
        assert.match((await check(...argv, '--locale', 'en')).stderr, en);
        assert.deepEqual(readdirSync(cwd).sort(), ['ok.sarif', '夹', '规划.yaml'].sort());
      });
    }
  });
});
