import { existsSync } from 'node:fs';

/**
 * URI of the folder that holds `seeds/`: the package's own folder when installed, the repository when run
 * from it. Found from where this file lies, which differs between the sources and the bundle.
 */
export function sourceRoot(): string {
  const candidates = ['../', '../../', '../../../'].map((path) => new URL(path, import.meta.url));
  return (candidates.find((folder) => existsSync(new URL('seeds/', folder))) ?? (candidates[0] as URL)).href;
}
