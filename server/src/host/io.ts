/** The parts of a process that a command uses, passed in so that tests can give their own. */
export interface Io {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
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

/** The running process. Standard input is opened only when a command asks for it. */
export function processIo(): Io {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    get stdin() {
      return process.stdin;
    },
    env: process.env,
    cwd: process.cwd(),
    isTTY: process.stdout.isTTY === true,
    columns: process.stdout.columns,
    today: localDate(new Date()),
  };
}

/** The calendar day where the user is: a plan adopted today in Beijing is not adopted yesterday in UTC. */
export function localDate(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
