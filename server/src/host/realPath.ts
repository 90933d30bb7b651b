import { realpathSync } from 'node:fs';

/** The file or folder behind links, by which two names of one are known to be the same; the path itself where nothing is. */
export function realPath(absolute: string): string {
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute;
  }
}
