import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** As many links behind each other as Linux follows; more are a loop. */
const MOST_LINKS = 40;

/**
 * The file or folder behind links, by which two names of one are known to be the same. Where there is none, the place
 * where a write would make it: a link may lead to a file that is yet to be made. Links in a loop stay as they are.
 *
 * @param links how many links may still be followed
 */
export function realPath(absolute: string, links = MOST_LINKS): string {
  try {
    return realpathSync.native(absolute);
  } catch {
    const folder = dirname(absolute);
    if (folder === absolute || links === 0) return absolute;
    const real = join(realPath(folder, links), basename(absolute));
    const target = linkTarget(real);
    return target === undefined ? real : realPath(resolve(dirname(real), target), links - 1);
  }
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
