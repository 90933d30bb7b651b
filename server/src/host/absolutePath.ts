import { resolve, sep } from 'node:path';

/** A path from the command line made absolute. A slash at its end stays, which `resolve` drops: it asks for a folder. */
export function absolutePath(name: string, cwd: string): string {
  const absolute = resolve(cwd, name);
  const slash = (name.endsWith('/') || name.endsWith(sep)) && !absolute.endsWith(sep);
  return slash ? `${absolute}${sep}` : absolute;
}
