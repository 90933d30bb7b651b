/**
 * Stands in for the executable of desktop VS Code: takes its arguments, and runs the extension's tests
 * in the real workbench and the real Node extension host of code-server, driven by a headless Chromium.
 * Ends with the exit code of the tests.
 *
 * `CLEANPLAN_HOST_VERBOSE=1` prints everything the page says; `CLEANPLAN_HOST_SCREENSHOT=<file>` keeps
 * a picture of a run that failed.
 */

import { fstatSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { workbenchAddress } from './address.ts';
import { parseArguments } from './arguments.ts';
import { launchChromium } from './chromium.ts';
import { type RunningServer, startCodeServer } from './codeServer.ts';
import { isNoise } from './noise.ts';

/** A run that has given no result after this long never will. */
const RUN_TIMEOUT_MS = 300_000;

const verbose = process.env.CLEANPLAN_HOST_VERBOSE !== undefined;
let server: RunningServer | undefined;
let browser: Browser | undefined;
let page: Page | undefined;
let finished = false;

async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2));
  const { extensionTestsPath, userDataFolder } = args;
  server = await startCodeServer({ ...args, settings: settingsOf(userDataFolder) });
  server.process.once('exit', (code) => finish(71, `code-server exited with ${code}\n${server?.log()}`));
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('crash', () => finish(70, 'the page crashed'));
  if (verbose) page.on('console', (message) => console.log('[console]', message.type(), message.text()));
  if (verbose) page.on('pageerror', (error) => console.error('[page]', error.message));
  // The workbench calls these two when it runs tests.
  await page.exposeFunction('codeAutomationLog', say);
  await page.exposeFunction('codeAutomationExit', (code: number) => finish(code));
  await page.goto(
    workbenchAddress(server.url, {
      ...args,
      // Desktop VS Code resolves this as `require` does; here it has to be a file.
      ...(extensionTestsPath === undefined
        ? {}
        : { extensionTestsPath: createRequire(import.meta.url).resolve(extensionTestsPath) }),
    }),
  );
}

/** Settings that the caller put into the profile; they are kept. */
function settingsOf(userDataFolder: string | undefined): Record<string, unknown> {
  if (userDataFolder === undefined) return {};
  try {
    return JSON.parse(readFileSync(join(userDataFolder, 'User', 'settings.json'), 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function say(type: string, args: readonly unknown[] = []): void {
  const text = format(...args);
  if (!verbose && isNoise(text)) return;
  if (type === 'error') console.error(text);
  else console.log(text);
}

async function finish(code: number, reason?: string): Promise<void> {
  if (finished) return;
  finished = true;
  if (reason !== undefined) console.error(`[VS Code] ${reason}`);
  const picture = process.env.CLEANPLAN_HOST_SCREENSHOT;
  if (code !== 0 && picture !== undefined) await page?.screenshot({ path: picture }).catch(() => undefined);
  await browser?.close().catch(() => undefined);
  await server?.stop();
  process.exit(code);
}

/** Ends this run with the process that started it, whose pipe then closes. */
function endWithParent(): void {
  if (!fstatSync(0).isFIFO() && !fstatSync(0).isSocket()) return;
  process.stdin.once('close', () => finish(129, 'the process that started this run has ended'));
  process.stdin.resume();
}

process.once('SIGINT', () => finish(130, 'interrupted'));
process.once('SIGTERM', () => finish(143, 'terminated'));
setTimeout(() => finish(124, `no result after ${RUN_TIMEOUT_MS} ms`), RUN_TIMEOUT_MS).unref();
endWithParent();
main().catch((error: Error) => finish(72, error.stack));
