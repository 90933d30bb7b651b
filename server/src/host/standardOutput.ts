import { fstatSync, writeSync } from 'node:fs';

/** Where a command writes: of a stream, the part that is used. */
export interface TextOutput {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  write(text: string, done: (error?: Error | null) => void): unknown;
}

/**
 * Standard output or standard error. Files and pipes are written to directly, for making Node's stream
 * for them takes about as long as checking a small plan; terminals, and whatever a pipe does not take
 * at once, are left to the stream.
 */
export class StandardOutput implements TextOutput {
  readonly #listeners: ((error: NodeJS.ErrnoException) => void)[] = [];
  readonly #fd: 1 | 2;
  readonly #open: () => NodeJS.WriteStream;
  #stream: NodeJS.WriteStream | undefined;
  #direct: boolean | undefined;

  /** @param open gives Node's stream for the same descriptor */
  constructor(fd: 1 | 2, open: () => NodeJS.WriteStream) {
    this.#fd = fd;
    this.#open = open;
  }

  get isTTY(): boolean {
    return !this.#isDirect() && this.#opened().isTTY === true;
  }

  get columns(): number | undefined {
    return this.#isDirect() ? undefined : this.#opened().columns;
  }

  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): void {
    this.#listeners.push(listener);
    this.#stream?.on(event, listener);
  }

  write(text: string, done: (error?: Error | null) => void): void {
    if (this.#stream !== undefined || !this.#isDirect()) {
      this.#opened().write(text, done);
      return;
    }
    let rest: Uint8Array = Buffer.from(text);
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(this.#fd, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') this.#opened().write(rest, done);
      else done(error as Error);
      return;
    }
    done();
  }

  #isDirect(): boolean {
    this.#direct ??= isFileOrPipe(this.#fd);
    return this.#direct;
  }

  #opened(): NodeJS.WriteStream {
    if (this.#stream === undefined) {
      this.#stream = this.#open();
      for (const listener of this.#listeners) this.#stream.on('error', listener);
    }
    return this.#stream;
  }
}

/** Windows has ways of its own with pipes and is left to the stream. */
function isFileOrPipe(fd: number): boolean {
  if (process.platform === 'win32') return false;
  try {
    const stats = fstatSync(fd);
    return stats.isFile() || stats.isFIFO();
  } catch {
    return false;
  }
}
