/**
 * Runs the extension's tests inside the Node extension host of VS Code, on a copy of `workspace/`.
 * Which VS Code: the executable in `VSCODE_EXECUTABLE`; with `CLEANPLAN_DESKTOP_VSCODE=1` the desktop
 * one, downloaded; otherwise code-server from npm, which `host/` installs and dresses up as the former.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { RESULTS_FILE, readResult, type SuiteResult, settle } from '../support/results.ts';
import { bundleSuite } from './host/bundle.ts';
import { findChromium } from './host/chromium.ts';
import { cacheFolder, installCodeServer } from './host/install.ts';
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

async function findEditor(): Promise<string> {
  const given = process.env.VSCODE_EXECUTABLE;
  if (given) return given;
  if (process.env.CLEANPLAN_DESKTOP_VSCODE === '1') {
    try {
      return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(cacheFolder(), 'desktop') });
    } catch (error) {
      console.error(`桌面版 VS Code 下载失败，改用 npm 的 / desktop VS Code could not be downloaded: ${error}`);
    }
  }
  // The cheap question first: without a browser there is no need for the rest.
  findChromium();
  installCodeServer();
  return join(here, 'host', 'executable.mjs');
}

await runHosted('VS Code 扩展测试 / extension tests in VS Code', run);
