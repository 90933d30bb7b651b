import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPath } from '../support/built.ts';
import { stackLine } from '../support/program.ts';

/** What a shell can do to the program, by `$CLEANPLAN` in a folder of its own that has a plan. */
const cases: readonly (readonly [name: string, script: string, says: RegExp])[] = [
  [
    'a current folder that was deleted',
    'mkdir gone && cd gone && rmdir ../gone && $CLEANPLAN check',
    /当前文件夹已经不在了/,
  ],
  [
    'a current folder that was deleted, in English',
    'mkdir gone && cd gone && rmdir ../gone && $CLEANPLAN a.yaml --locale en',
    /the current folder is gone/,
  ],
  ['standard input that is a folder', '$CLEANPLAN check - < .', /读不了“<stdin>”：这是一个文件夹/],
  ['a full disk under a check', '$CLEANPLAN check a.yaml > /dev/full', /标准输出写不进去.*磁盘满了/],
  ['a full disk under an answer', '$CLEANPLAN rules > /dev/full', /标准输出写不进去.*磁盘满了/],
  ['a full disk under the help', '$CLEANPLAN --help > /dev/full', /标准输出写不进去.*磁盘满了/],
  ['a full disk under a report', '$CLEANPLAN check a.yaml --output /dev/full', /写不了报告“\/dev\/full”：磁盘满了/],
];

describe('what surrounds the program', () => {
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'cleanplan-'));
    writeFileSync(join(cwd, 'a.yaml'), '规划格式: 1\n');
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  const shell = (script: string) => {
    const program = `"${process.execPath}" "${builtPath('bin/cleanplan.js')}"`;
    return spawnSync('sh', ['-c', script.replace('$CLEANPLAN', program)], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    });
  };

  for (const [name, script, says] of cases) {
    // Windows has no such shell, and not every system has a device that is always full.
    const possible = process.platform !== 'win32' && (existsSync('/dev/full') || !script.includes('/dev/full'));
    (possible ? it : () => undefined)(`is named: ${name}`, () => {
      const { status, stdout, stderr } = shell(script);
      assert.match(stderr, says);
      assert.deepEqual([status, stdout, stderr.trimEnd().split('\n').length], [2, '', 1], stderr);
      assert.doesNotMatch(stderr, stackLine);
    });
  }
});
