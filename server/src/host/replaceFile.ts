import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { realPath } from './realPath.ts';

/**
 * Writes a file whole or not at all: beside its place first and then renamed, so that nobody reads half of it
 * and a failure leaves what was there. A link stays, and the file behind it is replaced. What is no ordinary
 * file (a pipe, `/dev/null`) is written to as it is.
 *
 * @param path absolute; with a slash at its end it names a folder, which can't be written
 * @throws NodeJS.ErrnoException where the system does not let us
 */
export function replaceFile(path: string, content: Uint8Array): void {
  // With a slash at its end a path is a folder's, and must be there.
  if (path.endsWith(sep)) statSync(path);
  const target = realPath(path);
  const before = statSync(target, { throwIfNoEntry: false });
  if (before !== undefined && !before.isFile()) {
    writeFileSync(target, content);
    return;
  }
  // A name can be given to another file though the file that has it is protected.
  if (before !== undefined) accessSync(target, constants.W_OK);
  const beside = join(dirname(target), `.cleanplan-${process.pid}-${Date.now()}.tmp`);
  try {
    writeFileSync(beside, content, { flag: 'wx', mode: before?.mode ?? 0o666 });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
