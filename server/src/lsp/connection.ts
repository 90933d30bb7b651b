import { type Connection, createConnection, type WatchDog } from 'vscode-languageserver';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { wellFormedJson } from '../core/text/wellFormedJson.ts';
import { lifecycle } from './lifecycle.ts';

/** The time between two looks at whether the client's process still runs, in milliseconds. */
const WATCH = 5000;

/**
 * A connection over two streams. `ended` is called once: with 0 after `shutdown` and `exit`, with 1
 * when the client left without asking for a shutdown, its stream closed or its process gone.
 */
export function connectStreams(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  ended: (code: number) => void,
): Connection {
  let over = false;
  let watch: ReturnType<typeof setInterval> | undefined;
  const end = (code: number) => {
    if (over) return;
    over = true;
    clearInterval(watch);
    ended(code);
  };
  const watchDog: WatchDog = {
    shutdownReceived: false,
    initialize({ processId }) {
      if (typeof processId !== 'number') return;
      watch = setInterval(() => isRunning(processId) || end(watchDog.shutdownReceived ? 0 : 1), WATCH);
      watch.unref();
    },
    exit: end,
  };
  for (const event of ['end', 'close'] as const) input.on(event, () => end(watchDog.shutdownReceived ? 0 : 1));
  const reader = new StreamMessageReader(input);
  const writer = new StreamMessageWriter(output, { contentTypeEncoder: encoder });
  const messageStrategy = lifecycle(writer);
  return createConnection((logger) => createProtocolConnection(reader, writer, logger, { messageStrategy }), watchDog);
}

/** The library's own would let through what a text has that is no Unicode. */
const encoder = {
  name: 'application/json',
  encode: (message: object): Promise<Buffer> => Promise.resolve(Buffer.from(wellFormedJson(message), 'utf8')),
};

/** Signal 0 sends nothing and asks only whether the process is there. */
function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
