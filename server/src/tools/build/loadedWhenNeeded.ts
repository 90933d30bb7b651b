import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** Modules that most runs do without. The sources import them as anything else. */
export interface LateModules {
  /** Evaluated when one of their functions is first called: absolute paths of modules that export functions only. */
  readonly lazy: readonly string[];
  /** Built into a file beside the bundle and required from there: its name by package, or by absolute path. */
  readonly ownFiles: Readonly<Record<string, string>>;
}

/** Puts a stand-in in the place of each lazy module, and a `require` in that of each module with its own file. */
export function loadedWhenNeeded({ lazy, ownFiles }: LateModules): Plugin {
  return {
    name: 'loadedWhenNeeded',
    setup(build) {
      build.onResolve({ filter: /./ }, ({ path, resolveDir, kind }) => {
        if (kind === 'entry-point') return undefined;
        const module = path.startsWith('.') ? resolve(resolveDir, path) : path;
        const file = ownFiles[module];
        if (file !== undefined) return { path: `./${file}`, external: true };
        return lazy.includes(module) && kind === 'import-statement' ? { path: module, namespace: 'lazy' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'lazy' }, ({ path }) => ({
        contents: standIn(path),
        resolveDir: dirname(path),
      }));
    },
  };
}

/** Functions of the same names that load the module; a call of require is what esbuild evaluates when it is reached. */
const standIn = (path: string): string =>
  [
    `const load = () => require(${JSON.stringify(path)});`,
    ...exportedFunctions(path).map((name) => `export const ${name} = (...args) => load().${name}(...args);`),
  ].join('\n');

/** @throws Error where something that is exported is not evidently a function */
function exportedFunctions(path: string): string[] {
  const exported = readFileSync(path, 'utf8').matchAll(/^export (?!type\b|interface\b)(.*)$/gm);
  return [...exported].map(([, rest = '']) => {
    const name = /^(?:function (\w+)|const (\w+) = \()/.exec(rest);
    if (name === null) throw new Error(`${path} is loaded when needed and may export functions only: export ${rest}`);
    return (name[1] ?? name[2]) as string;
  });
}
