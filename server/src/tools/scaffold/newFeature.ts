import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Draft, filled, ScaffoldMistake, sourceOf, withEntry } from './draft.ts';

const REGISTRY = 'server/src/lsp/features/registry.ts';

/**
 * The files of a new feature of the language server: what it finds out, how that goes over the protocol, tests,
 * and its line in the registry.
 *
 * @throws ScaffoldMistake for a name that will not do
 */
export function newFeature(root: string, argv: readonly string[]): Draft {
  const [name] = argv;
  if (name === undefined || argv.length > 1) throw new ScaffoldMistake('name one feature');
  if (!/^[a-z][a-zA-Z]{2,19}$/.test(name))
    throw new ScaffoldMistake(`"${name}" is no name of a feature: three to twenty letters, likeThis`);
  const folder = `server/src/core/features/${name}`;
  if (existsSync(join(root, folder))) throw new ScaffoldMistake(`there is a feature ${name} already: ${folder}`);
  const fill = (template: string) => filled(template, { name, Type: `${name[0]?.toUpperCase()}${name.slice(1)}` });
  const importLine = `import { ${name}Feature } from './${name}.ts';`;
  const tests = `tests/lsp/${name}.test.ts`;
  return {
    files: new Map([
      [`${folder}/${name}.ts`, fill('feature.core')],
      [`server/src/lsp/features/${name}.ts`, fill('feature.lsp')],
      [tests, fill('featureTest')],
    ]),
    changes: new Map([
      [
        REGISTRY,
        withEntry(sourceOf(root, REGISTRY), importLine, 'features: readonly ServerFeature[] = [', `${name}Feature`),
      ],
    ]),
    next: [
      `now: npx mocha ${tests}`,
      'when it has a request of LSP: say in server/src/lsp/start/params.ts what a client must send with it',
    ],
  };
}
