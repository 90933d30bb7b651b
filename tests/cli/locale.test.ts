import assert from 'node:assert/strict';
import { runCli } from '../support/runCli.ts';

const zh = '用法：';
const en = 'Usage:';

const cases: readonly {
  readonly argv?: readonly string[];
  readonly env: Record<string, string>;
  readonly want: string;
}[] = [
  { env: {}, want: zh },
  { env: { LANG: 'en_US.UTF-8' }, want: en },
  { env: { LANG: 'C' }, want: zh },
  { env: { LANG: 'POSIX' }, want: zh },
  { env: { LANG: 'C.UTF-8' }, want: zh },
  { env: { LANG: 'de_DE.UTF-8' }, want: zh },
  { env: { LC_MESSAGES: 'en_GB', LANG: 'zh_CN.UTF-8' }, want: en },
  { env: { LC_ALL: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB', LANG: 'en_GB' }, want: zh },
  { env: { LC_ALL: '', LANG: 'en_GB' }, want: en },
  { argv: ['--locale', 'en'], env: { LC_ALL: 'zh_CN' }, want: en },
  { argv: ['--locale=zh-CN'], env: { LC_ALL: 'en_US' }, want: zh },
  { argv: ['--locale', 'zh-CN', '--locale', 'en'], env: {}, want: en },
  { argv: ['--locale', 'fr'], env: { LANG: 'en_GB' }, want: en },
  // A value of another option, and a word behind --, are no options.
  { argv: ['--output', '--locale=en'], env: {}, want: zh },
  { argv: ['--', '--locale', 'en'], env: {}, want: zh },
];

describe('the language of the command line', () => {
  for (const { argv = [], env, want } of cases) {
    it(`${JSON.stringify(env)} ${argv.join(' ')} gives ${want}`, async () => {
      const { stdout } = await runCli(['--help', ...argv], { env });
      assert.ok(stdout.startsWith(want), stdout);
    });
  }

  it('is refused when it is neither', async () => {
    const { code, stderr } = await runCli(['rules', '--locale', 'fr']);
    assert.equal(code, 2);
    assert.match(stderr, /--locale 不能是“fr”，可以是 zh-CN、en/);
  });
});
