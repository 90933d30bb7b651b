import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { builtPath } from './built.ts';
import type { Run } from './runCli.ts';

/** How a process ended: its exit code, or the signal that ended it. */
interface Ended extends Omit<Run, 'code'> {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A line of a stack trace; users never meet one. */
export const stackLine = /^\s+at .*:\d+:\d+/m;

/** The built program in a process of its own, in Chinese unless the arguments say otherwise. */
export const start = (argv: readonly string[], cwd: string): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [builtPath('bin/cleanplan.js'), ...argv], {
    cwd,
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', NO_COLOR: '1' },
    stdio: 'pipe',
  });

/** Waits for the end of a process, which must not have shown a stack trace. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  assert.doesNotMatch(stdout, stackLine);
  assert.doesNotMatch(stderr, stackLine);
  return { code, signal, stdout, stderr };
}

/** Runs the built program to its end. */
export async function runProgram(argv: readonly string[], cwd: string, input = ''): Promise<Run> {
  const child = start(argv, cwd);
  child.stdin.on('error', () => undefined).end(input);
  const { code, stdout, stderr, signal } = await ended(child);
  assert.equal(signal, null);
  return { code: code as number, stdout, stderr };
}
