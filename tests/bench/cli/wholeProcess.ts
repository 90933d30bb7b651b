import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Repeats, repeat, type Series } from '../stats.ts';

/** A command that is run from its start to its end. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** Its arguments behind `node`. */
  readonly args: readonly string[];
  /** The line to show for it, without folders of this machine. */
  readonly shown: string;
  /** Says what is wrong with the answer, if anything is; the time of a wrong one is not counted. */
  mistakeIn(output: Output): string | undefined;
}

export interface Output {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ToolFigures {
  readonly tool: Tool;
  /** Milliseconds from start to end. */
  readonly wall: Series;
  /** Milliseconds of computing in user mode, all threads together. */
  readonly user: Series;
  /** The most resident memory, in MiB. */
  readonly peak: Series;
}

interface Taken {
  readonly wall: number[];
  readonly user: number[];
  readonly peak: number[];
  failure: string | undefined;
}

const RECORDER = fileURLToPath(new URL('recorder.cjs', import.meta.url));
/**
 * Runs the tools in turn, A B A B, so that a machine that grows slower does so for all. The first
 * round only warms the file cache. Then come the timed rounds, then those that record memory.
 */
export async function measureTools(
  tools: readonly Tool[],
  folder: string,
  timeout: number,
  repeats: { readonly commands: Repeats; readonly recorded: Repeats },
): Promise<ToolFigures[]> {
  const taken = new Map<Tool, Taken>(tools.map((tool) => [tool, { wall: [], user: [], peak: [], failure: undefined }]));
  const round = (recorded: boolean, note: (figures: Taken, run: Run) => void): void => {
    for (const [tool, figures] of taken) {
      if (figures.failure !== undefined) continue;
      const run = runOnce(tool, folder, timeout, recorded);
      const wrong = run.output === undefined ? run.failure : tool.mistakeIn(run.output);
      if (wrong === undefined) note(figures, run);
      else figures.failure = wrong;
    }
  };
  round(false, () => undefined);
  await repeat(repeats.commands, () => round(false, ({ wall }, { ms }) => wall.push(ms)));
  await repeat(repeats.recorded, () =>
    round(true, ({ user, peak }, { record }) => {
      if (record === undefined) return;
      user.push(record.user);
      peak.push(record.peak);
    }),
  );
  return [...taken].map(([tool, { failure, ...values }]) => {
    const series = (of: readonly number[]): Series => ({ values: of, ...(failure !== undefined && { failure }) });
    return { tool, wall: series(values.wall), user: series(values.user), peak: series(values.peak) };
  });
}

interface Run {
  readonly ms: number;
  readonly output?: Output;
  readonly failure?: string;
  readonly record?: { readonly user: number; readonly peak: number };
}

/** One run. Output goes to files, so that this process has no part in it while the clock runs. */
function runOnce(tool: Tool, folder: string, timeout: number, recorded: boolean): Run {
  const [out, err, record] = ['stdout', 'stderr', 'record'].map((name) => path.join(folder, `run.${name}`)) as [
    string,
    string,
    string,
  ];
  const files = [openSync(out, 'w'), openSync(err, 'w')] as const;
  const env = recorded
    ? { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(RECORDER)}`, BENCH_RECORD: record }
    : process.env;
  const start = performance.now();
  const { status, signal, error } = spawnSync(process.execPath, tool.args, {
    cwd: folder,
    env,
    stdio: ['ignore', ...files],
    timeout,
    killSignal: 'SIGKILL',
  });
  const ms = performance.now() - start;
  for (const file of files) closeSync(file);
  if (signal !== null || error !== undefined) {
    return { ms, failure: `${tool.name} was ended (${error?.message ?? signal})` };
  }
  const output = { code: status, stdout: readFileSync(out, 'utf8'), stderr: readFileSync(err, 'utf8') };
  return {
    ms,
    output,
    ...(recorded && { record: JSON.parse(readFileSync(record, 'utf8')) as { user: number; peak: number } }),
  };
}
