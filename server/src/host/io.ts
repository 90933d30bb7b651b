import { fstatSync } from 'node:fs';
import { localDate } from './localDate.ts';

/** Where a command writes: of a stream, the part that is used. */
export interface TextOutput {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  write(content: string | Uint8Array, done: (error?: Error | null) => void): unknown;
}

/** The parts of a process that a command uses, passed in so that tests can give their own. */
export interface Io {
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute; paths of the command line start from it. Throws ENOENT where the folder was deleted. */
  readonly cwd: string;
  /** Whether standard output is a terminal, and then how wide it is. */
  readonly isTTY: boolean;
  readonly columns?: number | undefined;
  /** `YYYY-MM-DD` by the user's clock. */
  readonly today: string;
}

/** The running process. The current folder may be gone, and is asked for when a path needs it. */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  return {
    stdout,
    stderr,
    // Node opens standard input when it is first asked for, and most runs don't read it.
    get stdin() {
      return isFolder(0) ? folderInput() : process.stdin;
    },
    env,
    get cwd() {
      return process.cwd();
    },
    isTTY: stdout.isTTY === true,
    columns: stdout.columns,
    today: localDate(new Date()),
  };
}

function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    return false;
  }
}

/** Node takes a folder for an empty input, and an empty plan is another mistake. */
// biome-ignore lint/correctness/useYield: it fails before it has anything to give
async function* folderInput(): AsyncGenerator<Uint8Array> {
  throw Object.assign(new Error('standard input is a folder'), { code: 'EISDIR' });
}
