import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

const require = createRequire(import.meta.url);

/**
 * Loads a module of Node's when something of it is first used. A package requires it for what we never
 * ask of the package, and Node takes milliseconds to set it up.
 */
export const lateBuiltin = (name: string): Plugin => ({
  name: `lateBuiltin ${name}`,
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace: 'late' }));
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
    }));
  },
});

/**
 * Gives a CommonJS package the exports of an ECMAScript module. Without this esbuild makes an object with
 * a getter for each of its names, in every module that imports it; a protocol has five hundred.
 */
export const named = (name: string): Plugin => ({
  name: `named ${name}`,
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${name}$`) }, ({ kind }) =>
      kind === 'import-statement' ? { path: name, namespace: `named ${name}` } : undefined,
    );
    build.onLoad({ filter: /./, namespace: `named ${name}` }, ({ path }) => ({
      contents: [
        `const all = require(${JSON.stringify(require.resolve(path))});`,
        ...Object.keys(require(path)).map((key) => `export const ${key} = /* @__PURE__ */ read(all, "${key}");`),
        'function read(from, key) { return from[key]; }',
      ].join('\n'),
      resolveDir: process.cwd(),
    }));
  },
});
