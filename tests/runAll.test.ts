import assert from 'node:assert/strict';
import { closingLine, settle, sum } from './support/results.ts';
import { parseArguments } from './vscode/host/arguments.ts';

describe('The overall test run', () => {
  it('closes with skipped tests only when there are any', () => {
    assert.equal(closingLine({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
    assert.equal(closingLine({ passed: 3, failed: 1, skipped: 2 }), '3 passed, 1 failed, 2 skipped');
  });

  it('adds suites up', () => {
    const all = sum([
      { passed: 2, failed: 1, skipped: 0 },
      { passed: 3, failed: 0, skipped: 1 },
    ]);
    assert.deepEqual(all, { passed: 5, failed: 1, skipped: 1 });
  });

  it('takes a suite at its word when it ended well', () => {
    const result = { passed: 2, failed: 0, skipped: 0 };
    assert.deepEqual(settle(result, 0), result);
  });

  it('counts no failure twice', () => {
    const result = { passed: 2, failed: 1, skipped: 0 };
    assert.deepEqual(settle(result, 1), result);
  });

  it('counts a suite that broke off as failed', () => {
    assert.deepEqual(settle(undefined, 1), { passed: 0, failed: 1, skipped: 0 });
    assert.deepEqual(settle({ passed: 2, failed: 0, skipped: 0 }, 1), { passed: 2, failed: 1, skipped: 0 });
  });

  it('counts a suite that tested nothing as failed', () => {
    assert.deepEqual(settle({ passed: 0, failed: 0, skipped: 0 }, 0), { passed: 0, failed: 1, skipped: 0 });
  });
});

describe('The stand-in for VS Code', () => {
  it('understands both ways of giving a value', () => {
    const args = ['/plans', '--user-data-dir', '/profile', '--extensions-dir=/extensions', '--locale', 'zh-cn'];
    assert.deepEqual(parseArguments(args), {
      extensionDevelopmentPaths: [],
      vsix: [],
      target: '/plans',
      userDataFolder: '/profile',
      extensionsFolder: '/extensions',
      locale: 'zh-cn',
    });
  });

  it('takes paths and file addresses, and ignores what it does not know', () => {
    const args = ['--no-sandbox', '--extensionDevelopmentPath=/a', '--extensionTestsPath=file:///b/c%20d.js', '/plans'];
    const { extensionDevelopmentPaths, extensionTestsPath, target } = parseArguments(args);
    assert.deepEqual([extensionDevelopmentPaths, extensionTestsPath, target], [['/a'], '/b/c d.js', '/plans']);
  });
});
