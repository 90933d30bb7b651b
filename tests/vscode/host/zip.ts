import { readFileSync } from 'node:fs';

/** Signatures and fixed lengths of PKWARE's APPNOTE 4.3.12 (directory entry) and 4.3.16 (end of directory). */
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** The names of all files of a ZIP archive (not ZIP64), in the order of its directory. */
export function zipNames(file: string): string[] {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(END);
  if (end < 0) throw new Error(`no ZIP archive: ${file}`);
  const count = bytes.readUInt16LE(end + 10);
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (names.length < count) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`damaged ZIP archive: ${file}`);
    const nameLength = bytes.readUInt16LE(at + 28);
    const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    names.push(bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    at += ENTRY_LENGTH + nameLength + rest;
  }
  return names;
}
