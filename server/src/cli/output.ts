import { errorCode } from '../host/errorCode.ts';
import type { TextOutput } from '../host/io.ts';
import { fillBoth } from './fillBoth.ts';
import { mistakes } from './mistakes.ts';
import { writeReason } from './systemReasons.ts';
import { UsageError } from './usageError.ts';

/**
 * A stream that may be closed under us: `cleanplan … | head` is an ordinary use, so a closed pipe ends
 * the output quietly. Any other failure (a full disk) is reported by `write`, but one of standard error, which could
 * be told nowhere.
 */
export class Output {
  #closed = false;

  constructor(
    readonly stream: TextOutput,
    readonly kind: 'stdout' | 'stderr',
  ) {
    // Without a listener the stream's error event would end the process with a stack trace.
    stream.on('error', this.#onError);
  }

  /** Resolves when the stream has taken the text or bytes; rejects with a UsageError when standard output can't, unless the reader has gone. */
  write(chunk: string | Uint8Array): Promise<void> {
    if (this.#closed || chunk.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const finish = (error?: Error | null): void => {
        if (error) this.#onError(error);
        if (error && !this.#closed && this.kind === 'stdout') reject(unwritten(error));
        else resolve();
      };
      try {
        this.stream.write(chunk, finish);
      } catch (error) {
        finish(error as Error);
      }
    });
  }

  readonly #onError = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') this.#closed = true;
  };
}

const unwritten = (error: unknown): UsageError =>
  new UsageError(fillBoth(mistakes.unwritableStdout, { reason: writeReason(errorCode(error)) }));
