/**
 * Runs the extension's tests inside the Node extension host of VS Code, on a copy of `workspace/`.
 * Which VS Code, `host/editor.ts` tells.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { RESULTS_FILE, readResult, type SuiteResult, settle } from '../support/results.ts';
import { bundleSuite } from './host/bundle.ts';
import { findEditor } from './host/editor.ts';
import { runHosted } from './host/outcome.ts';

const here = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

async function run(): Promise<SuiteResult> {
  const vscodeExecutablePath = await findEditor();
  const suite = join(here, 'dist', 'index.js');
  await bundleSuite({
    entry: join(here, 'suite', 'index.ts'),
    folders: [join(here, 'suite'), join(here, 'suite', 'shared')],
    outfile: suite,
    platform: 'node',
    external: ['vscode', 'mocha'],
  });
  const scratch = mkdtempSync(join(tmpdir(), 'cleanplan-vscode-'));
  const workspace = join(scratch, 'workspace');
  const results = join(scratch, 'results.json');
  cpSync(join(here, 'workspace'), workspace, { recursive: true });
  try {
    const exitCode = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      launchArgs: [
        workspace,
        `--user-data-dir=${join(scratch, 'data')}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
      ],
      extensionTestsEnv: { [RESULTS_FILE]: results },
    }).catch((error: Error) => {
      console.error(error.message);
      return 1;
    });
    return settle(readResult(results), exitCode);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

await runHosted('VS Code 扩展测试 / extension tests in VS Code', run);
