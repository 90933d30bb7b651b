import { closeSync, openSync, readSync } from 'node:fs';
import { replaceFile } from './replaceFile.ts';

const BOM = Buffer.from('efbbbf', 'hex');

/**
 * Puts another text in a plan file, whole or not at all. A byte order mark that it begins with stays.
 *
 * @param path absolute
 * @throws NodeJS.ErrnoException where the system does not let us
 */
export function rewritePlan(path: string, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  replaceFile(path, beginsWithBom(path) ? Buffer.concat([BOM, bytes]) : bytes);
}

function beginsWithBom(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const first = Buffer.alloc(BOM.length);
    return readSync(file, first) === BOM.length && first.equals(BOM);
  } finally {
    closeSync(file);
  }
}
