import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { root } from './support/plan.ts';

/** Runs a tool of this checkout; its whole output is the message when it fails. */
function passes(script: string): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    encoding: 'utf8',
    // On Windows npm is a script.
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, stdout + stderr);
}

describe('The project', () => {
  it('type-checks (npm run typecheck)', function () {
    this.timeout(120_000);
    passes('typecheck');
  });
  it('is formatted and free of lint (npm run lint)', function () {
    this.timeout(120_000);
    passes('lint');
  });
});
