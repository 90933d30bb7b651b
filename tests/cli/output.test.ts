import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { packageService } from '../support/packageService.ts';
import { ClosedPipe, runCli, Sink } from '../support/runCli.ts';

/** A disk that is full. */
class FullDisk extends Writable {
  override _write(_chunk: Buffer, _encoding: string, done: (error: Error) => void): void {
    done(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
  }
}

describe('output', () => {
  it('that nobody reads any more ends quietly, with the exit code of the check', async () => {
    for (const [input, want] of [
      ['缺项', 1],
      ['标题: 好', 0],
    ] as const) {
      const { code, stderr } = await runCli(['-'], { input, stdout: new ClosedPipe() });
      assert.deepEqual({ code, stderr }, { code: want, stderr: '' });
    }
  });

  it('that cannot be written is a failure', async () => {
    const stderr = new Sink();
    const { code } = await runCli(['-'], { input: '标题: 好', stdout: new FullDisk(), stderr });
    assert.equal(code, 2);
    assert.equal(stderr.text, 'cleanplan: 标准输出写不进去，结果不完整：磁盘满了，请腾出空间再试\n');
  });

  const colors: readonly (readonly [string, Parameters<typeof runCli>[1], readonly string[], boolean])[] = [
    ['a pipe', {}, [], false],
    ['a terminal', { isTTY: true }, [], true],
    ['a terminal with NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, [], false],
    ['a terminal with an empty NO_COLOR', { isTTY: true, env: { NO_COLOR: '' } }, [], true],
    ['a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }, [], false],
    ['a pipe with FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, [], true],
    ['a terminal with FORCE_COLOR=0', { isTTY: true, env: { FORCE_COLOR: '0' } }, [], false],
    ['a terminal with FORCE_COLOR=false', { isTTY: true, env: { FORCE_COLOR: 'false' } }, [], false],
    ['a pipe with NO_COLOR and FORCE_COLOR', { env: { NO_COLOR: 'no', FORCE_COLOR: '1' } }, [], false],
    ['a terminal with FORCE_COLOR=0 and --color', { isTTY: true, env: { FORCE_COLOR: '0' } }, ['--color'], true],
    ['a pipe with FORCE_COLOR and --no-color', { env: { FORCE_COLOR: '1' } }, ['--no-color'], false],
    ['a pipe with --color', { env: { NO_COLOR: '1' } }, ['--color'], true],
    ['a terminal with --no-color', { isTTY: true }, ['--no-color'], false],
  ];
  for (const [name, setting, argv, colored] of colors) {
    it(`has ${colored ? '' : 'no '}color on ${name}`, async () => {
      const { stdout } = await runCli(['-', ...argv], { ...setting, input: '缺项' });
      assert.equal(stdout.includes('\u001b['), colored);
    });
  }

  it('shows control characters of a plan and of its name, and never sends them', async () => {
    const argv = ['-', '--stdin-filename', 'a\u001b[2Jb.yaml'];
    for (const format of ['text', 'compact']) {
      const { stdout } = await runCli([...argv, '--format', format], { input: '\u001b[31m缺项' });
      assert.ok(!stdout.includes('\u001b'), format);
      assert.match(stdout, /a␛\[2Jb\.yaml/);
    }
  });

  it('says that a plan was not checked against the main policy, whether or not there are findings', async () => {
    const real = { data: { service: async () => packageService } };
    const plan = '规划格式: 1\n审查依据: [cppl-2012]\n';
    const clean = await runCli(['-'], { ...real, input: plan });
    assert.match(
      clean.stdout,
      /^<stdin>：没有发现问题\n<stdin>：规划的审查依据没有写国办发\[2003\]100号，所以没有按它检查\n共检查/,
    );
    const wrong = await runCli(['-', '--locale', 'en'], { ...real, input: `${plan}随便: 1\n` });
    assert.match(wrong.stdout, /\n\n<stdin>: not checked against 国办发\[2003\]100号, since the plan names other/);
    const both = await runCli(['-'], { ...real, input: '规划格式: 1\n审查依据: [cppl-2012, gbf-2003-100]\n' });
    assert.doesNotMatch(both.stdout, /没有按它检查/);
    const byNumber = await runCli(['-'], { ...real, input: '规划格式: 1\n审查依据: [国办发〔2003〕100号]\n' });
    assert.doesNotMatch(byNumber.stdout, /没有按它检查/);
    assert.match(byNumber.stdout, /；审查依据 无（没有写对代号）\n/);
    const other = await runCli(['-'], { ...real, input: '规划格式: 1\n审查依据: [国办发〔2013〕100号]\n' });
    assert.match(other.stdout, /审查依据没有写国办发\[2003\]100号，所以没有按它检查/);
  });

  it('fits the terminal', async () => {
    const { stdout } = await runCli(['-'], { input: '缺项', isTTY: true, columns: 50, env: { NO_COLOR: '1' } });
    assert.match(stdout, /^ {4}「清洁生产推行规划的内容应包括：污染状况分析，$/m);
  });
});
