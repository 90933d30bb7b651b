import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { lazyModules } from './build/lazyModules.ts';
import { type OwnFiles, ownFiles } from './build/ownFiles.ts';
import { lateBuiltin, named } from './build/packages.ts';
import { policyIds } from './generateCatalogue.ts';
import { thirdPartyNotices } from './notices.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const inRoot = (path: string): string => join(root, path);

/** What a sound plan does without. */
const lazy = [
  'server/src/core/schema/schemaIssues.ts',
  'server/src/core/syntax/yamlReader.ts',
  'server/src/core/text/nearest.ts',
  'server/src/host/planWords.ts',
  'server/src/host/policyPacks.ts',
  'server/src/host/rulePages.ts',
];

/** What the command line and the server read only when they need it, so that they start from small files. */
const ownModules: OwnFiles = {
  yaml: 'yaml.cjs',
  [inRoot('server/src/core/schema/validators.generated.js')]: 'validators.cjs',
  [inRoot('server/src/host/rulePages.generated.ts')]: 'rulePages.cjs',
  [inRoot('server/src/host/youngHeap.ts')]: 'youngHeap.cjs',
};
/** The same of the command line alone. These modules have small copies of what they share with it, and no state. */
const ownOfCommandLine: OwnFiles = {
  commander: 'commander.cjs',
  tinyglobby: 'tinyglobby.cjs',
  [inRoot('server/src/cli/explain.ts')]: 'explain.cjs',
  [inRoot('server/src/cli/rules.ts')]: 'rules.cjs',
  [inRoot('server/src/cli/reporters/text.ts')]: 'text.cjs',
  [inRoot('server/src/cli/reporters/json.ts')]: 'json.cjs',
  [inRoot('server/src/cli/reporters/sarif.ts')]: 'sarif.cjs',
};
const ownData: OwnFiles = {
  [inRoot('server/src/host/planStructure.generated.json')]: 'planStructure.json',
  [inRoot('server/src/host/planWords.generated.json')]: 'planWords.json',
  ...Object.fromEntries(policyIds(root).map((id) => [inRoot(`schemas/policies/${id}/catalogue.json`), `${id}.json`])),
};
const languageServer: OwnFiles = { [inRoot('server/src/lsp/stdio.ts')]: 'languageServer.cjs' };

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  metafile: true,
};

/**
 * A bundle is one function. Required, it is called as Node calls a module; run as a script, which can have
 * a code cache, it is what the script gives, and the source need not be copied to put a function around it.
 */
const parameters = 'exports,require,module,__filename';
const opening = `(f=>typeof module==="object"?f(${parameters}):f)(function(${parameters}){"use strict";`;
const closing = '})';

/** CommonJS, which Node loads faster than modules of ECMAScript, and named so whatever package.json is nearest. */
const forNode: BuildOptions = {
  ...common,
  outdir: 'server/dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // The loader reads a byte as a character: bin/cleanplan.js.
  charset: 'ascii',
  // What lies in another file is required, not imported: there is no loader for imports in a script with a code cache.
  supported: { 'dynamic-import': false },
  banner: { js: opening },
  footer: { js: closing },
};

const lazily = lazyModules(lazy.map(inRoot));

/** A file for each module. */
const ownBundles = (files: OwnFiles): BuildOptions => ({
  ...forNode,
  entryPoints: Object.fromEntries(Object.entries(files).map(([module, file]) => [file.replace(/\.cjs$/, ''), module])),
});

const commandLine: readonly BuildOptions[] = [
  {
    ...forNode,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    plugins: [ownFiles({ ...ownModules, ...ownOfCommandLine, ...ownData, ...languageServer }), lazily],
  },
  ownBundles(ownOfCommandLine),
];

const extension: readonly BuildOptions[] = [
  {
    ...forNode,
    entryPoints: { languageServer: 'server/src/lsp/stdio.ts' },
    plugins: [ownFiles({ ...ownModules, ...ownData }), lazily, named('vscode-languageserver'), lateBuiltin('crypto')],
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: `${opening}const bundleUrl = require('node:url').pathToFileURL(__filename).href;` },
  },
  {
    ...forNode,
    entryPoints: { server: 'server/src/lsp/extensionServer.ts' },
    plugins: [ownFiles(languageServer)],
  },
  ownBundles(ownModules),
  {
    ...common,
    entryPoints: { extension: 'client/src/extension.ts' },
    outdir: 'client/dist',
    outExtension: { '.js': '.cjs' },
    charset: 'utf8',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
  },
  {
    ...common,
    entryPoints: { browser: 'client/src/browser.ts' },
    outdir: 'client/dist',
    charset: 'utf8',
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
  },
  // A web worker is loaded as one classic script, so here everything is in one file.
  {
    ...common,
    entryPoints: { browserServer: 'server/src/lsp/browserServer.ts' },
    outdir: 'server/dist',
    charset: 'utf8',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    plugins: [lazily],
  },
];

for (const folder of ['server/dist', 'client/dist']) rmSync(inRoot(folder), { recursive: true, force: true });
const built = async (options: BuildOptions): Promise<Metafile> => (await build(options)).metafile as Metafile;
const [ofCommandLine, ofExtension] = await Promise.all([
  Promise.all(commandLine.map(built)),
  Promise.all(extension.map(built)),
]);
for (const [source, file] of Object.entries(ownData)) {
  writeFileSync(inRoot(`server/dist/${file}`), inAscii(JSON.stringify(JSON.parse(readFileSync(source, 'utf8')))));
}
writeFileSync(inRoot('client/dist/NOTICES.txt'), thirdPartyNotices(root, ofExtension));
const outputs = [...ofCommandLine, ...ofExtension].flatMap(({ outputs }) => Object.keys(outputs));
for (const path of outputs.filter((path) => path.endsWith('.cjs') && path.startsWith('server'))) nameContent(path);
for (const path of outputs) console.log(`${path} ${Math.round(statSync(inRoot(path)).size / 1000)} kB`);

// Whatever becomes of it, the program runs; tests/cli/bin.test.ts tells whether there are caches.
spawnSync(process.execPath, [inRoot('server/src/tools/codeCache.mjs')], { stdio: 'inherit' });

/**
 * JSON or a bundle in which other characters are escaped, for the loader reads a byte as a character.
 * esbuild leaves them in regular expressions, which it does not look into.
 */
function inAscii(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Begins a bundle with a line that no other content has: a code cache is good for the bundle that begins the
 * same. The cache begins with that line too, and V8 would copy what does not lie at a multiple of eight.
 */
function nameContent(path: string): void {
  const content = inAscii(readFileSync(inRoot(path), 'utf8'));
  const name = createHash('sha256').update(content).digest('hex');
  writeFileSync(inRoot(path), `${`// ${name}`.padEnd(72)}\n${content}`);
}
