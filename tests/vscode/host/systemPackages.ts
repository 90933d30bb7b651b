import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first program of some names on the path. */
export function programOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs packages of the system, for which there must be the right to; only CI asks for it. */
export function installPackages(names: readonly string[]): void {
  console.error(`正在安装系统软件包 / installing system packages: ${names.join(' ')} …`);
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', ...names]);
}

/** Its failure needs no handling: whoever asked for a package looks whether it is there. */
function apt(args: readonly string[]): void {
  const command = ['apt-get', '-q', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=300', ...args];
  const [program, ...rest] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  spawnSync(program as string, rest, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
