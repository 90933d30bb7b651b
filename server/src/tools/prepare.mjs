// Makes a checkout ready to run: installs the dependencies of package-lock.json and builds, each only
// when needed. Plain JavaScript that imports no package, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newestSource } from './newestSource.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const OLDEST_NODE = 20;

function main() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    fail(
      `需要 Node ${OLDEST_NODE} 或更新的版本，现在是 ${process.versions.node} / Node ${OLDEST_NODE} or newer is needed`,
    );
  }
  install();
  build();
}

/** Installs exactly what the lock file names, unless that has been done. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, 'node_modules', '.cleanplan-installed');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  say('正在安装依赖（只需一次）/ installing dependencies (once)');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(mark, lock);
}

/** Builds unless what is built is newer than every source. */
function build() {
  const built = join(root, 'server', 'dist', 'cli.cjs');
  if (existsSync(built) && statSync(built).mtimeMs >= newestSource(root)) return;
  say('正在构建 / building');
  run('npm', ['run', '--silent', 'build']);
}

function run(command, args) {
  // What tools say goes to standard error, so that standard output holds only the result asked for.
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`失败 / failed: ${command} ${args.join(' ')}`);
}

const say = (text) => process.stderr.write(`${text} …\n`);

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}

main();
