import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { loadedWhenNeeded } from './build/loadedWhenNeeded.ts';
import { policyIds } from './generateCatalogue.ts';
import { thirdPartyNotices } from './notices.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const inRoot = (path: string): string => join(root, path);

/** What a plan without findings does without, and tables that not every rule looks into. */
const lazy = [
  'server/src/core/schema/validate.ts',
  'server/src/core/syntax/yamlReader/yamlReader.ts',
  'server/src/host/codeTables.ts',
  'server/src/host/pinyinTable.ts',
  'server/src/host/planExamples.ts',
  'server/src/host/regionTable.ts',
].map(inRoot);

/** Large modules and data that the programs for Node share or seldom need, each in a file beside them. */
const data: Readonly<Record<string, string>> = {
  [inRoot('schemas/plan.schema.json')]: 'planSchema.json',
  [inRoot('schemas/plan.examples.json')]: 'planExamples.json',
  [inRoot('schemas/pinyin.json')]: 'pinyin.json',
  ...Object.fromEntries(codeTables().map((file) => [inRoot(`schemas/codes/${file}`), file])),
  ...Object.fromEntries(policyIds(root).map((id) => [inRoot(`schemas/policies/${id}/catalogue.json`), `${id}.json`])),
};
const modules: Readonly<Record<string, string>> = {
  yaml: 'yaml.cjs',
  [inRoot('server/src/core/schema/validators.generated.js')]: 'validators.cjs',
  [inRoot('server/src/host/rulePages.generated.ts')]: 'rulePages.cjs',
  [inRoot('server/src/lsp/start/stdio.ts')]: 'languageServer.cjs',
};

/** All but those that every value is read with, which are part of the programs. */
function codeTables(): string[] {
  const inPrograms = ['indicators.json', 'units.json', 'wordlists.json'];
  return readdirSync(inRoot('schemas/codes')).filter((file) => file.endsWith('.json') && !inPrograms.includes(file));
}

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  // For debuggers and `node --enable-source-maps`; neither package has the maps.
  sourcemap: true,
  legalComments: 'none',
  metafile: true,
  external: ['vscode'],
};

/** CommonJS has no `import.meta.url`, and some packages ask for it. */
const forNode: BuildOptions = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** A web worker is loaded as one classic script. */
const forBrowser: BuildOptions = { ...common, platform: 'browser', target: 'es2022' };

const late = loadedWhenNeeded({ lazy, ownFiles: { ...modules, ...data } });
const programs: readonly BuildOptions[] = [
  {
    ...forNode,
    outdir: 'server/dist',
    entryPoints: {
      cli: 'server/src/cli/main.ts',
      server: 'server/src/lsp/start/extensionServer.ts',
      ...Object.fromEntries(Object.entries(modules).map(([module, file]) => [file.replace('.cjs', ''), module])),
    },
    plugins: [late],
  },
  { ...forNode, outdir: 'client/dist', entryPoints: { extension: 'client/src/extension.ts' } },
  { ...forBrowser, outdir: 'server/dist', entryPoints: { browserServer: 'server/src/lsp/start/browserServer.ts' } },
  { ...forBrowser, outdir: 'client/dist', format: 'cjs', entryPoints: { browser: 'client/src/browser.ts' } },
];

for (const folder of ['server/dist', 'client/dist']) {
  rmSync(inRoot(folder), { recursive: true, force: true });
  mkdirSync(inRoot(folder));
}
const built = await Promise.all(
  programs.map(async (options) => ({ folder: options.outdir, metafile: (await build(options)).metafile })),
);
for (const [source, file] of Object.entries(data)) {
  writeFileSync(inRoot(`server/dist/${file}`), JSON.stringify(JSON.parse(readFileSync(source, 'utf8'))));
}
for (const folder of ['server/dist', 'client/dist']) {
  const metafiles = built.filter((each) => each.folder === folder).flatMap(({ metafile }) => metafile ?? []);
  writeFileSync(inRoot(`${folder}/NOTICES.txt`), thirdPartyNotices(root, metafiles));
  for (const name of readdirSync(inRoot(folder)).filter((name) => !name.endsWith('.map'))) {
    console.log(`${folder}/${name} ${Math.round(statSync(inRoot(`${folder}/${name}`)).size / 1000)} kB`);
  }
}
