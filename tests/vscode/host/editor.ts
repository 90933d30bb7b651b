import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { findChromium } from './chromium.ts';
import { cacheFolder, installCodeServer } from './install.ts';

const here = fileURLToPath(new URL('./', import.meta.url));

/**
 * The executable of the VS Code to test in: the one in `VSCODE_EXECUTABLE`; with
 * `CLEANPLAN_DESKTOP_VSCODE=1` the desktop one, downloaded; otherwise the stand-in for it, which runs
 * code-server from npm.
 */
export async function findEditor(): Promise<string> {
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
  return join(here, 'executable.mjs');
}
