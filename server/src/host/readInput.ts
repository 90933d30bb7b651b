import { closeSync, createReadStream, openSync, readSync, type Stats, statSync } from 'node:fs';
import { MAX_INPUT_BYTES } from '../core/problems/inputRules.ts';
import { type Decoded, decodeUtf8 } from './utf8.ts';

/** A file's text, or why there is none. */
export type Input =
  | Decoded
  /** `size` in bytes; undefined for a stream, which is left as soon as it passes the limit. */
  | { readonly kind: 'too-large'; readonly size: number | undefined; readonly limit: number }
  /** `code` is the system's, `EACCES` for example. */
  | { readonly kind: 'unreadable'; readonly code: string };

/**
 * Reads a plan file. The limit is compared with the size on disk first and then kept while reading,
 * since a file can grow and a pipe or device has no size. Never rejects. An ordinary file is read
 * without a stream, which takes longer to set up than a plan to check.
 *
 * @param limit bytes; tests pass a small one
 */
export async function readPlanFile(path: string, limit = MAX_INPUT_BYTES): Promise<Input> {
  try {
    const stats = statSync(path);
    if (stats.size > limit) return { kind: 'too-large', size: stats.size, limit };
    return await (stats.isFile() ? readFile(path, stats, limit) : readStream(createReadStream(path), limit));
  } catch (error) {
    return { kind: 'unreadable', code: errorCode(error) };
  }
}

/** From so many bytes on a text is large: to hold it and what is made of it in memory then takes care. */
const LARGE = 500_000;

/** Reads an ordinary file to its end. */
async function readFile(path: string, { size }: Stats, limit: number): Promise<Input> {
  if (size > LARGE) (await import('./youngHeap.ts')).keepYoungHeapSmall();
  const file = openSync(path, 'r');
  try {
    // One byte more than there should be, so that the last read says whether the file has grown.
    let bytes = Buffer.allocUnsafe(size + 1);
    let length = 0;
    for (;;) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) return decodeUtf8(bytes.subarray(0, length));
      length += read;
      if (length > limit) return { kind: 'too-large', size: undefined, limit };
      if (length === bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2);
    }
  } finally {
    closeSync(file);
  }
}

/** Reads a plan from a stream such as standard input. Never rejects. */
export async function readStream(stream: AsyncIterable<Uint8Array>, limit = MAX_INPUT_BYTES): Promise<Input> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > limit) return { kind: 'too-large', size: undefined, limit };
      chunks.push(chunk);
    }
  } catch (error) {
    return { kind: 'unreadable', code: errorCode(error) };
  }
  return decodeUtf8(Buffer.concat(chunks, size));
}

function errorCode(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === 'string' ? code : String(error);
}
