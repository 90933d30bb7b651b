import { Readable, Writable } from 'node:stream';
import type { Host } from '../../server/src/cli/commandContext.ts';
import type * as CommandLine from '../../server/src/cli/main.ts';
import type { Io } from '../../server/src/host/io.ts';
import { loadBuilt } from './built.ts';
import { fakeService } from './fakeService.ts';

/** What one run of the command line gave. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a test may set; the rest is a quiet Chinese pipe on a fixed day. */
export interface Setting extends Partial<Omit<Io, 'stdin'>> {
  readonly input?: string | Uint8Array;
  readonly host?: Partial<Host>;
}

/** A stream that keeps what is written to it. */
export class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** A stream whose reader has gone: every write fails as a closed pipe does. */
export class ClosedPipe extends Writable {
  override _write(_chunk: Buffer, _encoding: string, done: (error: Error) => void): void {
    done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  }
}

/** The core that most tests of the command line use. */
const fakeHost: Host = {
  service: async () => fakeService(),
  rulePages: async () => new Map([['content-missing', '# content-missing\n\n为什么：八项内容缺一不可。\n']]),
  serve: async () => undefined,
};

/** Runs the command line as it was built, in this process, with the fake core unless the setting has another. */
export const runCli = (argv: readonly string[], { host, ...setting }: Setting = {}): Promise<Run> =>
  run(argv, setting, { ...fakeHost, ...host });

/** The same with the package's own policies, schema and rules. */
export const runPackage = (argv: readonly string[], setting: Omit<Setting, 'host'> = {}): Promise<Run> =>
  run(argv, setting, undefined);

async function run(
  argv: readonly string[],
  { input = '', ...rest }: Omit<Setting, 'host'>,
  host: Host | undefined,
): Promise<Run> {
  const stdout = new Sink();
  const stderr = new Sink();
  const io: Io = {
    stdout,
    stderr,
    stdin: Readable.from([Buffer.from(input as Uint8Array)]),
    env: {},
    cwd: process.cwd(),
    isTTY: false,
    today: '2026-03-01',
    ...rest,
  };
  const { main } = loadBuilt<typeof CommandLine>('dist/cli.cjs');
  const code = await main(argv, io, host);
  return { code, stdout: stdout.text, stderr: stderr.text };
}
