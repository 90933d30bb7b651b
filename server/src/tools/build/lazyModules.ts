import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Evaluates modules of ours, with all that only they import, when one of their functions is first called.
 * Whoever imports one is given a stand-in, so that neither the sources nor their types have to know; what
 * such a module exports must be functions only, and evaluating it must have no effect but its exports.
 *
 * @param modules absolute paths
 */
export function lazyModules(modules: readonly string[]): Plugin {
  const lazy = new Set(modules.map((path) => resolve(path)));
  return {
    name: 'lazyModules',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const file = resolve(resolveDir, path);
        return lazy.has(file) && kind === 'import-statement' ? { path: file, namespace: 'lazy' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'lazy' }, ({ path }) => ({
        contents: standIn(path),
        resolveDir: dirname(path),
      }));
    },
  };
}

function standIn(path: string): string {
  const names = exportedFunctions(path, readFileSync(path, 'utf8'));
  return [
    'let module;',
    // A call of require is what esbuild evaluates when it is reached.
    `const load = () => (module ??= require(${JSON.stringify(path)}));`,
    ...names.map((name) => `export const ${name} = (...args) => load().${name}(...args);`),
  ].join('\n');
}

/** The names a module exports; throws where one is not evidently a function. */
export function exportedFunctions(path: string, text: string): string[] {
  const exported = [...text.matchAll(/^export (?!type\b|interface\b)(.*)$/gm)].map(([, rest]) => rest as string);
  return exported.map((rest) => {
    const name = /^(?:function (\w+)|const (\w+) = \()/.exec(rest);
    if (name === null) throw new Error(`${path} is loaded lazily and may export functions only: export ${rest}`);
    return (name[1] ?? name[2]) as string;
  });
}
