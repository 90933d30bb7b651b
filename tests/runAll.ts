/**
 * Runs every suite, one after the other, and closes with the one line that counts them all:
 * `N passed, N failed`. Names on the command line choose suites: `tsx tests/runAll.ts fast web`; without
 * names all run, that of the package in CI (`CI=1`) only.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closingLine, RESULTS_FILE, readResult, type SuiteResult, settle, sum } from './support/results.ts';
import { inCi } from './vscode/host/unavailable.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

interface Suite {
  readonly name: string;
  readonly title: string;
  /** Takes long for what it tells: outside CI it runs only when it is named. */
  readonly inCiOnly?: true;
  readonly command: readonly string[];
}

// The editors come first: the fast suite tries the grammar on the YAML grammar of the editor that they install.
// They hold an editor each: with no other process between, being stopped reaches them.
const suites: readonly Suite[] = [
  { name: 'vscode', title: 'VS Code', command: [process.execPath, '--import', 'tsx', 'tests/vscode/run.ts'] },
  {
    name: 'web',
    title: '网页版 VS Code / VS Code for the Web',
    command: [process.execPath, '--import', 'tsx', 'tests/web/run.ts'],
  },
  {
    name: 'package',
    title: '扩展安装包 / the extension’s package',
    inCiOnly: true,
    command: [process.execPath, 'node_modules/mocha/bin/mocha.js', 'tests/vscode/package.test.ts'],
  },
  {
    name: 'npm',
    title: 'npm 包 / the npm package',
    command: ['npm', 'run', '--silent', 'test:npm'],
  },
  {
    name: 'editors',
    title: 'Neovim、Emacs / Neovim and Emacs',
    command: [process.execPath, 'node_modules/mocha/bin/mocha.js', 'tests/editors/editors.test.ts'],
  },
  {
    name: 'fast',
    title: '核心、规则、命令行、语言服务器 / core, rules, command line, language server',
    // The script knows which files these are.
    command: ['npm', 'run', '--silent', 'test:fast'],
  },
  {
    name: 'slow',
    title: '类型、格式、随机与恶意输入、启动的程序 / types, layout, random and hostile input, the program started',
    command: ['npm', 'run', '--silent', 'test:slow'],
  },
];

const chosen = choose(process.argv.slice(2));
const scratch = mkdtempSync(join(tmpdir(), 'cleanplan-tests-'));
const results: SuiteResult[] = [];
for (const suite of chosen) results.push(await run(suite, join(scratch, `${suite.name}.json`)));
rmSync(scratch, { recursive: true, force: true });
const all = sum(results);
// What was not tried was not passed: on a CI machine everything can be had.
const skippedInCi = process.env.CI !== undefined && process.env.CI !== '' && all.skipped > 0;
if (skippedInCi) console.log('CI 中不允许跳过测试 / no test may be skipped in CI');
console.log(closingLine(all));
process.exitCode = all.failed > 0 || skippedInCi ? 1 : 0;

function choose(names: readonly string[]): readonly Suite[] {
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  const isChosen = ({ name, inCiOnly }: Suite) => (names.length === 0 ? !inCiOnly || inCi() : names.includes(name));
  if (unknown === undefined) return suites.filter(isChosen);
  console.error(`没有这个测试 / no such suite: ${unknown} (${suites.map(({ name }) => name).join(', ')})`);
  process.exit(2);
}

/** Runs one suite, whose output goes straight through, and returns what it counted. */
async function run({ name, title, command }: Suite, file: string): Promise<SuiteResult> {
  console.log(`\n━━ ${title}`);
  const started = Date.now();
  const exitCode = await exitOf(command, file);
  const counted = readResult(file);
  const result = settle(counted, exitCode);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const broken = result.failed > (counted?.failed ?? 0) ? '，中断 / broke off' : '';
  // In words of its own: only the last line of the whole run may read like the closing line.
  console.log(`━━ ${name}: ✔ ${result.passed} ✘ ${result.failed} – ${result.skipped} (${seconds} s${broken})`);
  return result;
}

function exitOf([program, ...args]: readonly string[], file: string): Promise<number> {
  const child = spawn(program as string, args, {
    cwd: root,
    env: { ...process.env, [RESULTS_FILE]: file },
    stdio: ['ignore', 'inherit', 'inherit'],
    // On Windows npm is a script.
    shell: process.platform === 'win32',
  });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error);
      resolve(1);
    });
    child.once('close', (code) => {
      process.removeListener('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}
