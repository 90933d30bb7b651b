import { spawnSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';
import { installPackages, programOnPath } from './systemPackages.ts';
import { HostUnavailable, inCi } from './unavailable.ts';

/** Flags that keep the browser quiet and off the network; the sandbox needs rights that CI's user may lack. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** The path of a Chromium: `CHROMIUM`, else one on the path. In CI a missing one is installed. */
export function findChromium(): string {
  const found = process.env.CHROMIUM || onPath();
  if (found) return found;
  if (inCi()) installPackages(['chromium']);
  const installed = onPath();
  if (installed !== undefined) return installed;
  throw new HostUnavailable(
    '没有找到 Chromium 浏览器',
    'No Chromium was found',
    'sudo apt-get install chromium （或用环境变量 CHROMIUM 指明路径 / or set CHROMIUM to its path）',
  );
}

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), headless: true, args: [...browserFlags] });

/** Makes sure that pictures of Chinese text show characters and not boxes. In CI a missing font is installed. */
export function requireChineseFont(): void {
  if (hasChineseFont()) return;
  if (inCi()) installPackages(['fonts-noto-cjk']);
  if (hasChineseFont()) return;
  throw new HostUnavailable('没有找到中文字体', 'No Chinese font was found', 'sudo apt-get install fonts-noto-cjk');
}

function hasChineseFont(): boolean {
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}

const onPath = (): string | undefined =>
  programOnPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
