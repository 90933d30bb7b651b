import { type Draft, filled, ScaffoldMistake, sourceOf } from './draft.ts';

const REGISTRY = 'server/src/cli/reporters/registry.ts';

/**
 * The files of a new report of the command line: what it writes, tests, and its line in the registry.
 *
 * @throws ScaffoldMistake for an id that will not do
 */
export function newReport(root: string, argv: readonly string[]): Draft {
  const [id] = argv;
  if (id === undefined || argv.length > 1) throw new ScaffoldMistake('name one report');
  if (!/^[a-z]+$/.test(id)) throw new ScaffoldMistake(`"${id}" is no id of a report: small letters only`);
  const registry = sourceOf(root, REGISTRY);
  if (registry.includes(`['${id}',`)) throw new ScaffoldMistake(`there is a report ${id} already: ${REGISTRY}`);
  const tests = `tests/cli/${id}Report.test.ts`;
  return {
    files: new Map([
      [`server/src/cli/reporters/${id}.ts`, filled('report', { id })],
      [tests, filled('reportTest', { id })],
    ]),
    changes: new Map([[REGISTRY, registry.replace(/\n\]\);/, `\n  ['${id}', () => import('./${id}.ts')],\n]);`)]]),
    next: [
      `now: npx mocha ${tests}`,
      'the help names it, so then: npm run build && UPDATE_GOLDEN=1 npx mocha tests/cli/golden.test.ts',
    ],
  };
}
