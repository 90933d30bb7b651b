import { createReadStream, readFileSync, statSync } from 'node:fs';
import { MAX_INPUT_BYTES } from '../core/problems/inputRules.ts';
import { errorCode } from './errorCode.ts';
import { type Decoded, decodeUtf8 } from './utf8.ts';

/** A file's text, or why there is none. */
export type ReadResult =
  | Decoded
  /** `size` in bytes; undefined for a stream, which is left as soon as it passes the limit. */
  | { readonly kind: 'too-large'; readonly size: number | undefined; readonly limit: number }
  /** `code` is the system's, `EACCES` for example. */
  | { readonly kind: 'unreadable'; readonly code: string };

/**
 * Reads a plan file. The limit is compared with the size on disk first and then kept while reading,
 * since a file can grow and a pipe or device has no size. Never rejects.
 *
 * @param limit bytes; tests pass a small one
 */
export async function readPlanFile(path: string, limit = MAX_INPUT_BYTES): Promise<ReadResult> {
  try {
    const stats = statSync(path);
    if (stats.size > limit) return { kind: 'too-large', size: stats.size, limit };
    return stats.isFile() ? textOf(readFileSync(path), limit) : await readStream(createReadStream(path), limit);
  } catch (error) {
    return { kind: 'unreadable', code: errorCode(error) };
  }
}

/** A file may have grown since its size was looked up. */
const textOf = (bytes: Buffer, limit: number): ReadResult =>
  bytes.length > limit ? { kind: 'too-large', size: bytes.length, limit } : decodeUtf8(bytes);

/** Reads a plan from a stream such as standard input. Never rejects. */
export async function readStream(stream: AsyncIterable<Uint8Array>, limit = MAX_INPUT_BYTES): Promise<ReadResult> {
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
