import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { thirdPartyNotices } from './notices.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
};

// The command line: one entry, split where the program imports lazily, so that checking a plan does
// not load the server.
const commandLine: BuildOptions = {
  entryPoints: { cli: 'server/src/cli/main.ts' },
  outdir: 'server/dist',
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Some dependencies are CommonJS and require Node's own modules.
  banner: {
    js: "import { createRequire as cleanplanRequire } from 'node:module'; const require = cleanplanRequire(import.meta.url);",
  },
};

// The extension: each file stands alone, because a web worker is loaded as one classic script and a
// server process starts faster from one file. So the policies and the schema are in both servers.
const extension: readonly BuildOptions[] = [
  {
    entryPoints: { extension: 'client/src/extension.ts' },
    outdir: 'client/dist',
    // Named so that Node takes it for CommonJS whatever package.json stands nearest.
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
  },
  {
    entryPoints: { browser: 'client/src/browser.ts' },
    outdir: 'client/dist',
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
  },
  {
    entryPoints: { server: 'server/src/lsp/extensionServer.ts' },
    outdir: 'server/dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Only the command line asks where it lies itself.
    define: { 'import.meta.url': '""' },
  },
  {
    entryPoints: { browserServer: 'server/src/lsp/browserServer.ts' },
    outdir: 'server/dist',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  },
];

for (const folder of ['server/dist', 'client/dist']) rmSync(join(root, folder), { recursive: true, force: true });
const [, ...bundles] = await Promise.all(
  [commandLine, ...extension].map((options) => build({ ...common, ...options, metafile: true })),
);
const metafiles = bundles.flatMap(({ metafile }) => metafile ?? []);
writeFileSync(join(root, 'client/dist/NOTICES.txt'), thirdPartyNotices(root, metafiles));

for (const path of ['server/dist/cli.js', ...metafiles.flatMap(({ outputs }) => Object.keys(outputs))]) {
  console.log(`${path} ${Math.round(statSync(join(root, path)).size / 1000)} kB`);
}
