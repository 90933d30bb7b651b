/**
 * Runs the extension's tests inside the web extension host of VS Code, through `@vscode/test-web`, with
 * the browser build from npm and the system's Chromium: test-web by itself would download both.
 * `CLEANPLAN_HOST_VERBOSE=1` prints everything the page says.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { runTests } from '@vscode/test-web';
import type { BrowserType } from 'playwright-core';
import { type SuiteResult, settle } from '../support/results.ts';
import { bundleSuite } from '../vscode/host/bundle.ts';
import { browserFlags, findChromium } from '../vscode/host/chromium.ts';
import { installWebBuild } from '../vscode/host/install.ts';
import { isNoise } from '../vscode/host/noise.ts';
import { runHosted } from '../vscode/host/outcome.ts';
import { RESULT_LINE } from './resultLine.ts';

const here = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** A run that has given no result after this long never will. */
const RUN_TIMEOUT_MS = 300_000;

const verbose = process.env.CLEANPLAN_HOST_VERBOSE !== undefined;

/** test-web keeps builds by commit; ours goes by this name, which no commit has. */
const COMMIT = '0'.repeat(40);

async function run(): Promise<SuiteResult> {
  const chromium = findChromium();
  const build = installWebBuild();
  const suite = join(here, 'dist', 'index.js');
  await bundleSuite({
    entry: join(here, 'index.ts'),
    folders: [join(root, 'tests', 'vscode', 'suite', 'shared')],
    outfile: suite,
    platform: 'browser',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(here, 'assert.ts') },
  });
  useBrowser(chromium);
  const scratch = mkdtempSync(join(tmpdir(), 'cleanplan-web-'));
  stage(build, scratch);
  const output = watchConsole();
  try {
    const tests = runTests({
      browserType: 'chromium',
      headless: true,
      quality: 'stable',
      commit: COMMIT,
      testRunnerDataDir: scratch,
      host: '127.0.0.1',
      port: await freePort(),
      browserOptions: [...browserFlags],
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      folderPath: join(root, 'tests', 'vscode', 'workspace'),
    });
    const exitCode = await Promise.race([tests, timeout()]).then(
      () => 0,
      (error: Error) => {
        console.error(error.message);
        return 1;
      },
    );
    return settle(output.result(), exitCode);
  } finally {
    output.restore();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Lays the build out as test-web does after a download, so that it takes it for one. */
function stage(build: string, dataFolder: string): void {
  const name = `vscode-web-stable-${COMMIT}`;
  const folder = join(dataFolder, name);
  mkdirSync(folder);
  for (const entry of readdirSync(build)) symlinkSync(join(build, entry), join(folder, entry));
  writeFileSync(join(folder, 'version'), name);
}

/** Lets test-web's own playwright start this browser; it has no option for that. */
function useBrowser(executablePath: string): void {
  const testWeb = createRequire(import.meta.url).resolve('@vscode/test-web');
  const { chromium } = createRequire(testWeb)('playwright') as { chromium: BrowserType };
  const launch = chromium.launch.bind(chromium);
  chromium.launch = (options) => launch({ ...options, executablePath });
}

const channels = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

/**
 * Takes the suite's result out of what the page says, which test-web passes to this process's console,
 * and leaves out what the workbench says about itself.
 */
function watchConsole(): { result(): SuiteResult | undefined; restore(): void } {
  const original = { ...console };
  let result: SuiteResult | undefined;
  for (const channel of channels) {
    console[channel] = (...args: unknown[]) => {
      const text = format(...args);
      if (text.startsWith(RESULT_LINE)) result = JSON.parse(text.slice(RESULT_LINE.length)) as SuiteResult;
      else if (verbose || !isNoise(text)) original[channel === 'error' ? 'error' : 'log'](text);
    };
  }
  return { result: () => result, restore: () => void Object.assign(console, original) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(address)));
    });
  });
}

const timeout = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no result after ${RUN_TIMEOUT_MS} ms`)), RUN_TIMEOUT_MS).unref();
  });

await runHosted('网页版 VS Code 扩展测试 / extension tests in VS Code for the Web', run);
