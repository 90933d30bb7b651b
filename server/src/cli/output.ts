import type { TextOutput } from '../host/io.ts';

/**
 * A stream that may be closed under us: `cleanplan … | head` is an ordinary use, so a closed pipe ends
 * the output quietly. Any other failure (a full disk) is reported by `write`.
 */
export class Output {
  #closed = false;

  constructor(readonly stream: TextOutput) {
    // Without a listener the stream's error event would end the process with a stack trace.
    stream.on('error', this.#onError);
  }

  /** Resolves when the stream has taken the text or bytes; rejects when it can't, unless the reader has gone. */
  write(chunk: string | Uint8Array): Promise<void> {
    if (this.#closed || chunk.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const finish = (error?: Error | null): void => {
        if (error) this.#onError(error);
        if (error && !this.#closed) reject(error);
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
