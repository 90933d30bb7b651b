import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

export interface SuiteBundle {
  /** The file whose `run` the extension host calls; it imports `virtual:tests`. */
  readonly entry: string;
  /** The folders whose `*.test.ts` files are the suite. */
  readonly folders: readonly string[];
  readonly outfile: string;
  readonly platform: 'node' | 'browser';
  readonly external: readonly string[];
  /** Modules to put in the place of others. */
  readonly alias?: Readonly<Record<string, string>>;
}

/** Bundles a test suite into the one CommonJS file that an extension host can load. */
export async function bundleSuite(bundle: SuiteBundle): Promise<void> {
  const folder = dirname(bundle.outfile);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The project's modules are ES modules; this folder's are not.
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}\n');
  await build({
    entryPoints: [bundle.entry],
    outfile: bundle.outfile,
    bundle: true,
    format: 'cjs',
    platform: bundle.platform,
    target: 'es2022',
    external: [...bundle.external],
    alias: { ...bundle.alias },
    // Mocha's browser build takes any `module` in sight for its own and would replace the suite's exports.
    define: bundle.platform === 'browser' ? { module: 'undefined' } : {},
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [testFiles(bundle.folders)],
  });
}

/** Makes `virtual:tests` the module whose `loadTests` loads every test file of the folders. */
function testFiles(folders: readonly string[]): Plugin {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join(folder, name)),
  );
  const contents = `export function loadTests() {\n${files.map((file) => `require(${JSON.stringify(file)});`).join('\n')}\n}\n`;
  return {
    name: 'test-files',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^virtual:tests$/ }, () => ({ path: 'tests', namespace: 'virtual' }));
      onLoad({ filter: /.*/, namespace: 'virtual' }, () => ({ contents, resolveDir: folders[0] as string }));
    },
  };
}
