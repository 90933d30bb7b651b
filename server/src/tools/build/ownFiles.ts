import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** What lies in a file of its own beside the bundles that use it: its name by module. */
export interface OwnFiles {
  /** By package name, or absolute path of a module or JSON file of ours. */
  readonly [module: string]: string;
}

/** Leaves modules out of a bundle and requires the files that they are built into. */
export function ownFiles(files: OwnFiles): Plugin {
  const byModule = new Map(Object.entries(files));
  return {
    name: 'ownFiles',
    setup(build) {
      build.onResolve({ filter: /./ }, ({ path, resolveDir, kind }) => {
        if (kind === 'entry-point') return undefined;
        const file = byModule.get(path.startsWith('.') ? resolve(resolveDir, path) : path);
        return file === undefined ? undefined : { path: `./${file}`, external: true };
      });
    },
  };
}
