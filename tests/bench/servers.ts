import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerSpec } from './lsp/client.ts';

const require = createRequire(import.meta.url);

/** The root of the repository, from which our own command is started. */
export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
/** Our schemas, which the peers are given: that with Chinese keys, and the source of both. */
export const SCHEMAS = {
  zh: path.join(REPOSITORY, 'schemas/plan.zh.schema.json'),
  en: path.join(REPOSITORY, 'schemas/plan.schema.json'),
};
/** The name in front of the plans' file names, to which the schema is bound. */
const PLAN_FILES = '*.cleanplan.yaml';

/** The version of an installed package of this benchmark. */
export function versionOf(name: string): string {
  return (require(`${name}/package.json`) as { readonly version: string }).version;
}

/** A script of an installed package of this benchmark. */
export const scriptOf = (name: string, script: string): string =>
  path.join(path.dirname(require.resolve(`${name}/package.json`)), script);

export const OUR_VERSION = (require(path.join(REPOSITORY, 'server/package.json')) as { readonly version: string })
  .version;
/** Our command as it is built, below the repository. */
export const OUR_COMMAND = path.join(REPOSITORY, 'server/bin/cleanplan.js');

/** Our server as VS Code uses it: it is asked for diagnostics after each change. */
export const cleanplan: ServerSpec = {
  name: 'cleanplan',
  version: OUR_VERSION,
  command: [process.execPath, OUR_COMMAND, 'lsp', '--stdio'],
  languageId: 'cleanplan',
  settings: {},
  debounce: 0,
};

/** Our server for editors that take what is pushed to them. */
export const cleanplanPushed: ServerSpec = { ...cleanplan, name: 'cleanplan (push)', pull: false };

/** A server that reads nothing: what the protocol, two processes and this program cost by themselves. */
export const echo: ServerSpec = {
  ...cleanplan,
  name: 'echo (floor)',
  version: '0',
  command: [process.execPath, fileURLToPath(new URL('lsp/echoServer.mjs', import.meta.url))],
};

/**
 * yaml-language-server with our schema for Chinese keys. Everything else is left at its defaults but the schema
 * store, which would go to the network first. It holds each change back for 200 ms
 * (`validationDelayMs`), which no setting changes.
 */
export const yamlLanguageServer: ServerSpec = {
  name: 'yaml-language-server',
  version: versionOf('yaml-language-server'),
  command: [process.execPath, scriptOf('yaml-language-server', 'bin/yaml-language-server'), '--stdio'],
  languageId: 'yaml',
  settings: {
    yaml: {
      validate: true,
      schemas: { [pathToFileURL(SCHEMAS.zh).href]: [PLAN_FILES] },
      schemaStore: { enable: false },
    },
  },
  debounce: 200,
};
