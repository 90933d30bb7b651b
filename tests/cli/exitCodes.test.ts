import assert from 'node:assert/strict';
import manifest from '../../server/package.json' with { type: 'json' };
import { runCli, type Setting } from '../support/runCli.ts';

interface Case {
  readonly argv: readonly string[];
  readonly input?: string;
  readonly code: number;
  /** What standard error says; nothing when left out. */
  readonly says?: RegExp;
}

const usage: readonly Case[] = [
  { argv: ['--formt', 'json'], code: 2, says: /没有选项 --formt（是不是 --format？）/ },
  { argv: ['check', '--nonsense-at-all'], code: 2, says: /没有选项 --nonsense-at-all。/ },
  { argv: ['--format'], code: 2, says: /--format <name> 后面要写一个值/ },
  {
    argv: ['--format', 'xml'],
    code: 2,
    says: /--format 不能是“xml”，可以是 text、compact、json、sarif、github、gitlab/,
  },
  { argv: ['explain', 'x', '--format', 'sarif'], code: 2, says: /可以是 text、json/ },
  { argv: ['--as-of', '2026-02-30'], code: 2, says: /真实的日期.*2026-02-30/ },
  { argv: ['--as-of', '2026-2-3'], code: 2, says: /真实的日期/ },
  { argv: ['--fail-level', 'fatal', '--locale', 'en'], code: 2, says: /--fail-level cannot be “fatal”/ },
  { argv: ['explain'], code: 2, says: /缺少 <rule\|provision\|key>/ },
  { argv: ['explain', '--locale', 'en'], code: 2, says: /<rule\|provision\|key> is missing/ },
  { argv: ['rules', 'extra'], code: 2, says: /“extra”是多余的/ },
  { argv: ['lsp'], code: 2, says: /--stdio/ },
  { argv: ['rules', '--format', 'text', '--format', 'json'], code: 2, says: /--format 只能写一次/ },
  { argv: ['explain', 'x', '--format=json', '--format=json'], code: 2, says: /--format 只能写一次/ },
  { argv: ['-', '--stdin-filename', 'a', '--stdin-filename', 'b'], code: 2, says: /--stdin-filename 只能写一次/ },
  { argv: ['check', '没有', '--stdin-filename', 'a'], code: 2, says: /请加 - 或 --stdin/ },
  { argv: ['explain', 'nope'], code: 2, says: /cleanplan rules 查看全部规则.*explain 二（一）/ },
  { argv: ['help'], code: 2, says: /找不到“help”（是不是 --help？）。请核对路径；命令有 check、/ },
  { argv: ['nope'], code: 2, says: /命令有 check、fix、explain、rules、policy、lsp\n$/ },
  { argv: ['check', '\\350\\247\\204.yaml'], code: 2, says: /找不到“\\350.*git 把汉字写成了.*用 -z 输出/ },
  { argv: ['check', '规划\\2026.yaml'], code: 2, says: /2026\.yaml”。请核对路径\n$/ },
  { argv: ['rule'], code: 2, says: /（是不是 rules？）/ },
  { argv: ['chekc', '没有'], code: 2, says: /“chekc”（是不是 check？）.*\n.*找不到“没有”。请核对路径\n$/ },
  { argv: ['check', 'rule'], code: 2, says: /找不到“rule”。请核对路径\n$/ },
  { argv: ['没有.yaml', '--locale', 'en'], code: 2, says: /does not exist. Check the path; the commands are check/ },
  { argv: ['a\u001b[2J\nb'], code: 2, says: /^cleanplan: 找不到“a␛\[2J␊b”.*\n$/ },
  { argv: ['--a\u001bb'], code: 2, says: /没有选项 --a␛b/ },
  { argv: ['rules', '\u202e'], code: 2, says: /“<U\+202E>”是多余的/ },
  { argv: ['lsp', '--stdio', '--clientProcessId=7'], code: 0 },
  { argv: ['--help'], code: 0 },
  { argv: ['explain', '--help'], code: 0 },
  { argv: ['--version'], code: 0 },
];

const findings: readonly Case[] = [
  { argv: ['-'], input: '标题: 好', code: 0 },
  { argv: ['-'], input: '缺项', code: 1 },
  { argv: ['check', '--stdin'], input: '缺项', code: 1 },
  { argv: ['-'], input: '代码', code: 0 },
  { argv: ['-', '--fail-level', 'warning'], input: '代码', code: 1 },
  { argv: ['-', '--fail-level', 'information'], input: '空泛', code: 1 },
  { argv: ['-', '--fail-level', 'information'], input: '格式', code: 0 },
  { argv: ['-', '--fail-level', 'hint'], input: '格式', code: 1 },
  { argv: ['-', '--fail-level', 'never'], input: '缺项', code: 0 },
  { argv: ['-', '--fail-level', 'hint'], input: '例外', code: 0 },
  { argv: ['-', '--fail-level', 'never'], input: '崩溃', code: 2 },
  { argv: ['-', '--fail-level', 'never'], input: '抛出', code: 2 },
];

describe('exit codes', () => {
  for (const { argv, input = '', code, says } of [...usage, ...findings]) {
    it(`${code}: cleanplan ${argv.join(' ')} ${input === '' ? '' : `< ${input}`}`, async () => {
      const run = await runCli(argv, { input });
      assert.equal(run.code, code, run.stderr + run.stdout);
      if (says === undefined) assert.equal(run.stderr, '');
      else assert.match(run.stderr, says);
    });
  }

  it('a crash of the check is a finding in every format', async () => {
    for (const format of ['text', 'compact', 'json', 'sarif']) {
      const { stdout } = await runCli(['-', '--format', format], { input: '抛出' });
      assert.match(stdout, /internal-error/, format);
      assert.match(stdout, /boom/, format);
    }
  });

  it('a core that does not load is a crash, with its stack', async () => {
    const service: NonNullable<Setting['data']>['service'] = () => Promise.reject(new Error('no data'));
    const { code, stderr } = await runCli(['rules'], { data: { service } });
    assert.equal(code, 2);
    assert.match(stderr, /程序内部出错.*\nError: no data\n {4}at /);
  });

  it('--version prints the version alone', async () => {
    assert.equal((await runCli(['--version'])).stdout, `${manifest.version}\n`);
  });
});
