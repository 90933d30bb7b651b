import { localDate } from './localDate.ts';
import { StandardOutput, type TextOutput } from './standardOutput.ts';

/** The parts of a process that a command uses, passed in so that tests can give their own. */
export interface Io {
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute; paths of the command line start from it. */
  readonly cwd: string;
  /** Whether standard output is a terminal, and then how wide it is. */
  readonly isTTY: boolean;
  readonly columns?: number | undefined;
  /** `YYYY-MM-DD` by the user's clock. */
  readonly today: string;
}

/** The running process. Its streams are opened only when a command asks for them. */
export function processIo(): Io {
  const stdout = new StandardOutput(1, () => process.stdout);
  return {
    stdout,
    stderr: new StandardOutput(2, () => process.stderr),
    get stdin() {
      return process.stdin;
    },
    env: process.env,
    cwd: process.cwd(),
    get isTTY() {
      return stdout.isTTY;
    },
    get columns() {
      return stdout.columns;
    },
    today: localDate(new Date()),
  };
}
