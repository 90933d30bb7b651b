import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, programOnPath } from '../vscode/host/systemPackages.ts';
import { announceSkipped, HostUnavailable, inCi } from '../vscode/host/unavailable.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A plan with a slip that has a fix (line 3, a full-width colon), a key to hover, and a reference to follow. */
const PLAN = `规划格式: 1
规划概况:
  标题：济南市清洁生产推行实施方案
目标任务:
  主要指标:
    - {编号: M1, 指标名称: 工业化学需氧量排放量, 目标值: 4000吨}
重点内容:
  - {名称: 冶金行业节水, 对应指标: [M1]}
进度
`;

/** What an editor is to report of it, as one line of JSON behind `RESULT `. */
export interface EditorResult {
  /** Ids of rules, or sentences that have them. */
  readonly diagnostics: readonly string[];
  readonly hover: string;
  /** URI of the definition of 目标任务, and zero-based line of that of the reference M1. */
  readonly clause: string;
  readonly target: number;
  readonly completion: readonly string[];
  /** Line 3 after the fix was applied. */
  readonly fixed: string;
}

/** A program of an editor; installed in CI, and where it cannot be had the suite is skipped with a line that says so. */
export function findEditor(program: string, packages: readonly string[]): string | undefined {
  const found = programOnPath([program]);
  if (found !== undefined) return found;
  if (inCi()) installPackages(packages);
  const installed = programOnPath([program]);
  if (installed === undefined) {
    const remedy = `sudo apt-get install ${packages.join(' ')}`;
    const missing = new HostUnavailable(`没有找到 ${program}`, `No ${program} was found`, remedy);
    if (inCi()) throw missing;
    announceSkipped(`tests/editors: ${program}`, missing);
  }
  return installed;
}

/** The lines that the README gives for an editor, by the heading they stand under. */
export function linesOfReadme(heading: string): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const block = readme.split(`\n### ${heading}\n`)[1]?.match(/```\w+\n([\s\S]*?)\n```/)?.[1];
  if (block === undefined) throw new Error(`README.md has no lines under “${heading}”`);
  return block;
}

/** A folder with the plan, and `bin/cleanplan`, the built command. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cleanplan-editor-'));
  mkdirSync(join(folder, 'bin'));
  const command = join(folder, 'bin', 'cleanplan');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'server/bin/cleanplan.js')}" "$@"\n`);
  chmodSync(command, 0o755);
  writeFileSync(join(folder, '甲.cleanplan.yaml'), PLAN);
  return folder;
}

/** Runs an editor that says what it found and ends. */
export function resultOf(program: string, args: readonly string[], folder: string): EditorResult {
  const run: SpawnSyncReturns<string> = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 90_000,
    env: {
      ...process.env,
      HOME: folder,
      LANG: 'C.UTF-8',
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
    },
  });
  const said = `${run.stdout}\n${run.stderr}`;
  const line = /RESULT (\{.*\})/.exec(said)?.[1];
  if (line === undefined) throw new Error(`${program} gave no result (${run.status ?? run.signal}):\n${said}`);
  return JSON.parse(line) as EditorResult;
}

/** The version an editor says it has, for the title of its tests. */
export const versionOf = (program: string): string =>
  execFileSync(program, ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? program;
